import { describe, expect, it } from '@jest/globals';
import { account } from './account';
import { flat } from './canonical';
import { bare, capitals, contents, lettered, markdown, sound, tabbed, wrapped } from './corpus.fixture';
import { contacts, corpus, history } from './defects.fixture';
import { counting } from './counting.fixture';
import { recognise } from './recognise';

const read = (lines: readonly string[]) => recognise(lines, counting());
const outline = (lines: readonly string[]) =>
  flat(read(lines).clauses).map(({ level, kind, number, text }) => `${'  '.repeat(level - 1)}${{ heading: '#', paragraph: '¶', bullet: '•', table: '|' }[kind]} ${`${number} ${text}`.trim().slice(0, 34).trim()}`); // prettier-ignore
const fields = (lines: readonly string[]) => read(lines).header.map(({ field, value }) => [field, value]);

describe('a policy that is read', () => {
  it.each(Object.entries(corpus))('leaves no line of "%s" without a place', (_name, lines) => {
    const told = account(lines, read(lines));
    expect(told.lost).toEqual([]);
    expect(told.blank + told.clauses + told.header + told.furniture + told.remainder).toBe(lines.length);
  });

  it('becomes sections, numbered paragraphs and their lists', () => {
    expect(outline(sound).slice(0, 9)).toEqual([
      '# 1. Purpose',
      '  ¶ 1.1 This policy sets out how mobil',
      '  ¶ 1.2 Concerns about a child go to t',
      '# 2. Rules for pupils',
      '  ¶ 2.1 Pupils must:',
      '    • hand their phone in at the office',
      '    • leave it there until the end of th',
      '    • collect it themselves.',
      '  ¶ 2.2 Pupils must not film or photog',
    ]);
  });

  it('tells who approved it, when, how often it is reviewed and what it is linked to', () => {
    expect(fields(sound)).toEqual([
      ['title', 'Mobile Devices Policy'],
      ['owner', 'Director of Safeguarding'],
      ['approver', 'Board of Trustees'],
      ['approvedOn', '14 May 2026'],
      ['reviewOn', 'May 2027'],
      ['reviewPeriod', 'Annually'],
      ['version', '3.1'],
      ['related', 'Safeguarding and child protection; Behaviour; Staff code of conduct'],
    ]);
    expect(read(sound).linked).toEqual(['Safeguarding and child protection', 'Behaviour', 'Staff code of conduct']);
  });

  it('joins wrapped lines, over the end of a page too, and leaves running heads and page numbers out', () => {
    const document = read(wrapped);
    expect(outline(wrapped)).toEqual([
      '# 1. Why we have this policy',
      '  ¶ Visitors are welcome in our school',
      '# 2. On arrival',
      '  ¶ 2.1 Every visitor reports to recep',
      '  ¶ 2.2 A visitor whose checks are not',
      '# 3. Concerns',
      '  ¶ A visitor who is worried about a c',
    ]);
    expect(flat(document.clauses)[1]?.text).toMatch(/every visitor knows where to go\.$/);
    expect(document.furniture).toEqual([14, 15, 25, 26, 33]);
    expect(fields(wrapped)).toContainEqual(['approver', 'Full Governing Board']);
  });

  it('keeps the headings, nested lists, numbered steps and tables of Markdown', () => {
    expect(outline(markdown)).toEqual([
      '# What bullying is',
      '  ¶ Bullying is repeated and means to',
      '    • physical,',
      '    • in words,',
      '    • online:',
      '      • in messages,',
      '      • in games.',
      '# What we do',
      '  ¶ 1. We listen.',
      '  ¶ 2. We write down what was said.',
      '  ¶ 3. We act.',
      '  # Levels',
      '    | Level | What happens | Who',
      '    | 1 | A talk | Class teacher',
      '    | 2 | A plan | Head of year',
      '# Links',
      '  ¶ Read this alongside:',
      '    • Behaviour policy',
      '    • Online safety policy',
    ]);
    expect(read(markdown).linked).toEqual(['Behaviour policy', 'Online safety policy']);
  });

  it('knows headings in capitals, and what is signed off at the end', () => {
    expect(outline(capitals).filter((line) => line.includes('#'))).toEqual([
      '# INTRODUCTION',
      '# WHAT WE CHARGE FOR',
      '  # Help with the cost',
      '# REMISSIONS',
    ]);
    expect(fields(capitals).slice(-3)).toEqual([
      ['approver', 'Finance Committee'],
      ['approvedOn', '12/11/2024'],
      ['reviewOn', 'November 2026'],
    ]);
  });

  it('knows lettered sections, and (a) and (i) within a paragraph', () => {
    expect(outline(lettered)).toEqual([
      '# A. Planning',
      '  ¶ The visit leader will:',
      '    ¶ (a) choose a place;',
      '    ¶ (b) write a risk assessment, which',
      '      ¶ (i) travel,',
      '      ¶ (ii) weather,',
      '      ¶ (iii) the group;',
      '    ¶ (c) ask for approval.',
      '# B. On the day',
      '  ¶ The visit leader carries the regis',
      '# Appendix 1 Checklist',
      '  ¶ Register',
      '  ¶ First aid kit',
    ]);
  });

  it('reads key details, contacts by dash, and who ratified from a label', () => {
    expect(fields(history)).toEqual([
      ['other', 'Willow Federation'],
      ['title', 'Online Conduct Policy'],
      ['role', 'Anna Moss (Head of School, Elm), Ben Hart (Head of School, Oak), Cara Dunn (Ash)'],
      ['role', 'Dora Finch'],
      ['writtenOn', 'March 2022'],
      ['approver', 'Governing Body'],
      ['ratifiedOn', '22 March 2022'],
      ['reviewOn', 'March 2023'],
    ]);
    expect(fields(contacts).slice(2)).toEqual([
      ['approvedOn', 'September 2022'],
      ['reviewOn', 'September 2023'],
      ['role', 'Mrs J Harlow'],
      ['role', 'Mr P Crane, Miss K Dell'],
    ]);
    expect(outline(history).slice(0, 4)).toEqual(['# Document History', '  | Version | Date | Author | Notes', '  | 1 | Aug 2021 | A supplier | Taken', '  | 2 | Mar 2022 | B Lowe | Approved b']); // prettier-ignore
  });

  it('takes the contents page for what it is', () => {
    const document = read(contents);
    expect(document.contents?.map(({ number, text }) => `${number}|${text}`)).toEqual(['Section 1|Introduction', 'Section 2|Stages', 'Section 3|Records', 'Appendix A|Form']); // prettier-ignore
    expect(document.furniture).toEqual([3, 5, 6, 7, 8]);
    expect(outline(contents).filter((line) => line.startsWith('#'))).toEqual(['# Section 1 Introduction', '# Section 2 Stages', '# Section 3 Records', '# Appendix A Form']); // prettier-ignore
  });

  it('tells a section from the item of a list, and neither from a year or a quantity', () => {
    expect(outline(bare)).toEqual([
      '# 1 Introduction',
      '  ¶ 2024 was the first year in which t',
      '# 2 Who may hire',
      '  ¶ 1. Clubs',
      '  ¶ 2. Charities',
      '  ¶ 3. Families',
      '# 3 Charges',
      '  ¶ 12 hours is the most that the hall',
    ]);
  });

  it('joins a number that stands alone to its heading, and reads columns as a table', () => {
    expect(outline(tabbed)).toEqual([
      '# 1. Purpose',
      '  • To keep people safe.',
      '  • To know who is where.',
      '# 2. Levels of risk',
      '  | Task | Risk | Second person',
      '  | Opening up | Low | No',
      '  | Working at height | High | Yes',
      '# 3. Reporting',
      '  ¶ Always ring in.',
      '    • before you start',
      '    • when you finish',
    ]);
  });

  it('names the edition that is cited, and not a date that stands beside it', () => {
    const cited = (text: string) =>
      read(['1. Law', '', text]).statutes.map(({ code, edition }) => `${code} ${edition}`.trim());
    expect(cited('We follow ‘Keeping Children Safe in Education’ 2025 and the 2023 Working Together to Safeguard Children.')).toEqual(['KCSIE 2025', 'WTSC 2023']); // prettier-ignore
    expect(cited('Trained on 4 September 2023 Keeping Children Safe in Education.')).toEqual(['KCSIE']);
    expect(cited('KCSIE (DfE, September 2024), the Equality Act 2010 and the Data Protection Act 2018.')).toEqual(['KCSIE 2024', 'Equality Act 2010', 'DPA 2018']); // prettier-ignore
  });

  it('puts what is no text into the remainder, for a person', () => {
    const document = read(['Site Policy', '', '1. Map', '', '⟦picture⟧ map of the site', '', '* * *', '✂']);
    expect(document.remainder).toEqual([
      { line: 5, text: '⟦picture⟧ map of the site' },
      { line: 8, text: '✂' },
    ]);
  });
});
