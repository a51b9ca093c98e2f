import { schoolId } from '@caseward/seed';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf } from './testing/browser';
import { pupilAt } from './testing/concerns';
import { raiseWorld, type World } from './testing/world';

let world: World;
beforeAll(async () => {
  world = await raiseWorld();
});
afterAll(() => world?.close());

const [ashdown, brookside] = [schoolId('ashdown'), schoolId('brookside')];
const child = pupilAt('ashdown', 3);
const FAMILY = `query ($input: FamilyInput!) { family(input: $input) {
  contacts { name relation phones } siblings { id name } restrictions { kind who { text } words { text } liftedAt } } }`;
type Family = { family: { contacts: { name: string }[]; siblings: { id: string }[]; restrictions: { kind: string; who: { text: string }; liftedAt: string | null }[] } | null }; // prettier-ignore
const FIND = `query ($input: FindPeopleInput!) { findPeople(input: $input) { id name standing } }`;
type Found = { findPeople: { id: string; name: string; standing: string }[] };
const input = { pupilId: child, schoolId: ashdown };

describe("a child's family", () => {
  const contact = {
    contactId: randomUUID(),
    name: 'Ms Ida Quellbrook',
    relation: 'Mother',
    priority: 2,
    phones: ['07700 900123'],
  };
  const other = { contactId: randomUUID(), name: 'Mr Orm Quellbrook', relation: 'Father', priority: 1, phones: [] };
  const restriction = { restrictionId: randomUUID(), pupilId: child, schoolId: ashdown, kind: 'no_contact', contactId: other.contactId, who: 'Mr Orm Quellbrook', words: 'Zanzibar order' }; // prettier-ignore

  test('is told to the safeguarding team, in the order of calling, with whom to keep away', async () => {
    const okoro = await world.as('okoro');
    await okoro.send('setPupilContacts', { ...input, contacts: [contact, other] });
    const { position } = await okoro.send('setContactRestriction', restriction);
    const { family } = await okoro.ask<Family>(FAMILY, { input }, { position });
    expect(family?.contacts.map(({ name }) => name)).toEqual([other.name, contact.name]);
    expect(family?.restrictions).toMatchObject([{ kind: 'no_contact', who: { text: other.name }, liftedAt: null }]);
  });

  test('is told to the head without the words of the restriction, and to nobody else at all', async () => {
    const hale = await (await world.as('hale')).ask<Family>(FAMILY, { input });
    expect(hale.family?.contacts).toHaveLength(2);
    expect(hale.family?.restrictions).toEqual([]);
    // A teacher, the administrator, the lead of another school.
    for (const person of ['lim', 'doyle', 'bell'])
      expect(await (await world.as(person)).ask(FAMILY, { input })).toEqual({ family: null });
    // Under her own school the lead of Brookside asks for a child who is not hers.
    const elsewhere = { pupilId: child, schoolId: brookside };
    expect(await (await world.as('bell')).ask(FAMILY, { input: elsewhere })).toEqual({ family: null });
  });

  test('is told to nobody of the team who is close to the child', async () => {
    const shaw = await world.as('shaw');
    const { position } = await shaw.send('declareInterest', { personId: shaw.person, interestId: randomUUID(), inPerson: child, kind: 'relative' }); // prettier-ignore
    expect((await shaw.ask<Family>(FAMILY, { input }, { position })).family).toBeNull();
  });

  test('keeps a restriction that is over; a teacher sets none', async () => {
    const [okoro, lim] = [await world.as('okoro'), await world.as('lim')];
    const lift = { restrictionId: restriction.restrictionId, reason: 'Ended.' };
    const { position } = await okoro.send('liftContactRestriction', lift);
    const { family } = await okoro.ask<Family>(FAMILY, { input }, { position });
    expect(family?.restrictions[0]?.liftedAt).not.toBeNull();
    const another = await lim.sendRaw('setContactRestriction', { ...restriction, restrictionId: randomUUID() });
    expect(codeOf(another)).toBe('record/not-found');
  });

  test('has brothers and sisters at another school, who have this child in turn', async () => {
    const [okoro, bell] = [await world.as('okoro'), await world.as('bell')];
    const sister = pupilAt('brookside', 4);
    const { position } = await okoro.send('linkSiblingPupils', { ...input, siblingId: sister });
    const { family } = await okoro.ask<Family>(FAMILY, { input }, { position });
    expect(family?.siblings).toMatchObject([{ id: sister }]);
    // By reaction: soon, not at once.
    let hers: Family['family'] = null;
    for (let i = 0; i < 200 && !hers?.siblings.length; i++) {
      hers = (await bell.ask<Family>(FAMILY, { input: { pupilId: sister, schoolId: brookside } })).family;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(hers?.siblings).toMatchObject([{ id: child }]);
  });
});

describe('a child who is on no roll', () => {
  test('can be named by a lead, is found by whoever asks for such children, and is flagged', async () => {
    const [okoro, lim] = [await world.as('okoro'), await world.as('lim')];
    const identity = { legalFirstName: 'Ivo', legalLastName: 'Quistgard', from: 'Harbour School' };
    const visitor = { pupilId: randomUUID(), schoolId: ashdown, identity };
    expect(codeOf(await lim.sendRaw('registerPupilNotOnRoll', visitor))).toBe('record/not-found');
    const { position } = await okoro.send('registerPupilNotOnRoll', visitor);
    const find = (onRoll?: boolean | null) =>
      lim.ask<Found>(FIND, { input: { schoolId: ashdown, text: 'quistg', ...(onRoll === undefined ? {} : { onRoll }) } }, { position }); // prettier-ignore
    expect((await find()).findPeople).toEqual([]);
    const flagged = [{ id: visitor.pupilId, name: 'Ivo Quistgard', standing: 'never_on_roll' }];
    expect((await find(false)).findPeople).toEqual(flagged);
    expect((await find(null)).findPeople).toEqual(flagged);
  });
});

describe('two records of one child', () => {
  test('are shown under one name once merged, and are two again when that is undone', async () => {
    const okoro = await world.as('okoro');
    const [pupilId, survivorId] = [randomUUID(), randomUUID()];
    const place = { schoolId: ashdown, yearGroup: '4', className: '4B' };
    const named = (legalFirstName: string) => ({
      legalFirstName,
      legalLastName: 'Zwillinger',
      dateOfBirth: '2018-02-03',
    });
    await okoro.send('admitPupil', { pupilId, ...place, identity: named('Jonny') });
    const admitted = await okoro.send('admitPupil', { pupilId: survivorId, ...place, identity: named('Jonathan') });
    const find = { input: { schoolId: ashdown, text: 'zwill' } };
    expect((await okoro.ask<Found>(FIND, find, admitted)).findPeople).toHaveLength(2);
    const merged = await okoro.send('mergeDuplicatePupils', { pupilId, survivorId, schoolId: ashdown });
    expect((await okoro.ask<Found>(FIND, find, merged)).findPeople).toMatchObject([{ id: survivorId }]);
    // Whatever names the duplicate now shows the one who stands for both.
    const concernId = randomUUID();
    const concern = { concernId, schoolId: ashdown, people: [{ personId: pupilId, part: 'subject' }], safeNow: 'yes', occurredOn: '2026-09-07', account: 'Seen.' }; // prettier-ignore
    const sent = await okoro.send('submitConcern', concern);
    const CONCERN = 'query ($id: ID!) { concern(id: $id) { people { person { id name } } } }';
    const shown = () => okoro.ask(CONCERN, { id: concernId }, sent);
    expect(await shown()).toMatchObject({
      concern: { people: [{ person: { id: survivorId, name: 'Jonathan Zwillinger' } }] },
    });
    const undone = await okoro.send('undoPupilMerge', { pupilId, schoolId: ashdown });
    expect((await okoro.ask<Found>(FIND, find, undone)).findPeople).toHaveLength(2);
    expect(await shown()).toMatchObject({ concern: { people: [{ person: { name: 'Jonny Zwillinger' } }] } });
  });
});
