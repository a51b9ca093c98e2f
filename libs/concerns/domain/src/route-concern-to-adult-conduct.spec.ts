import { scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { aboutHart, cole, concernId, hart, monday, notSafe, submitted, wilma } from './concern.fixture';
import { concernAggregate } from './index';
import { conductOf, routeConcernToAdultConduct } from './route-concern-to-adult-conduct';

const given = scenario(concernAggregate, monday);
const asCole = { actor: cole, actingRole: 'COG' } as const;
const routed = (subject: string | undefined, children: string[] = []) => ({
  type: 'ConcernRoutedToAdultConduct' as const,
  data: {
    ...{ concernId, conductId: conductOf(concernId, subject), schoolId: submitted.data.schoolId, subject, children },
    ...{ learnedAt: monday.now, reason: undefined },
  },
});

describe('a concern about an adult', () => {
  it('goes on as one record for each adult, from when the school learned of it', () => {
    given(aboutHart).knowing([hart]).when(routeConcernToAdultConduct, { concernId }, asCole).then(routed(hart));
    const both = {
      ...aboutHart,
      data: {
        ...aboutHart.data,
        people: [
          ...aboutHart.data.people,
          { personId: cole, part: 'may_have_caused_harm' as const },
          { personId: wilma, part: 'affected' as const },
        ],
      },
    };
    given(both)
      .knowing([hart, cole])
      .when(routeConcernToAdultConduct, { concernId }, asCole)
      .then(routed(hart, [wilma]), routed(cole, [wilma]));
  });
  it('goes on also when the adult is not on the list', () => {
    const unknown = { ...aboutHart, data: { ...aboutHart.data, people: [] } };
    given(unknown).knowing([]).when(routeConcernToAdultConduct, { concernId }, asCole).then(routed(undefined));
  });
  it('is routed once, and only when it is about an adult and nobody is left in danger', () => {
    given(submitted)
      .knowing([])
      .when(routeConcernToAdultConduct, { concernId }, asCole)
      .refused('concern/not-about-an-adult');
    given(aboutHart, routed(hart))
      .knowing([hart])
      .when(routeConcernToAdultConduct, { concernId }, asCole)
      .refused('concern/with-the-few');
    const danger = { ...notSafe, data: { ...notSafe.data, aboutAnAdult: true } };
    given(danger).knowing([]).when(routeConcernToAdultConduct, { concernId }, asCole).refused('concern/danger-open');
    expect(routeConcernToAdultConduct.sole).toBe(true);
  });
});
