import type { Moment, ReadFact } from '@caseward/kernel';
import { scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { idNo, trustId } from './chart.fixture';
import { declaredBy, declareInterest, interestAggregate } from './interest';

const [ada, child, record] = [10, 13, 20].map(idNo) as [string, string, string]; // three in, three out
const moment: Moment = {
  now: '2026-09-07T09:00:00.000Z',
  today: '2026-09-07',
  actor: ada,
  actingRole: 'STAFF',
  session: 'session',
  trust: trustId,
  calendar: { terms: [], closed: [], bankHolidays: [] },
};
const given = scenario(interestAggregate, moment);
const input = {
  personId: ada,
  interestId: idNo(30),
  kind: 'relative',
  inPerson: child,
  note: 'My sister’s son.',
} as const;
const inChild = { type: 'InterestDeclared', data: input } as const;
const inRecord = { type: 'InterestDeclared', data: { personId: ada, interestId: idNo(31), kind: 'other', inRecord: record } } as const; // prettier-ignore

describe('an interest', () => {
  it('is declared by the person who has it', () => given().when(declareInterest, input).then(inChild));
  it('of somebody else is not theirs to declare', () =>
    given()
      .when(declareInterest, input, { actor: idNo(11) })
      .refused('record/not-found'));
  it('is in a person or in a record', () => {
    expect(declareInterest.input.safeParse({ ...input, inPerson: undefined }).success).toBe(false);
    expect(declareInterest.input.safeParse({ ...inRecord.data }).success).toBe(true);
  });
  it('may be declared by anybody with a role anywhere, also a teacher at one school', () => {
    expect(declareInterest.may.at).toBe('anywhere');
    expect(declareInterest.may.roles).toContain('STAFF');
  });
  it('adds to those declared before, and its note is of no account to any rule', () =>
    expect([inChild, inRecord].reduce(interestAggregate.evolve, interestAggregate.initial)).toEqual({
      persons: [child],
      records: [record],
    }));

  it('in a child is one under each record of that child, whichever was named, until a merge is undone', async () => {
    const [stays, twice] = [child, idNo(14)];
    const reading =
      (named: string, mergedInto: string | undefined): ReadFact =>
      (aggregate, about) => {
        const known: Readonly<Record<string, object>> = {
          [`interest/${ada}`]: { persons: [named], records: [record] },
          [`pupil/${twice}`]: { mergedInto },
          [`keptaway/${stays}`]: { duplicates: [twice] },
        };
        return Promise.resolve({ ...aggregate.initial, ...known[`${aggregate.name}/${about}`] });
      };
    for (const named of [stays, twice]) {
      const { persons, records } = await declaredBy(reading(named, stays), ada);
      expect([[...persons].sort(), records]).toEqual([[stays, twice].sort(), [record]]);
      expect((await declaredBy(reading(named, undefined), ada)).persons).toEqual([named]);
    }
  });
});
