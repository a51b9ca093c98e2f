import { describe, expect, it } from '@jest/globals';
import { scenario } from '@caseward/kernel/testing';
import { appointToRole, endRoleAppointment } from './appoint-to-role';
import { holdersOf, roleRegisterAggregate } from './index';
import { ada, ashdown, bob, cleo, idNo, monday, trustId } from './scene.fixture';

const given = scenario(roleRegisterAggregate, monday);
const atSchool = { school: { registered: true }, trust: { registered: false }, person: { known: true } };
const atTrust = { ...atSchool, school: { registered: false }, trust: { registered: true } };
const appointed = <R extends 'HT' | 'DSL' | 'DDSL'>(n: number, personId: string, role: R, from = '2026-09-01') =>
  ({ type: 'RoleAppointed', data: { appointmentId: idNo(n), bodyId: ashdown, personId, role, from } }) as const;
const bobIsDsl = appointed(30, bob, 'DSL');
const asked = { ...appointed(31, cleo, 'DDSL').data };
const bobEnded = (endedFrom: string) =>
  ({ type: 'RoleAppointmentEnded', data: { appointmentId: idNo(30), bodyId: ashdown, endedFrom } }) as const;

describe('a role', () => {
  it('is given at a school, from a day', () =>
    given(bobIsDsl).knowing(atSchool).when(appointToRole, asked).then({ type: 'RoleAppointed', data: asked }));
  it('is never given to oneself', () =>
    given()
      .knowing(atSchool)
      .when(appointToRole, { ...asked, personId: ada })
      .refused('role/not-yourself'));
  it('is given at a body and to a person that are known', () => {
    given()
      .knowing({ ...atSchool, school: { registered: false } })
      .when(appointToRole, asked)
      .refused('school/unknown');
    given()
      .knowing({ ...atSchool, person: { known: false } })
      .when(appointToRole, asked)
      .refused('staff/unknown');
  });
  it('belongs to the trust or to a school, and some to either', () => {
    given()
      .knowing(atSchool)
      .when(appointToRole, { ...asked, role: 'TSL' })
      .refused('role/belongs-to-the-trust');
    given()
      .knowing(atTrust)
      .when(appointToRole, { ...asked, bodyId: trustId })
      .refused('role/belongs-to-a-school');
    for (const facts of [atSchool, atTrust])
      given()
        .knowing(facts)
        .when(appointToRole, { ...asked, role: 'EHT' })
        .then({ type: 'RoleAppointed', data: { ...asked, role: 'EHT' } });
  });
  it('of the safeguarding lead is held by one person at a time', () => {
    const cleoToo = { ...asked, role: 'DSL' as const };
    given(bobIsDsl).knowing(atSchool).when(appointToRole, cleoToo).refused('role/dsl-already-appointed');
    given(bobIsDsl, bobEnded('2026-09-07')).knowing(atSchool).when(appointToRole, { ...cleoToo, from: '2026-09-06' }).refused('role/dsl-already-appointed'); // prettier-ignore
    given(bobIsDsl, bobEnded('2026-09-07'))
      .knowing(atSchool)
      .when(appointToRole, { ...cleoToo, from: '2026-09-07' })
      .then({ type: 'RoleAppointed', data: { ...cleoToo, from: '2026-09-07' } });
  });
  it('of a deputy is held by several', () =>
    given(appointed(32, bob, 'DDSL'))
      .knowing(atSchool)
      .when(appointToRole, asked)
      .then({ type: 'RoleAppointed', data: asked }));
  it('is not given twice to the same person for the same time', () =>
    given(appointed(32, cleo, 'DDSL'))
      .knowing(atSchool)
      .when(appointToRole, asked)
      .refused('role/already-held'));
  it('does not end before it starts', () => {
    given()
      .knowing(atSchool)
      .when(appointToRole, { ...asked, to: '2026-08-31' })
      .refused('role/ends-before-it-starts');
    given(bobIsDsl).when(endRoleAppointment, bobEnded('2026-08-31').data).refused('role/ends-before-it-starts');
  });
  it('of the system is given to nobody', () =>
    expect(appointToRole.input.safeParse({ ...asked, role: 'SYS' }).success).toBe(false));
});

describe('a role that oversees another', () => {
  const chair = { ...asked, role: 'COG' as const };
  const chairAppointed = { type: 'RoleAppointed', data: chair } as const;
  const ended = { type: 'RoleAppointmentEnded', data: { appointmentId: chair.appointmentId, bodyId: ashdown, endedFrom: '2026-09-07' } } as const; // prettier-ignore

  it('is not given or ended by whom it oversees: a concern about a head goes to the chair', () => {
    given().knowing(atSchool).when(appointToRole, chair, { actingRole: 'HT' }).refused('role/oversees-yours');
    given(chairAppointed).when(endRoleAppointment, ended.data, { actingRole: 'HT' }).refused('role/oversees-yours');
    given()
      .knowing(atTrust)
      .when(appointToRole, { ...asked, bodyId: trustId, role: 'COT' }, { actingRole: 'CEO' })
      .refused('role/oversees-yours');
  });
  it('is given and ended by others', () => {
    given().knowing(atSchool).when(appointToRole, chair, { actingRole: 'COT' }).then(chairAppointed);
    given(chairAppointed).when(endRoleAppointment, ended.data, { actingRole: 'ADM' }).then(ended);
  });
  it('gives those below it: a head appoints the safeguarding lead', () =>
    given().knowing(atSchool).when(appointToRole, bobIsDsl.data, { actingRole: 'HT' }).then(bobIsDsl));
});

describe('an appointment', () => {
  it('ends from a day on', () => given(bobIsDsl).when(endRoleAppointment, bobEnded('2026-09-07').data).then(bobEnded('2026-09-07'))); // prettier-ignore
  it('that is not there does not end', () =>
    given().when(endRoleAppointment, bobEnded('2026-09-07').data).refused('role/unknown-appointment'));
  it('that has ended may end sooner, and is never given back', () => {
    const ended = given(bobIsDsl, bobEnded('2026-09-07'));
    ended.when(endRoleAppointment, bobEnded('2026-09-05').data).then(bobEnded('2026-09-05'));
    ended.when(endRoleAppointment, bobEnded('2026-09-07').data).refused('role/already-ended');
    ended.when(endRoleAppointment, bobEnded('2027-01-01').data).refused('role/already-ended');
  });
  it('of the last head ends as well: a school may be without one, and routing takes the next in line', () => {
    const lastHead = { ...appointed(30, bob, 'HT') };
    given(lastHead).when(endRoleAppointment, bobEnded('2026-09-07').data).then(bobEnded('2026-09-07'));
  });
  it('counts on its last day, and no longer on the day from which it has ended', () => {
    const fold = (...events: readonly Parameters<typeof roleRegisterAggregate.evolve>[1][]) =>
      events.reduce(roleRegisterAggregate.evolve, roleRegisterAggregate.initial);
    const until = { type: 'RoleAppointed', data: { ...bobIsDsl.data, to: '2026-09-10' } } as const;
    expect(holdersOf(fold(until), 'DSL', '2026-08-31')).toEqual([]);
    expect(holdersOf(fold(until), 'DSL', '2026-09-10')).toEqual([bob]);
    expect(holdersOf(fold(until), 'DSL', '2026-09-11')).toEqual([]);
    expect(holdersOf(fold(until, bobEnded('2026-09-08')), 'DSL', '2026-09-07')).toEqual([bob]);
    expect(holdersOf(fold(until, bobEnded('2026-09-08')), 'DSL', '2026-09-08')).toEqual([]);
  });
});
