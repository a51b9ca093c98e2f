import { scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { concernId, cole, hart, idNo, known, lim, milo, monday, report, submitted, wilma, brookside, ashdown } from './concern.fixture'; // prettier-ignore
import { concernAggregate } from './index';
import { submitConcern, submitConcernInput } from './submit-concern';

const given = scenario(concernAggregate, monday);
const naming = (...people: readonly (readonly [string, (typeof report.people)[number]['part'] | 'adult_of_concern' | 'may_have_caused_harm' | 'witness'])[]) => ({ ...report, people: people.map(([personId, part]) => ({ personId, part })) }); // prettier-ignore

describe('a concern', () => {
  it('is submitted in the words of whoever saw it', () =>
    given().knowing(known).when(submitConcern, report).then(submitted));

  it('keeps blanks and line ends as they were typed', () => {
    const typed = { ...report, account: '  “I’m fine”\n\n' };
    given()
      .knowing(known)
      .when(submitConcern, typed)
      .then({ type: 'ConcernSubmitted', data: { ...submitted.data, account: typed.account } });
  });

  it('raises the alarm when a child is not safe now', () =>
    given()
      .knowing(known)
      .when(submitConcern, { ...report, safeNow: 'no' })
      .then(
        { type: 'ConcernSubmitted', data: { ...submitted.data, safeNow: 'no' } },
        { type: 'ImmediateDangerFlagged', data: { concernId, schoolId: ashdown } },
      ));

  it('is submitted once', () =>
    given(submitted).knowing(known).when(submitConcern, report).refused('concern/already-submitted'));

  it('may be of years ago, and of today, but not of tomorrow', () => {
    for (const occurredOn of ['1998-05-01', '2026-09-07'])
      given()
        .knowing(known)
        .when(submitConcern, { ...report, occurredOn })
        .then({ type: 'ConcernSubmitted', data: { ...submitted.data, occurredOn } });
    given()
      .knowing(known)
      .when(submitConcern, { ...report, occurredOn: '2026-09-08' })
      .refused('concern/occurred-in-the-future');
  });

  it('names people who are known, and children of this school', () => {
    given()
      .knowing(known)
      .when(submitConcern, naming([idNo(99), 'subject']))
      .refused('concern/person-unknown');
    given()
      .knowing(known)
      .when(submitConcern, naming([wilma, 'adult_of_concern']))
      .refused('concern/person-unknown');
    given()
      .knowing({ ...known, pupils: { ...known.pupils, [wilma]: brookside } })
      .when(submitConcern, report)
      .refused('concern/child-at-another-school');
  });

  it('may be about an adult, with no child named', () =>
    given()
      .knowing(known)
      .when(submitConcern, naming([hart, 'adult_of_concern']))
      .then({
        type: 'ConcernSubmitted',
        data: { ...submitted.data, people: [{ personId: hart, part: 'adult_of_concern' }], aboutAnAdult: true },
      }));

  it('is about an adult when an adult may have caused harm, whatever the reporter calls it', () => {
    const people = [
      { personId: wilma, part: 'subject' as const },
      { personId: hart, part: 'may_have_caused_harm' as const },
    ];
    given()
      .knowing(known)
      .when(submitConcern, { ...report, people })
      .then({ type: 'ConcernSubmitted', data: { ...submitted.data, people, aboutAnAdult: true } });
    const children = [people[0]!, { personId: milo, part: 'may_have_caused_harm' as const }]; // two were written above
    given()
      .knowing(known)
      .when(submitConcern, { ...report, people: children })
      .then({ type: 'ConcernSubmitted', data: { ...submitted.data, people: children, aboutAnAdult: false } });
  });

  it('names each person once: which of two parts would say who may know?', () => {
    const twice = naming([hart, 'witness'], [hart, 'adult_of_concern']);
    expect(submitConcernInput.safeParse(twice).error?.issues).toEqual([expect.objectContaining({ path: ['people'], message: 'Name each person once' })]); // prettier-ignore
    expect(submitConcernInput.safeParse(naming([hart, 'witness'], [cole, 'witness'])).success).toBe(true);
  });

  it.each([
    ['nobody', { people: [] }],
    ['more than thirty', { people: Array.from({ length: 31 }, (_, n) => ({ personId: idNo(100 + n), part: 'witness' })) }], // prettier-ignore
    ['blanks for an account', { account: ' \n ' }],
    ['an account that is too long', { account: 'x'.repeat(20_001) }],
    ['a place that is too long', { place: 'x'.repeat(501) }],
    ["child's words that are too long", { childsWords: 'x'.repeat(5_001) }],
    ['no such day', { occurredOn: '2026-02-30' }],
    ['no word on whether they are safe', { safeNow: undefined }],
  ])('does not take %s', (_, wrong) =>
    expect(submitConcernInput.safeParse({ ...report, ...wrong }).success).toBe(false),
  );

  it('takes texts up to their limits', () =>
    expect(submitConcernInput.safeParse({ ...report, account: 'x'.repeat(20_000), childsWords: '', place: 'x'.repeat(500) }).success).toBe(true)); // prettier-ignore

  it('is dated by when it happened', () =>
    expect(submitConcern.times?.(report)).toEqual({ occurredAt: '2026-09-07T00:00:00.000Z' }));

  it('may be written by any adult with a role at that school', () => {
    expect(submitConcern.may.roles).toContain('STAFF');
    expect(submitConcern.may.at === 'trust' || submitConcern.may.at === 'record').toBe(false);
    expect(submitted.data.reporter).toBe(lim);
  });
});
