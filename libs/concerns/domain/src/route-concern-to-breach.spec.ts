import { scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { ashdown, asOkoro, concernId, idNo, lim, milo, monday, okoro, submitted, triaged, wilma } from './concern.fixture'; // prettier-ignore
import { concernAggregate } from './index';
import { returnConcernFromBreach } from './return-concern-from-breach';
import { routeConcernToBreach } from './route-concern-to-breach';

const given = scenario(concernAggregate, monday);
const breachId = idNo(40);
const input = {
  ...{ concernId, breachId, subject: wilma, category: 'image_use' as const, personalData: 'no' as const },
  reason: 'A rule, and no risk.',
};
const known = { taken: false, personType: 'pupil' as const, nobody: false };
const routed = {
  type: 'ConcernRoutedToBreach' as const,
  data: {
    ...{ ...input, schoolId: ashdown, personType: 'pupil' as const, affected: [], reporter: lim, routedBy: okoro },
    learnedAt: monday.now,
  },
};
const back = { type: 'ConcernTurnedAwayByBreach' as const, data: { concernId, breachId } };

describe('a concern goes on as a breach', () => {
  it('about one of those whom it names, with what the case needs', () => {
    given(submitted, triaged).knowing(known).when(routeConcernToBreach, input, asOkoro).then(routed);
    given(submitted, triaged).knowing(known).when(routeConcernToBreach, { ...input, subject: milo }, asOkoro).refused('concern/person-not-in-it'); // prettier-ignore
    given(submitted, triaged).knowing({ ...known, taken: true }).when(routeConcernToBreach, input, asOkoro).refused('record/id-in-use'); // prettier-ignore
  });
  it('never while nobody inside could deal with it: it stays where it is', () =>
    given(submitted, triaged).knowing({ ...known, nobody: true }).when(routeConcernToBreach, input, asOkoro).refused('concern/nobody-for-a-breach')); // prettier-ignore
});

describe('a concern whose breach case could not be opened', () => {
  it('comes back, waits for a next step, and can go on as another', () => {
    given(submitted, triaged, routed).knowing(false).when(returnConcernFromBreach, back.data).then(back);
    const after = [submitted, triaged, routed, back].reduce(concernAggregate.evolve, concernAggregate.initial);
    expect(after).toMatchObject({ status: 'triaged', breachId: undefined });
    given(submitted, triaged, routed, back).knowing(known).when(routeConcernToBreach, input, asOkoro).then(routed);
  });
  it('stays with its case when there is one, and is sent back by the system alone', () => {
    given(submitted, triaged, routed).knowing(true).when(returnConcernFromBreach, back.data).refused('concern/already-a-breach'); // prettier-ignore
    given(submitted, triaged, routed).knowing(false).when(returnConcernFromBreach, { concernId, breachId: idNo(41) }).refused('concern/already-a-breach'); // prettier-ignore
    expect(returnConcernFromBreach.may.roles).toEqual(['SYS']);
  });
});
