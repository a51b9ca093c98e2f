import { describe, expect, it } from '@jest/globals';
import { scenario } from '@caseward/kernel/testing';
import {
  onCallNow,
  onCallRotaAggregate,
  roleRegisterAggregate,
  setOnCallRota,
  swapOnCallDuty,
  type OpenAppointmentEvent,
} from './index';
import { onCallAt, onDutyAt, standingRota, type RotaEvent } from './on-call-rota';
import { ada, ashdown, bob, cleo, idNo, monday, trustId } from './scene.fixture';

const given = scenario(onCallRotaAggregate, { ...monday, actingRole: 'DSL' });
const registers = (...events: readonly OpenAppointmentEvent[]) =>
  events.reduce(roleRegisterAggregate.evolve, roleRegisterAggregate.initial);
const holds = (n: number, personId: string, role: 'DSL' | 'DDSL' | 'TSL', bodyId = ashdown) =>
  ({ type: 'RoleAppointed', data: { appointmentId: idNo(n), bodyId, personId, role, from: '2026-09-01' } }) as const;
const bobIsDsl = holds(30, bob, 'DSL');
const cleoIsDeputy = holds(31, cleo, 'DDSL');
const adaLeadsTrust = holds(32, ada, 'TSL', trustId);
const school = registers(bobIsDsl, cleoIsDeputy);
const trust = registers(adaLeadsTrust);
const facts = { school: { registered: true }, trust: { registered: false }, registers: { here: school, trust } };

const weekdays = [1, 2, 3, 4, 5];
const standing = {
  bodyId: ashdown,
  from: '2026-09-07',
  duties: [
    { personId: bob, weekdays: [1, 2, 3], from: '08:00', until: '17:00' },
    { personId: cleo, weekdays: [4, 5], from: '08:00', until: '17:00' },
    { personId: cleo, weekdays, from: '17:00', until: '08:00' },
  ],
};
const rotaSet = { type: 'OnCallRotaSet', data: standing } as const;
const swap = { bodyId: ashdown, from: '2026-09-08', to: '2026-09-08', offId: bob, onId: cleo };
const swapped = { type: 'OnCallDutySwapped', data: swap } as const;
const fold = (...events: readonly RotaEvent[]) =>
  events.reduce(onCallRotaAggregate.evolve, onCallRotaAggregate.initial);

describe('a rota', () => {
  it('names people who can open what they are called about', () => {
    given().knowing(facts).when(setOnCallRota, standing).then(rotaSet);
    const stranger = { personId: idNo(99), weekdays };
    given()
      .knowing(facts)
      .when(setOnCallRota, { ...standing, duties: [stranger] })
      .refused('rota/holds-no-role');
    given(rotaSet)
      .knowing(facts.registers)
      .when(swapOnCallDuty, { ...swap, onId: idNo(99) })
      .refused('rota/holds-no-role');
  });
  it('of the trust’s lead counts at each of its schools', () =>
    given()
      .knowing(facts)
      .when(setOnCallRota, { ...standing, duties: [{ personId: ada, weekdays }] })
      .then({ type: 'OnCallRotaSet', data: { ...standing, duties: [{ personId: ada, weekdays }] } }));
  it('changes from today on: who was called yesterday stays as it was', () => {
    given()
      .knowing(facts)
      .when(setOnCallRota, { ...standing, from: '2026-09-06' })
      .refused('rota/in-the-past');
    given()
      .knowing(facts)
      .when(setOnCallRota, { ...standing, to: '2026-09-06' })
      .refused('rota/ends-before-it-starts');
    given(rotaSet)
      .knowing(facts.registers)
      .when(swapOnCallDuty, { ...swap, from: '2026-09-06' })
      .refused('rota/in-the-past');
  });
  it('needs a time of the clock and a day of the week', () => {
    const withDuty = (change: object) => ({ ...standing, duties: [{ ...standing.duties[0], ...change }] });
    for (const wrong of [{ weekdays: [8] }, { weekdays: [] }, { from: '8am' }, { until: '24:00' }])
      expect(setOnCallRota.input.safeParse(withDuty(wrong)).success).toBe(false);
    expect(setOnCallRota.input.safeParse({ ...standing, dutyPhone: 'ask Ruth' }).success).toBe(false);
    expect(setOnCallRota.input.safeParse({ ...standing, dutyPhone: '(01632) 960 001' }).success).toBe(true);
  });
});

describe('who is on call', () => {
  it.each([
    ['Monday morning', '2026-09-07T08:00:00.000Z', bob],
    ['Monday at 17:00 by the clock', '2026-09-07T16:00:00.000Z', cleo],
    ['the night to Tuesday', '2026-09-08T02:00:00.000Z', cleo],
    ['Tuesday at 08:00 by the clock', '2026-09-08T07:00:00.000Z', bob],
    ['Thursday noon', '2026-09-10T11:00:00.000Z', cleo],
    ['the night to Saturday', '2026-09-12T06:00:00.000Z', cleo],
    ['Saturday noon', '2026-09-12T11:00:00.000Z', undefined],
    ['before the rota began', '2026-09-04T11:00:00.000Z', undefined],
    ['some time on Thursday', '2026-09-10', cleo],
  ])('%s', (_, at, expected) => expect(onCallAt(fold(rotaSet), at)).toBe(expected));

  it('is by the rota set last for the day: a plan for the holidays lies over the standing one', () => {
    const holidays: RotaEvent = { type: 'OnCallRotaSet', data: { bodyId: ashdown, from: '2026-10-26', to: '2026-10-30', duties: [{ personId: ada, weekdays }] } }; // prettier-ignore
    const rota = fold(rotaSet, holidays);
    expect(['2026-10-23', '2026-10-26', '2026-10-30', '2026-11-02'].map((day) => onCallAt(rota, day))).toEqual([
      cleo,
      ada,
      ada,
      bob,
    ]);
  });
  it('is the colleague with whom a duty was swapped, on those days', () => {
    expect(['2026-09-07', '2026-09-08', '2026-09-09'].map((day) => onCallAt(fold(rotaSet, swapped), day))).toEqual([
      bob,
      cleo,
      bob,
    ]);
    expect(onCallAt(fold(rotaSet, swapped, rotaSet), '2026-09-08')).toBe(bob);
  });
  it('in the night after a swap is still whoever took it over', () => {
    const off = { type: 'OnCallDutySwapped', data: { ...swap, offId: cleo, onId: bob } } as const;
    expect(onDutyAt(fold(rotaSet, off), '2026-09-09T02:00:00.000Z')).toEqual([bob]);
    expect(onDutyAt(fold(rotaSet, off), '2026-09-10T02:00:00.000Z')).toEqual([cleo]);
  });
  it('is swapped only with somebody who has duty then, and for a month at most', () => {
    const scene = given(rotaSet).knowing(facts.registers);
    scene.when(swapOnCallDuty, swap).then(swapped);
    scene.when(swapOnCallDuty, { ...swap, offId: ada }).refused('rota/not-on-duty');
    scene.when(swapOnCallDuty, { ...swap, to: '2026-10-09' }).refused('rota/swap-too-long');
    scene.when(swapOnCallDuty, { ...swap, to: '2026-09-07' }).refused('rota/ends-before-it-starts');
  });
});

describe('whom to call', () => {
  const none = fold();
  const at = '2026-09-07T09:00:00.000Z';
  const people = (organisation: Partial<Parameters<typeof onCallNow>[0]>, when = at) =>
    onCallNow({ school, trust, rota: none, trustRota: none, ...organisation }, when).map(({ personId }) => personId);

  it('is the lead, a deputy and the trust’s lead when nobody set a rota', () =>
    expect(people({})).toEqual([bob, cleo, ada]));
  it('is first whoever is on duty, and then the others', () => {
    expect(people({ rota: fold(rotaSet) }, '2026-09-10T11:00:00.000Z')).toEqual([cleo, bob, ada]);
    const trustRota = fold({ type: 'OnCallRotaSet', data: { bodyId: trustId, from: '2026-09-01', duties: [{ personId: ada, weekdays }] } }); // prettier-ignore
    expect(people({ trustRota })).toEqual([ada, bob, cleo]);
  });
  it('is never somebody who has left, though the rota still names them', () => {
    const bobLeft = { type: 'RoleAppointmentEnded', data: { appointmentId: idNo(30), bodyId: ashdown, endedFrom: '2026-09-05' } } as const; // prettier-ignore
    expect(people({ rota: fold(rotaSet), school: registers(bobIsDsl, cleoIsDeputy, bobLeft) })).toEqual([cleo, ada]);
  });
  it('is the colleague who covers before the one who is away, on the rota too', () => {
    const dan = idNo(13);
    const danCovers = { type: 'RoleCoverArranged', data: { coverId: idNo(40), bodyId: ashdown, appointmentId: idNo(30), personId: dan, role: 'DSL', from: '2026-09-07', to: '2026-09-11' } } as const; // prettier-ignore
    const covered = { school: registers(bobIsDsl, cleoIsDeputy, danCovers) };
    expect(people(covered)).toEqual([dan, bob, cleo, ada]);
    expect(people({ ...covered, rota: fold(rotaSet) })).toEqual([dan, bob, cleo, ada]);
    expect(people({ ...covered, rota: fold(rotaSet) }, '2026-09-14T09:00:00.000Z')).toEqual([bob, cleo, ada]);
  });
  it('is somebody whose role answers, and says which', () =>
    expect(onCallNow({ school, trust, rota: fold(rotaSet), trustRota: none }, at)[0]).toEqual({
      personId: bob,
      role: 'DSL',
      onDuty: true,
    }));
});

describe('the standing rota', () => {
  const holiday = { ...standing, from: '2026-10-26', to: '2026-10-30', duties: [{ personId: cleo, weekdays }] };
  const holidaySet = { type: 'OnCallRotaSet', data: holiday } as const;
  const plan = (...events: readonly RotaEvent[]) => standingRota(fold(...events), '2026-09-08').plan;

  it('is what was set, without the swaps of a week and the rota of a few days', () => {
    expect(plan()).toBeUndefined();
    expect(plan(rotaSet, swapped, holidaySet)).toMatchObject({ from: '2026-09-07', duties: standing.duties });
    const next: RotaEvent = { type: 'OnCallRotaSet', data: { ...standing, from: '2026-11-02', duties: [] } };
    expect(plan(rotaSet, next)).toMatchObject({ from: '2026-11-02', duties: [] });
  });
  it('has on top of it what was agreed since and still counts', () => {
    const ahead = (today: string) => standingRota(fold(rotaSet, swapped, holidaySet), today).ahead;
    const [one, other] = [{ isSwap: true, from: '2026-09-08', to: '2026-09-08' }, { isSwap: false, from: '2026-10-26', to: '2026-10-30' }]; // prettier-ignore
    expect(ahead('2026-09-08')).toEqual([one, other]);
    expect(ahead('2026-09-09')).toEqual([other]);
    expect(standingRota(fold(swapped, holidaySet, rotaSet), '2026-09-08').ahead).toEqual([]);
  });
});
