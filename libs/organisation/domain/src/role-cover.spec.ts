import { describe, expect, it } from '@jest/globals';
import { scenario } from '@caseward/kernel/testing';
import {
  appointToRole,
  arrangeRoleCover,
  endRoleAppointment,
  endRoleCover,
  holdersOf,
  roleRegisterAggregate,
  type OpenAppointmentEvent,
} from './index';
import { isCoveredOn } from './role-register';
import { ashdown, bob, cleo, idNo, monday } from './scene.fixture';

const given = scenario(roleRegisterAggregate, { ...monday, actingRole: 'HT' });
const known = { person: { known: true } };
const dsl = { appointmentId: idNo(30), bodyId: ashdown, personId: bob, role: 'DSL' as const, from: '2026-09-01' };
const bobIsDsl: OpenAppointmentEvent = { type: 'RoleAppointed', data: dsl };
const asked = {
  coverId: idNo(40),
  bodyId: ashdown,
  appointmentId: dsl.appointmentId,
  personId: cleo,
  from: '2026-09-08',
  to: '2026-09-10',
};
const cleoCovers = { type: 'RoleCoverArranged', data: { ...asked, role: 'DSL' } } as const;
const coverEnded = (endedFrom: string) =>
  ({ type: 'RoleCoverEnded', data: { coverId: asked.coverId, bodyId: ashdown, endedFrom } }) as const;
const dslEnded = (endedFrom: string) =>
  ({
    type: 'RoleAppointmentEnded',
    data: { appointmentId: dsl.appointmentId, bodyId: ashdown, endedFrom },
  }) as const;
const fold = (...events: readonly OpenAppointmentEvent[]) =>
  events.reduce(roleRegisterAggregate.evolve, roleRegisterAggregate.initial);
const leads = (register: ReturnType<typeof fold>, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) =>
    holdersOf(register, 'DSL', `2026-09-${String(from + i).padStart(2, '0')}`),
  );

describe('cover', () => {
  it('is arranged for a role that somebody holds', () =>
    given(bobIsDsl).knowing(known).when(arrangeRoleCover, asked).then(cleoCovers));
  it('gives the role for exactly those days, and asks whoever covers first', () => {
    const register = fold(bobIsDsl, cleoCovers);
    expect(leads(register, 7, 11)).toEqual([[bob], [cleo, bob], [cleo, bob], [cleo, bob], [bob]]);
    expect(isCoveredOn(register, dsl.appointmentId, '2026-09-10')).toBe(true);
    expect(isCoveredOn(register, dsl.appointmentId, '2026-09-11')).toBe(false);
  });
  it('is over with the appointment that it covers', () =>
    expect(leads(fold(bobIsDsl, cleoCovers, dslEnded('2026-09-09')), 8, 10)).toEqual([[cleo, bob], [], []]));
  it('is never arranged backwards, for oneself, for somebody unknown, or outside the appointment', () => {
    const scene = given(bobIsDsl).knowing(known);
    scene.when(arrangeRoleCover, { ...asked, from: '2026-09-06' }).refused('role/cover-in-the-past');
    scene.when(arrangeRoleCover, asked, { actor: cleo }).refused('role/not-yourself');
    scene.when(arrangeRoleCover, { ...asked, to: '2026-09-07' }).refused('role/ends-before-it-starts');
    given(bobIsDsl)
      .knowing({ person: { known: false } })
      .when(arrangeRoleCover, asked)
      .refused('staff/unknown');
    given(bobIsDsl, dslEnded('2026-09-10'))
      .knowing(known)
      .when(arrangeRoleCover, asked)
      .refused('role/cover-outside-appointment');
  });
  it('is of an appointment, never of a cover, and of each by one person at a time', () => {
    const again = { ...asked, coverId: idNo(41) };
    given(bobIsDsl, cleoCovers)
      .knowing(known)
      .when(arrangeRoleCover, { ...again, appointmentId: asked.coverId })
      .refused('role/unknown-appointment');
    given(bobIsDsl, cleoCovers).knowing(known).when(arrangeRoleCover, again).refused('role/already-covered');
    given(bobIsDsl)
      .knowing(known)
      .when(arrangeRoleCover, { ...asked, personId: bob })
      .refused('role/already-held');
  });
  it('is arranged by the lead for the safeguarding team alone, and by nobody for a role that oversees theirs', () => {
    const head: OpenAppointmentEvent = { type: 'RoleAppointed', data: { ...dsl, role: 'HT' } };
    const chair: OpenAppointmentEvent = { type: 'RoleAppointed', data: { ...dsl, role: 'COG' } };
    given(bobIsDsl).knowing(known).when(arrangeRoleCover, asked, { actingRole: 'DSL' }).then(cleoCovers);
    for (const [above, actingRole] of [
      [head, 'DSL'],
      [chair, 'HT'],
    ] as const)
      // prettier-ignore
      given(above)
        .knowing(known)
        .when(arrangeRoleCover, asked, { actingRole })
        .refused('role/cover-not-yours-to-arrange');
  });
});

describe('cover that was arranged', () => {
  const covered = given(bobIsDsl, cleoCovers);
  it('ends sooner, and never later', () => {
    covered.when(endRoleCover, coverEnded('2026-09-09').data).then(coverEnded('2026-09-09'));
    expect(leads(fold(bobIsDsl, cleoCovers, coverEnded('2026-09-09')), 8, 9)).toEqual([[cleo, bob], [bob]]);
    covered.when(endRoleCover, coverEnded('2026-09-11').data).refused('role/already-ended');
    covered.when(endRoleCover, coverEnded('2026-09-07').data).refused('role/ends-before-it-starts');
    given(bobIsDsl, cleoCovers, coverEnded('2026-09-09'))
      .when(endRoleCover, coverEnded('2026-09-10').data)
      .refused('role/already-ended');
  });
  it('is not an appointment: it does not end as one, and a new lead may be appointed meanwhile', () => {
    covered.when(endRoleCover, { ...coverEnded('2026-09-09').data, coverId: dsl.appointmentId }).refused('role/unknown-cover'); // prettier-ignore
    covered
      .when(endRoleAppointment, { ...dslEnded('2026-09-09').data, appointmentId: asked.coverId })
      .refused('role/unknown-appointment');
    const next = { ...dsl, appointmentId: idNo(31), personId: cleo, from: '2026-09-09' };
    given(bobIsDsl, cleoCovers, dslEnded('2026-09-09'))
      .knowing({ school: { registered: true }, trust: { registered: false }, person: { known: true } })
      .when(appointToRole, next)
      .then({ type: 'RoleAppointed', data: next });
  });
});
