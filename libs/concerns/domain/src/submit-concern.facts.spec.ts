import { interestAggregate } from '@caseward/access-domain';
import type { ReadFact } from '@caseward/kernel';
import { pupilAggregate, roleRegisterAggregate, staffAggregate } from '@caseward/organisation-domain';
import { describe, expect, it } from '@jest/globals';
import { ashdown, brookside, cole, dale, hart, holding, known, lim, milo, monday, okoro, report, trustId, wilma } from './concern.fixture'; // prettier-ignore
import { submitConcern } from './submit-concern';

const asked: string[] = [];
/** Hart is the head of Ashdown; Cole is employed at Brookside. */
const read: ReadFact = (aggregate, about) => {
  asked.push(`${aggregate.name}/${about}`);
  const states: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    [roleRegisterAggregate.name]: { [ashdown]: known.school, [brookside]: holding(['HT', cole]), [trustId]: known.trust },
    [pupilAggregate.name]: { [wilma]: { school: ashdown, knownAt: ashdown, everAdmitted: true }, [milo]: { knownAt: ashdown, everAdmitted: true } },
    [staffAggregate.name]: { [hart]: { known: true, body: ashdown }, [cole]: { known: true, body: brookside } },
    [interestAggregate.name]: { [hart]: { persons: [wilma], records: [] } },
  }; // prettier-ignore
  // Each state above is of the aggregate by whose name it stands.
  return Promise.resolve((states[aggregate.name]?.[about] ?? aggregate.initial) as typeof aggregate.initial);
};
const facts = async (people: readonly { personId: string; part: 'subject' | 'adult_of_concern' }[]) => {
  asked.length = 0;
  const told = await submitConcern.facts?.(read, { ...report, people: [...people] }, monday);
  return told!; // this command asks for facts
};

describe('a concern asks', () => {
  it('who the people in it are', async () =>
    expect(await facts(report.people)).toMatchObject({ pupils: { [wilma]: ashdown }, adults: [] }));

  it('where a child was last, who is on no roll any more', async () =>
    expect(await facts([{ personId: milo, part: 'subject' }])).toMatchObject({ pupils: { [milo]: ashdown } }));

  it('the interests of everybody it could go to, and of no other staff', async () => {
    const { interests } = await facts(report.people);
    expect(Object.keys(interests)).toContain(okoro);
    expect(asked).not.toContain(`interest/${lim}`);
  });

  it('the interests of the subject, and of everybody it could go to', async () => {
    const { interests } = await facts([{ personId: hart, part: 'adult_of_concern' }]);
    expect(Object.keys(interests).sort()).toEqual([okoro, dale, hart, cole].sort());
    expect(asked).not.toContain(`interest/${lim}`);
  });

  it('for the register of the school that employs the subject, when it is another one', async () => {
    expect((await facts([{ personId: hart, part: 'adult_of_concern' }])).elsewhere).toEqual([]);
    expect((await facts([{ personId: cole, part: 'adult_of_concern' }])).elsewhere).toEqual([holding(['HT', cole])]);
  });
});
