import { adultId, schoolId } from '@caseward/seed';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Browser } from './testing/browser';
import { concernAbout, decisionFor, pupilAt } from './testing/concerns';
import { soon } from './testing/live';
import { raiseWorld, type World } from './testing/world';

let world: World;
let okoro: Browser;
let hale: Browser;
beforeAll(async () => {
  world = await raiseWorld();
  [okoro, hale] = [await world.as('okoro'), await world.as('hale')];
});
afterAll(() => world?.close());

const ashdown = schoolId('ashdown');
const [child, twice] = [pupilAt('ashdown', 30), pupilAt('ashdown', 31)];
const [mother, father] = [randomUUID(), randomUUID()];
const restrictionId = randomUUID();
const [caseId, breachId, conductId] = [randomUUID(), randomUUID(), randomUUID()];
const concern = concernAbout('ashdown', { people: [{ personId: child, part: 'subject' }] });

const FAMILY = `query ($input: FamilyInput!) { family(input: $input) {
  contacts { contactId keptAway } restrictions { kind } } }`;
type Family = { family: { contacts: { contactId: string; keptAway: string | null }[]; restrictions: { kind: string }[] } | null }; // prettier-ignore
const familyOf = async (who: Browser, pupilId = child) =>
  (await who.ask<Family>(FAMILY, { input: { pupilId, schoolId: ashdown } })).family;
/** Every record from which a parent may be told something: the same list as in tools/docs, contact-restrictions.spec. */
const records: readonly (readonly [name: string, query: string, variables: object, who: () => Browser])[] = [
  ['a concern', 'query ($id: ID!) { of: concern(id: $id) { restrictionsInForce } }', { id: concern.concernId }, () => okoro],
  ['a case', 'query ($id: ID!) { of: childCase(id: $id) { restrictionsInForce } }', { id: caseId }, () => okoro],
  ["a child's file", 'query ($id: ID!) { person(id: $id) { of: childFile { restrictionsInForce } } }', { id: child }, () => okoro],
  ['a breach', 'query ($id: ID!) { of: breachCase(id: $id) { restrictionsInForce } }', { id: breachId }, () => okoro],
  ['a record about an adult', 'query ($id: ID!) { of: adultConductRecord(id: $id) { restrictionsInForce } }', { id: conductId }, () => hale],
]; // prettier-ignore
type Of = Readonly<{ restrictionsInForce: readonly string[] }> | null;
const inForceOn = async ([, query, variables, who]: (typeof records)[number]) => {
  const answer = await who().ask<{ of?: Of; person?: { of: Of } | null }>(query, variables);
  return (answer.of ?? answer.person?.of)?.restrictionsInForce;
};

describe('a restriction on contact', () => {
  beforeAll(async () => {
    const lim = await world.as('lim');
    await lim.send('submitConcern', concern);
    await okoro.send('recordTriageDecision', { ...decisionFor(concern.concernId), outcome: 'open_case', caseId });
    await okoro.send('openBreachCase', {
      ...{ breachId, schoolId: ashdown, personType: 'pupil', subject: child, affected: [], category: 'friend_or_follow' },
      ...{ personalData: 'no', account: 'A post.', clauses: [{ policy: 'Acceptable use', version: '3', clause: '4.2' }] },
    }); // prettier-ignore
    await hale.send('raiseAdultConcern', { conductId, schoolId: ashdown, subject: adultId('reid'), children: [child], account: 'Seen.' }); // prettier-ignore
    const contact = (contactId: string, name: string) => ({ contactId, name, phones: ['07700 900123'] });
    const family = { pupilId: child, schoolId: ashdown };
    await okoro.send('setPupilContacts', { ...family, contacts: [contact(mother, 'Ms Vale'), contact(father, 'Mr Vale')] }); // prettier-ignore
    await okoro.send('setContactRestriction', { ...family, restrictionId, kind: 'address_protected', contactId: father, who: 'Mr Vale' }); // prettier-ignore
  }, 60_000);

  test.each(records.map((one) => [one[0], one] as const))('stands on %s', async (_, record) => {
    await soon(async () => (await inForceOn(record))?.length === 1);
    expect(await inForceOn(record)).toEqual(['address_protected']);
  });

  test('comes with the contact, also for the head, who does not read the order', async () => {
    for (const [who, orders] of [
      [okoro, [{ kind: 'address_protected' }]],
      [hale, []],
    ] as const) {
      const family = await familyOf(who);
      const kept = new Map(family?.contacts.map(({ contactId, keptAway }) => [contactId, keptAway]));
      expect(kept).toEqual(new Map([[mother, null], [father, 'address_protected']])); // prettier-ignore
      expect(family?.restrictions).toEqual(orders);
    }
    const CASE = 'query ($id: ID!) { childCase(id: $id) { contacts { contactId keptAway } } }';
    const { childCase } = await okoro.ask<{ childCase: { contacts: { contactId: string; keptAway: string | null }[] } }>(CASE, { id: caseId }); // prettier-ignore
    expect(childCase.contacts).toContainEqual({ contactId: father, keptAway: 'address_protected' });
  });

  test('hides the numbers from whoever of the team is close to the child', async () => {
    const shaw = await world.as('shaw');
    expect(await familyOf(shaw)).not.toBeNull();
    await shaw.send('declareInterest', { personId: shaw.person, interestId: randomUUID(), inPerson: child, kind: 'relative' }); // prettier-ignore
    expect(await familyOf(shaw)).toBeNull();
  });

  test('holds for the record that stays when this one turns out to be a second one of the same child', async () => {
    const after = await okoro.send('mergeDuplicatePupils', { pupilId: child, survivorId: twice, schoolId: ashdown });
    const input = { pupilId: twice, schoolId: ashdown };
    const { family } = await okoro.ask<Family>(FAMILY, { input }, after);
    expect(family?.restrictions).toEqual([{ kind: 'address_protected' }]);
    const another = { ...concernAbout('ashdown', { people: [{ personId: twice, part: 'subject' }] }) };
    await (await world.as('lim')).send('submitConcern', another);
    const of = ['the other', records[0]![1], { id: another.concernId }, () => okoro] as const;
    await soon(async () => (await inForceOn(of))?.length === 1);
  });
});
