import type { ReadFact } from '@caseward/kernel';
import { metaOf, scenario } from '@caseward/kernel/testing';
import { expect, it } from '@jest/globals';
import { investigationAggregate, pauseInvestigation } from './index';
import { active, anybody, ashdown, commissioned, concluded, dale, hale, investigationId, lim, monday, put, shaw, told, accepted } from './investigation.fixture'; // prettier-ignore
import { noteInvestigationCharge, succeedLeavingCommissioner, succeedShutOut } from './investigation.reactions';
import { succeedCommissioner } from './succession';

const given = scenario(investigationAggregate, monday);
const it1 = { investigationId };
const bySystem = { actor: dale, actingRole: 'SYS' } as const;
const gone = { own: anybody.own, missing: true, next: dale, formerly: hale };
const succeeded = { type: 'CommissionerSucceeded' as const, data: { ...it1, commissioner: dale, formerly: hale } };

it('the next in line decides on it when whoever commissioned it is gone, and reads it instead of them', () => {
  given(...active)
    .knowing(gone)
    .when(succeedCommissioner, it1, bySystem)
    .then(succeeded);
  expect(succeedCommissioner.narrows?.(it1, monday, gone)?.readers).toEqual([shaw, dale]);
  given(...active, succeeded).when(pauseInvestigation, { ...it1, why: 'person_unwell' }).refused('investigation/not-yours'); // prettier-ignore
});
it('nobody follows somebody who is there, nobody is made up, and what is over stays so', () => {
  given(commissioned, put).knowing({ ...gone, missing: false }).when(succeedCommissioner, it1, bySystem).refused('investigation/nobody-missing'); // prettier-ignore
  expect(succeedCommissioner.narrows?.(it1, monday, { ...gone, missing: false })).toBeUndefined();
  given(commissioned, put).knowing({ ...gone, next: undefined }).when(succeedCommissioner, it1, bySystem).refused('investigation/nobody-left'); // prettier-ignore
  given(...told, accepted, concluded).knowing(gone).when(succeedCommissioner, it1, bySystem).refused('investigation/is-concluded'); // prettier-ignore
});
it('whoever commissioned it is missing as well when they say that they are close to somebody in it', async () => {
  const record = [commissioned, put].reduce(investigationAggregate.evolve, investigationAggregate.initial);
  const posts = [[hale, 'HT'], [dale, 'COG']] as const; // prettier-ignore
  const appointments = posts.map(([personId, role], n) => ({ id: `a${n}`, personId, role, from: '2020-01-01' }));
  const asked = (close: readonly string[]) => {
    const read: ReadFact = (aggregate, id) => {
      const states: Readonly<Record<string, unknown>> = {
        investigation: record, restriction: anybody.own, appointment: { appointments: id === ashdown ? appointments : [] },
        ...(id === hale ? { interest: { persons: close, records: [] } } : {}),
      }; // prettier-ignore
      // as the fold of each stream would be
      return Promise.resolve((states[aggregate.name] ?? aggregate.initial) as typeof aggregate.initial);
    };
    return succeedCommissioner.facts?.(read, it1, monday);
  };
  expect(await asked([lim])).toMatchObject({ missing: true, next: dale, formerly: hale });
  expect(await asked([shaw])).toMatchObject({ missing: false });
});
it('it is asked when somebody is shut out of it, and when somebody leaves a post', () => {
  const recordId = investigationId;
  const asked = { type: 'SucceedCommissioner', input: it1 };
  expect(succeedShutOut.on.PersonExcluded?.({ recordId, personId: hale }, metaOf())).toEqual(asked);
  const charge = { recordId, kind: 'investigation' };
  expect(noteInvestigationCharge.on.InvestigationCommissioned?.(commissioned.data, metaOf())).toEqual({ type: 'NoteCharge', input: { ...charge, schoolId: commissioned.data.schoolId } }); // prettier-ignore
  const charges = [charge, { recordId: dale, kind: 'adultconduct' }];
  expect(succeedLeavingCommissioner.each?.ChargesReviewed?.({ bodyId: hale, charges }, metaOf())).toEqual([asked]);
});
