import { expect, test } from '@jest/globals';
import { householdSteps } from './households';
import { rollOf } from './roll';

const roll = rollOf(2026);
const steps = householdSteps(roll, { admitted: () => '2025-09-01T07:00:00.000Z', schoolId: (key) => key }).flat();
const of = <T>(type: string) => steps.filter((step) => step.type === type).map(({ input }) => input as T); // as the story makes it

test('everybody has somebody to ring, on a number that belongs to nobody', () => {
  const all = of<{ contacts: readonly { phones: readonly string[] }[] }>('SetPupilContacts');
  expect(all.length).toBe(roll.length);
  for (const { contacts } of all) {
    expect(contacts.length).toBeGreaterThan(0);
    for (const { phones } of contacts) expect(phones.join()).toMatch(/^07700 900\d{3}$/);
  }
});

test('brothers and sisters are linked from both sides, and have the same household', () => {
  const links = of<{ pupilId: string; siblingIds: readonly string[] }>('LinkPupilToSiblings').flatMap(
    ({ pupilId, siblingIds }) => siblingIds.map((siblingId) => ({ pupilId, siblingId })),
  );
  const said = new Set(links.map(({ pupilId, siblingId }) => `${pupilId} ${siblingId}`));
  expect(links.length).toBeGreaterThan(1_000);
  expect(links.filter(({ pupilId, siblingId }) => !said.has(`${siblingId} ${pupilId}`))).toEqual([]);
  const contacts = new Map(of<{ pupilId: string; contacts: unknown }>('SetPupilContacts').map((one) => [one.pupilId, one.contacts])); // prettier-ignore
  for (const { pupilId, siblingId } of links.slice(0, 100)) expect(contacts.get(pupilId)).toEqual(contacts.get(siblingId)); // prettier-ignore
});
