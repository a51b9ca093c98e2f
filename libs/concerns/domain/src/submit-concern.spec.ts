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

describe('what a report may say besides', () => {
  const told = (input: object, more: object = {}) =>
    given()
      .knowing(known)
      .when(submitConcern, { ...report, ...input })
      .then({ type: 'ConcernSubmitted', data: { ...submitted.data, ...input, ...more } });
  const late = (occurredTime: string) =>
    given()
      .knowing(known)
      .when(submitConcern, { ...report, occurredTime });

  it('the time of day, which must have come: a telephone whose clock is a little ahead is believed', () => {
    told({ occurredTime: '09:55' });
    told({ occurredTime: '10:14' });
    late('10:16').refused('concern/occurred-in-the-future');
    expect(submitConcern.times?.({ ...report, occurredTime: '09:55' })).toEqual({
      occurredAt: '2026-09-07T08:55:00.000Z',
    });
  });
  it('whether somebody has been told in person', () => told({ toldInPerson: 'not_yet' }));
  it('somebody who is not on the list, and even nobody else', () => {
    const unlisted = [{ part: 'subject', description: 'A boy in a red coat' }];
    told({ unlisted });
    told({ people: [], unlisted });
    expect(submitConcernInput.safeParse({ ...report, people: [], unlisted }).success).toBe(true);
    expect(submitConcernInput.safeParse({ ...report, people: [] }).success).toBe(false);
    expect(submitConcernInput.safeParse({ ...report, people: [], unlisted: [] }).success).toBe(false);
  });
  it('an adult who is not on the list, and then it is about an adult', () => {
    const unlisted = [{ part: 'adult_of_concern' as const, description: 'The supply teacher of 4B' }];
    told({ people: [], unlisted }, { aboutAnAdult: true });
    expect(submitConcern.restricts?.({ ...report, people: [], unlisted }, monday, known)).toMatchObject({
      tier: 'T5',
      readers: [hart],
    });
  });
  it('where somebody is hurt, point by point, and whose body it is when there is one child', () => {
    const bodyMap = [
      { region: 'forearm', view: 'front', side: 'left', kind: 'bruise', note: 'Round, yellow' },
    ] as const;
    const input = { ...report, bodyMap: [...bodyMap] };
    given()
      .knowing(known)
      .when(submitConcern, input)
      .then(submitted, { type: 'BodyMapMarked', data: { concernId, personId: wilma, points: [...bodyMap] } });
    const two = [...report.people, { personId: milo, part: 'affected' as const }];
    given()
      .knowing(known)
      .when(submitConcern, { ...input, people: two })
      .then({ ...submitted, data: { ...submitted.data, people: two } }, { type: 'BodyMapMarked', data: { concernId, points: [...bodyMap] } }); // prettier-ignore
    expect(submitConcernInput.safeParse({ ...report, bodyMap: [{ ...bodyMap[0], kind: 'abuse' }] }).success).toBe(
      false,
    );
  });
  it('comes from whoever has a role at the school, whatever it is', () =>
    expect(submitConcern.may.roles).toEqual(expect.arrayContaining(['STAFF', 'POL', 'AUD', 'CM', 'INV', 'GOV'])));
});
