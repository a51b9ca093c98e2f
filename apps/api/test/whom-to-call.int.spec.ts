import { adultId, schoolId } from '@caseward/seed';
import { addDays, dayOf } from '@caseward/kernel';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf } from './testing/browser';
import { raiseWorld, type World } from './testing/world';

let world: World;
beforeAll(async () => {
  world = await raiseWorld();
});
afterAll(() => world?.close());

const ashdown = schoolId('ashdown');
const today = dayOf(new Date().toISOString());
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const ON_CALL = `query ($id: ID!) { school(id: $id) { dutyPhone onCall { bodyId role onDuty workPhone person { name } }
  agencies { all { agency phone } } } }`;
type Answer = Readonly<{
  school: null | {
    dutyPhone: string | null;
    onCall: { role: string; onDuty: boolean; workPhone: string | null; person: { name: string } }[];
    agencies: { all: { agency: string; phone: string }[] };
  };
}>;
const asked = async (who: string) => ((await (await world.as(who)).ask(ON_CALL, { id: ashdown })) as Answer).school;

test('a teacher is told whom to call, with the work phone; somebody of another school is not', async () => {
  const okoro = await world.as('okoro');
  await okoro.send('setWorkPhone', { staffId: adultId('okoro'), bodyId: ashdown, workPhone: '01632 960777' });
  const duties = [{ personId: adultId('okoro'), weekdays: everyDay }];
  await okoro.send('setOnCallRota', { bodyId: ashdown, from: today, duties, dutyPhone: '01632 960200' });
  const school = await asked('lim');
  expect(school?.onCall[0]).toEqual(
    expect.objectContaining({
      role: 'DSL',
      onDuty: true,
      workPhone: '01632 960777',
      person: { name: 'Mrs Ruth Okoro' },
    }),
  );
  expect(school?.dutyPhone).toBe('01632 960200');
  expect(school?.agencies.all.map(({ agency }) => agency)).toContain('lado');
  expect(await asked('bell')).toBeNull();
});

test('a rota is set by those who answer for the school, and a colleague’s phone by nobody else', async () => {
  const [lim, shaw, bell] = [await world.as('lim'), await world.as('shaw'), await world.as('bell')];
  const rota = { bodyId: ashdown, from: today, duties: [] };
  for (const who of [lim, shaw, bell])
    expect(codeOf(await who.sendRaw('setOnCallRota', rota))).toBe('record/not-found');
  const phone = { staffId: adultId('okoro'), bodyId: ashdown, workPhone: '01632 960999' };
  expect(codeOf(await lim.sendRaw('setWorkPhone', phone))).toBe('record/not-found');
  expect(codeOf(await shaw.sendRaw('setWorkPhone', phone))).toBe('staff/phone-not-yours-to-set');
});

test('whoever covers for the lead may do today what the lead may, and no longer once the cover is over', async () => {
  const [okoro, lim] = [await world.as('okoro'), await world.as('lim')];
  const APPOINTED = 'query ($id: ID!) { school(id: $id) { appointments { id role covers inForce person { name } } } }';
  type Appointed = { school: { appointments: { id: string; role: string; covers: string | null; inForce: boolean; person: { name: string } }[] } }; // prettier-ignore
  const held = async () => ((await okoro.ask(APPOINTED, { id: ashdown })) as Appointed).school.appointments;
  const appointmentId = (await held()).find(({ role }) => role === 'DSL')?.id;
  const rota = { bodyId: ashdown, from: today, duties: [{ personId: adultId('okoro'), weekdays: everyDay }] };
  expect(codeOf(await lim.sendRaw('setOnCallRota', rota))).toBe('record/not-found');
  const coverId = randomUUID();
  const cover = {
    coverId,
    bodyId: ashdown,
    appointmentId,
    personId: adultId('lim'),
    from: today,
    to: addDays(today, 2),
  };
  const { position } = await okoro.send('arrangeRoleCover', cover);
  await okoro.raw(APPOINTED, { id: ashdown }, { position });
  expect(await held()).toContainEqual(expect.objectContaining({ covers: appointmentId, inForce: true, person: { name: 'Ms Jo Lim' } })); // prettier-ignore
  expect((await asked('lim'))?.onCall[0]?.person.name).toBe('Ms Jo Lim');
  await lim.send('setOnCallRota', rota);
  await okoro.send('endRoleCover', { coverId, bodyId: ashdown, endedFrom: today });
  expect(codeOf(await lim.sendRaw('setOnCallRota', rota))).toBe('record/not-found');
  expect((await asked('lim'))?.onCall[0]?.person.name).toBe('Mrs Ruth Okoro');
});
