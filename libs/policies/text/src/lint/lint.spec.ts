import { describe, expect, it } from '@jest/globals';
import { sound } from '../corpus.fixture';
import { counting } from '../counting.fixture';
import { committee, contacts, corpus, defective, history, unfilled } from '../defects.fixture';
import { recognise } from '../recognise';
import { statutesWith } from '../editions';
import { frontRules, lint, type LintContext } from './index';

const asAt = '2026-11-01';
const found = (lines: readonly string[], context: Partial<LintContext> = {}) =>
  lint(recognise(lines, counting()), { asAt, ...context });
const rulesOf = (lines: readonly string[], context?: Partial<LintContext>) => [...new Set(found(lines, context).map(({ rule }) => rule))].sort(); // prettier-ignore
/** A sound policy with one thing changed. */
const but = (from: string | RegExp, to: string) => sound.map((line) => line.replace(from, to));
const only = (lines: readonly string[], context?: Partial<LintContext>) => found(lines, context).map(({ rule, says }) => [rule, says]); // prettier-ignore

describe('the linter', () => {
  it('is silent about a policy that has nothing wrong with it', () => expect(found(sound)).toEqual([]));

  it.each(Object.entries(corpus))('says of "%s" where, why and how to mend it', (_name, lines) => {
    const doc = recognise(lines, counting());
    for (const finding of lint(doc, { asAt })) {
      expect(finding.why).toMatch(/\.$/);
      expect(finding.mend).toMatch(/\.$/);
      expect(finding.says).toMatch(/[.”"]$/);
    }
  });

  it('finds all that is wrong with a defective one, and no more', () => {
    expect(rulesOf(defective)).toEqual([
      'contents/differ',
      'dates/later-than-approval',
      'links/no-such-section',
      'names/organisation-spelled-differently',
      'names/school-in-trust-text',
      'numbering/repeated',
      'numbering/skipped',
      'review/contradiction',
      'review/overdue',
      'roles/person-at-front',
      'roles/person-in-text',
      'sections/no-breach',
      'statutes/repealed',
      'statutes/superseded',
      'text/cut-off',
    ]);
  });

  it('finds what nobody filled in', () => {
    expect(rulesOf(unfilled)).toEqual(['dates/none', 'front-page/blank', 'front-page/no-approver', 'front-page/no-owner', 'statutes/superseded', 'template/left-in', 'text/cut-off']); // prettier-ignore
  });

  it('finds what is wrong with three more, in three other makes', () => {
    expect(rulesOf(history)).toEqual(['approval/noted-or-ratified', 'front-page/no-owner', 'review/overdue', 'roles/more-than-one-lead', 'roles/person-at-front', 'roles/person-in-text', 'statutes/superseded']); // prettier-ignore
    expect(rulesOf(contacts)).toEqual(['front-page/no-approver', 'front-page/no-owner', 'review/overdue', 'roles/person-at-front', 'statutes/superseded']); // prettier-ignore
    expect(rulesOf(committee)).toEqual(['review/overdue', 'roles/no-dsl', 'roles/old-title', 'roles/person-at-front', 'sections/no-breach']); // prettier-ignore
  });

  it('knows the edition that was in force on the day, and the Act that is repealed', () => {
    const cites = (text: string, day = asAt) => found(but(/^1\.2 .*/, `1.2 ${text} The designated safeguarding lead knows it.`), { asAt: day }).map(({ rule, says }) => `${rule} ${says}`).join('\n'); // prettier-ignore
    expect(cites('We follow the Data Protection Act 1998.')).toMatch(/repealed Cites the Data Protection Act 1998/);
    expect(cites('We follow the Data Protection Act 2018.')).toBe('');
    expect(cites('We follow Keeping Children Safe in Education 2024.', '2026-06-01')).toMatch(
      /in force on 1 June 2026 is 2025/,
    );
    expect(cites('We follow Keeping Children Safe in Education 2025.', '2026-06-01')).toBe('');
    expect(cites('We follow Keeping Children Safe in Education.')).toBe('');
    expect(cites('We follow the Race Relations Act 1976.')).toMatch(
      /Cites the Race Relations Act 1976, which is repealed/,
    );
    expect(cites('We follow Early Years Foundation Stage 2021.')).toMatch(
      /superseded already when the policy was approved/,
    );
  });

  it.each([
    ['a review date that is past', but('May 2027', 'May 2026'), ['dates/review-not-by-period', 'review/overdue']],
    ['a review before the approval', but('May 2027', 'May 2025'), ['dates/review-before-approval', 'review/overdue']],
    ['an approval that is still to come', but('14 May 2026', '14 May 2027'), ['dates/approved-in-future']],
    ['two periods', but('every year', 'every three years'), ['review/contradiction']],
    ['a word later than its approval', but('their phone in', 'their phone (since 9 September 2026) in'), ['dates/later-than-approval']], // prettier-ignore
    ['a section number that is left out', but(/^5\. R/, '6. R'), ['numbering/astray', 'numbering/skipped']],
    ['a paragraph in the wrong section', but(/^3\.2/, '4.2'), ['numbering/astray', 'numbering/order']],
    ['nobody who approved it', but(/^Approved by.*/, ''), ['front-page/no-approver']],
    ['no owner', but(/^Policy owner.*/, ''), ['front-page/no-owner']],
    ['no lead', but('designated safeguarding lead', 'office').map((line) => line.replace('can learn', 'are safeguarded')), ['roles/no-dsl']], // prettier-ignore
    ['a field left blank', but('3.1', ''), ['front-page/blank']],
    ['a doubled word', but('in the staff room', 'in the the staff room'), ['text/doubled']],
    [
      'three words for one',
      but('Pupils must not film', 'Pupils/students/learners must not film'),
      ['template/left-in'],
    ],
    ['an empty section', but(/^5\.1 .*/, ''), ['sections/empty']],
    ['a list that is not there', but(/^3\.2 .*/, '3.2 In the staff room, members of staff may do all of the following:'), ['text/list-missing']], // prettier-ignore
    ['the marks of a conversion', but('in the staff room', '**in the staff room'), ['text/stray-marks']],
    ['an old name of a role', but('goes to the office', ''), []],
    ['a child protection officer', but('who decides', 'who with the child protection officer decides'), ['roles/old-title']], // prettier-ignore
    ['a person with a role', but('the headteacher, who', 'the headteacher, Idris Vantongeren, who'), ['roles/person-in-text']], // prettier-ignore
  ])('finds %s, and nothing else', (_what, lines, rules) => expect(rulesOf(lines)).toEqual(rules));

  it('knows the people, schools and policies of the register', () => {
    expect(rulesOf(but('the headteacher, who', 'the head, Bo Quill, who'), { people: ['Bo Quill'] })).toEqual(['roles/person-in-text']); // prettier-ignore
    expect(only(sound, { policies: ['Behaviour policy', 'Safeguarding and Child Protection Policy'] })).toEqual([
      ['links/no-such-policy', 'Points to policies that the register does not have: "Staff code of conduct".'],
    ]);
  });

  it('goes by the editions of the trust’s own register before those that came with the product', () => {
    const cites = (text: string, held: Parameters<typeof statutesWith>[0]) =>
      only(but(/^1\.2 .*/, `1.2 We follow ${text}. The designated safeguarding lead knows it.`), { statutes: statutesWith(held) }).map(([rule, says]) => `${rule} ${says}`).join(); // prettier-ignore
    // Reported only, until the register holds it; and then as certain as any.
    expect(cites('KCSIE 2026', [])).toBe('');
    expect(cites('KCSIE 2025', [{ code: 'KCSIE', edition: 'September 2026', from: '2026-09-01' }])).toMatch(/^statutes\/superseded .*is 2026\.$/); // prettier-ignore
    // The register's day counts: before it the edition before is in force.
    expect(cites('KCSIE 2025', [{ code: 'KCSIE', edition: '2026', from: '2027-01-01' }])).toBe('');
    expect(cites('the Door Keeping Act 1999', [])).toBe('');
    const acts = ['1999', '2025'].map((edition) => ({ code: 'Door Keeping Act', edition, from: `${edition}-06-01` }));
    expect(cites('the Door Keeping Act 1999', acts)).toMatch(/^statutes\/repealed/);
    expect(cites('the Door Keeping Act 2025', acts)).toBe('');
  });

  it('looks at the front page and the contents alone when it is asked to', () => {
    const doc = recognise(defective, counting());
    expect([...new Set(lint(doc, { asAt }, frontRules).map(({ rule }) => rule))].sort()).toEqual(['dates/later-than-approval', 'review/contradiction', 'review/overdue']); // prettier-ignore
  });

  it.each(['1. Whom this is for', '1. What children may', '1. Who we are', '1. Phones and the'])(
    'takes the short heading "%s" for no broken sentence',
    (heading) => expect(rulesOf(but(/^1\. .*/, heading))).not.toContain('text/cut-off'),
  );
  it('still finds the sentence that stops', () =>
    expect(rulesOf(but(/^3\.2 .*/, '3.2 In the staff room every member of staff may use their phone and the'))).toContain('text/cut-off')); // prettier-ignore

  it('finds "noted" and "ratified" on one day, and more leads than one', () => {
    const noted = but(/^5\.1 .*/, '5.1 It was noted by governors on 4 March 2026 and ratified on 4 March 2026. The Board reviews this policy every year.'); // prettier-ignore
    expect(rulesOf(noted)).toContain('approval/noted-or-ratified');
    const two = but(
      /^3\.2 .*/,
      '3.2 The Designated Safeguarding Lead, Ann Moss, helps. In summer the DSL is Ivo Kerr.',
    );
    expect(rulesOf(two)).toEqual(['roles/more-than-one-lead', 'roles/person-in-text']);
  });

  it('misses a breach section only in a text that forbids', () => {
    const forbids = sound.filter((line) => !/^4/.test(line)).map((line) => line.replace('5', '4').replace('may use', 'must not charge').replace('Pupils must:', 'Pupils must not, and never, be without: ').replace('goes', 'goes')); // prettier-ignore
    expect(rulesOf([...forbids, '', '4.2 Nobody will not be prohibited from reading it.'])).toContain(
      'sections/no-breach',
    );
  });

  it('keeps Acts of Parliament and one list of schools out of its findings', () => {
    expect(found(but('who decides what', 'who decides under section 89 of the Education and Inspections Act 2006 what'))).toEqual([]); // prettier-ignore
    const one = but(/^1\.1 .*/, '1.1 The Trust holds for its schools. The Trust owns it, and at Ash Lane Primary School phones are kept. Trust schools ask.'); // prettier-ignore
    const named = { schools: ['Ash Lane Primary', 'Elm Row'], trust: 'Trust' };
    expect(only(one, named).filter(([rule]) => /school-in/.test(rule!))).toEqual([['names/school-in-trust-text', 'Ash Lane Primary School is named in a text for the whole trust (paragraph 1.1).']]); // prettier-ignore
    expect(rulesOf(one.map((line) => line.replace('at Ash Lane Primary School', 'in Elm Row')), named)).toContain('names/school-in-trust-text'); // prettier-ignore
    const schools = but(/^1\.1 .*/, '1.1 The Trust holds for its schools: Ash Lane Primary School, Elm Row Junior School and Oak End High School. The Trust owns it.'); // prettier-ignore
    expect(rulesOf(schools)).toEqual([]);
  });
});
