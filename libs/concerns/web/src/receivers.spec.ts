import type { Role } from '@caseward/contract';
import { describe, expect, it } from '@jest/globals';
import { receiversOf, type Held, type Posts } from './receivers';
import { emptyReport, namedIn, type Report } from './report';
import { tellWords, toldOf } from './use-receivers';

const [today, reporter] = ['2026-11-20', 'teacher'];
type Chart = Readonly<Partial<Record<Role, string | readonly string[]>>>;
const posts = (chart: Chart): readonly Held[] =>
  Object.entries(chart).flatMap(([role, people]) =>
    // The keys of a chart are roles; Object.entries forgets it.
    [people].flat().map((personId) => ({ id: `${role}/${personId}`, role: role as Role, personId })),
  );
const school = { HT: 'head', EHT: 'executive', DSL: 'lead', DDSL: 'deputy', COG: 'chair', GOV: 'governor', STAFF: ['teacher', 'supply'] }; // prettier-ignore
const trust = { COT: 'trustees', CEO: 'chief', TSL: 'trust lead', GOV: 'trustee' };
const usual: Posts = {
  schoolId: 'ashdown',
  school: posts(school),
  trust: posts(trust),
  rules: { childConcernsTo: 'team', adultConcernsTo: 'head' },
};
const person = (id: string) => ({ id, label: id });
const told = (report: Partial<Report>, at: Partial<Posts> = {}) => {
  const whole: Report = { ...emptyReport(), ...report };
  return toldOf(whole, receiversOf(namedIn(whole), { ...usual, ...at }, reporter, today));
};
const about = (subject: string, at: Partial<Posts> = {}) => told({ aboutAnAdult: true, adults: [person(subject)] }, at);

describe('a report about an adult says to tell, subject by subject (domain guide 5.2)', () => {
  it.each([
    ['a member of staff', 'teacher', 'the headteacher'],
    ['a supply teacher', 'supply', 'the headteacher'],
    ['somebody without a role', 'caretaker', 'the headteacher'],
    ['the safeguarding lead', 'lead', 'the headteacher'],
    ['a deputy', 'deputy', 'the headteacher'],
    ['the head', 'head', 'the chair of governors'],
    ['an executive head', 'executive', 'the chair of governors'],
    ['the chair of governors', 'chair', 'the chair of trustees'],
    ['a governor', 'governor', 'the chair of trustees'],
    ['the trust’s lead', 'trust lead', 'the chief executive and the chair of trustees'],
    ['the chief executive', 'chief', 'the chair of trustees'],
    ['a trustee', 'trustee', 'the chair of trustees'],
  ])('about %s', (_, subject, who) => expect(tellWords(about(subject))).toBe(`tell ${who} in person`));

  it('about a head who leads safeguarding as well', () => {
    const both = { school: posts({ ...school, DSL: 'head' }) };
    expect(tellWords(about('head', both))).toBe(
      'tell the chair of governors and the trust safeguarding lead in person',
    );
  });
  it('about the chair of trustees', () =>
    expect(tellWords(about('trustees'))).toBe('call the local authority’s designated officer (LADO)'));
  it('about the head where nobody chairs the governors', () =>
    expect(about('head', { school: posts({ ...school, COG: [] }) }).who).toBe('the trust safeguarding lead'));
  it('where the lead reads it beside the head', () => {
    const at = { rules: { ...usual.rules, adultConcernsTo: 'head_and_lead' as const } };
    expect(about('teacher', at).who).toBe('the headteacher');
    expect(about('teacher', at).goesTo).toMatch(/^the headteacher and the safeguarding lead \(DSL\),/);
    expect(about('lead', at).goesTo).toMatch(/^the headteacher,/);
  });
});

describe('as long as it is not known whom the adult stands above', () => {
  const neutral = 'tell a senior leader whom it is not about in person';
  it('it names no post', () => {
    expect(tellWords(toldOf({ ...emptyReport(), aboutAnAdult: true, adults: [person('head')] }, undefined))).toBe(neutral); // prettier-ignore
    expect(tellWords(told({ aboutAnAdult: true }))).toBe(neutral);
    expect(tellWords(about('unlisted:A tall man'))).toBe(neutral);
  });
  it('and says where it goes all the same', () =>
    expect(about('unlisted:A tall man').goesTo).toMatch(/^the headteacher,/));
});

describe('a report about a child', () => {
  const child = { children: [person('ada')] };
  it('goes to the safeguarding team, and to the head as well where the school says so', () => {
    expect(told(child)).toEqual({
      who: 'the safeguarding lead (DSL)',
      inPerson: true,
      goesTo: 'the safeguarding team.',
    });
    for (const childConcernsTo of ['team_and_head', 'head_first'] as const)
      expect(told(child, { rules: { ...usual.rules, childConcernsTo } }).goesTo).toBe(
        'the safeguarding team and the headteacher.',
      );
  });
  it('goes to the next in line where nobody is of the team', () => {
    const { who, goesTo } = told(child, { school: posts({ ...school, DSL: [], DDSL: [] }) });
    expect(who).toBe('the headteacher');
    expect(goesTo).toMatch(/^the headteacher,/);
  });
  it('is about an adult as soon as one of the others may have caused harm', () => {
    const others = [{ ...person('head'), adult: true as const }];
    expect(told({ ...child, others, parts: { head: 'may_have_caused_harm' } }).who).toBe('the chair of governors');
    expect(told({ ...child, others, parts: { head: 'witness' } }).who).toBe('the safeguarding lead (DSL)');
  });
});
