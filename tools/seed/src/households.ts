import type { Id, Instant } from '@caseward/kernel';
import { chance, type Chance } from './chance';
import type { DemoFamily } from './families';
import { idOf } from './ids';
import type { RollPupil } from './roll';
import { step, type Step } from './steps';

type When = Readonly<{ admitted: (child: RollPupil) => Instant; schoolId: (key: string) => Id }>;

/** Numbers that Ofcom keeps for stories: nobody answers them. */
const mobile = (n: number): string => `07700 900${String(n % 1_000).padStart(3, '0')}`;

/** Who is rung about a child: mostly a mother and a father, sometimes one of them, now and then a grandmother as well. */
const contactsOf = ({ heritage, lastName, key }: DemoFamily, { below, percent, pick }: Chance) => {
  const mother = { relation: 'Mother', name: `${pick(heritage.girls)} ${lastName}`, parentalResponsibility: true };
  const father = { relation: 'Father', name: `${pick(heritage.boys)} ${percent(25) ? pick(heritage.last) : lastName}`, parentalResponsibility: true }; // prettier-ignore
  const nan = { relation: 'Grandmother', name: `${pick(heritage.girls)} ${pick(heritage.last)}`, parentalResponsibility: false }; // prettier-ignore
  const all = percent(70) ? [mother, father] : [percent(80) ? mother : father];
  return [...all, ...(percent(22) ? [nan] : [])].map((contact, i) => ({
    contactId: idOf(`${key}/contact/${i}`),
    ...contact,
    priority: i + 1,
    phones: [mobile(below(1_000))],
  }));
};

/** For each child whom to ring, and their brothers and sisters, wherever in the trust they go to school. */
export const householdSteps = (roll: readonly RollPupil[], { admitted, schoolId }: When): readonly (readonly Step[])[] => {
  const byId = new Map(roll.map((child) => [child.pupilId, child]));
  return roll.map((child) => {
    const { pupilId, school, family } = child;
    const at = admitted(child);
    // The same household for each of its children.
    const contacts = contactsOf(family, chance(`household/${family.key}`));
    const siblings = family.children.flatMap((other) => (other.pupilId === pupilId ? [] : [byId.get(other.pupilId)!])); // every child of a family is on the roll
    const body = { pupilId, schoolId: schoolId(school) };
    const set = step(`contacts/${pupilId}`, at, 'system', 'SetPupilContacts', { ...body, contacts });
    if (siblings.length === 0) return [set];
    const all = siblings.map(admitted).reduce((last, day) => (day > last ? day : last), at);
    const input = { ...body, siblingIds: siblings.map((sibling) => sibling.pupilId) };
    return [set, step(`siblings/${pupilId}`, all, 'system', 'LinkPupilToSiblings', input)];
  });
}; // prettier-ignore
