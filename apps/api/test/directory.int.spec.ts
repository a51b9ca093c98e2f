import { adultId, schoolId } from '@caseward/seed';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf, told } from './testing/browser';
import { pupilAt } from './testing/concerns';
import { raiseWorld, type World } from './testing/world';

let world: World;
beforeAll(async () => {
  world = await raiseWorld();
});
afterAll(() => world?.close());

const ashdown = schoolId('ashdown');
const copse = schoolId('copse');

test('somebody of another school who has a role here is named here, and nowhere else', async () => {
  const [lim, doyle] = [await world.as('lim'), await world.as('doyle')];
  const input = {
    appointmentId: randomUUID(),
    bodyId: ashdown,
    personId: adultId('bell'),
    role: 'STAFF',
    from: '2026-09-01',
  };
  const { position } = await doyle.send('appointToRole', input);
  const SCHOOL = 'query ($id: ID!) { school(id: $id) { appointments { person { id name } } } }';
  const answer = told(await lim.raw(SCHOOL, { id: ashdown }, { position }));
  expect(answer.errors).toBeUndefined();
  expect(JSON.stringify(answer.data)).toContain('Ms Ines Bell');
  const FIND = 'query ($input: FindPeopleInput!) { findPeople(input: $input) { name } }';
  expect(await lim.ask(FIND, { input: { schoolId: schoolId('brookside'), text: 'Bell' } })).toEqual({ findPeople: [] });
});

test('a search for marks without a letter finds nobody', async () => {
  const lim = await world.as('lim');
  const FIND = 'query ($input: FindPeopleInput!) { findPeople(input: $input) { name } }';
  expect(await lim.ask(FIND, { input: { schoolId: ashdown, text: '\u0301\u0301' } })).toEqual({ findPeople: [] });
});

test('no administrator takes a colleague or a child of another school over by their id', async () => {
  const doyle = await world.as('doyle');
  const identity = { legalFirstName: 'Not', legalLastName: 'Them', dateOfBirth: '2018-02-03' };
  const pupil = { pupilId: adultId('hale'), schoolId: copse, yearGroup: '4', className: '4B', identity };
  expect(codeOf(await doyle.sendRaw('admitPupil', pupil))).toBe('person/id-in-use');
  const staff = { staffId: pupilAt('ashdown'), bodyId: copse, identity: { firstName: 'Not', lastName: 'Them' } };
  expect(codeOf(await doyle.sendRaw('addStaffMember', staff))).toBe('person/id-in-use');
});
