import { describe, expect, it } from '@jest/globals';
import { scenario } from '@caseward/kernel/testing';
import { appointToRole } from './appoint-to-role';
import { roleRegisterAggregate } from './role-appointment';
import { holdsOrWill, registerFold, type AppointmentEvent, type RoleRegister } from './role-register';
import { ada, ashdown, bob, cleo, idNo, monday, trustId } from './scene.fixture';
import { setWorkPhone, staffAggregate } from './staff-member';
import { changeStaffDetails, closeStaffRecord, setLineManager } from './staff-record';

const it1 = { staffId: bob, bodyId: ashdown };
const identity = { firstName: 'Bob', lastName: 'Reid', email: 'bob@ashdown.example' };
const added = { type: 'StaffMemberAdded', data: { ...it1, identity } } as const;
const managed = { type: 'LineManagerSet', data: { ...it1, managerId: cleo } } as const;
const left = { type: 'StaffRecordClosed', data: it1 } as const;
const given = scenario(staffAggregate, monday);
const manager = { known: true, body: ashdown };

describe('the details of a colleague', () => {
  const married = { ...identity, lastName: 'Ode' };
  it('are replaced as a whole', () =>
    given(added)
      .when(changeStaffDetails, { ...it1, ...married })
      .then({ type: 'StaffDetailsChanged', data: { ...it1, identity: married } }));
  it('are changed where they were added, of somebody who is there', () => {
    given()
      .when(changeStaffDetails, { ...it1, ...married })
      .refused('staff/unknown');
    given(added).when(changeStaffDetails, { ...it1, bodyId: idNo(3), ...married }).refused('staff/works-elsewhere'); // prettier-ignore
    given(added, left)
      .when(changeStaffDetails, { ...it1, ...married })
      .refused('staff/closed');
  });
});

describe('a line manager', () => {
  const asked = { ...it1, managerId: cleo };
  it('is somebody on the list, and is a fact for other rules', () => {
    given(added).knowing(manager).when(setLineManager, asked).then(managed);
    expect([added, managed].reduce(staffAggregate.evolve, staffAggregate.initial).manager).toBe(cleo);
  });
  it('may be nobody any more', () =>
    given(added, managed).knowing(undefined).when(setLineManager, it1).then({ type: 'LineManagerSet', data: it1 }));
  it.each([
    ['own-manager', { managerId: bob }, {}],
    ['manager-unknown', {}, { known: false }],
    ['manager-unknown', {}, { closed: true }],
    ['manages-their-manager', {}, { manager: bob }],
    ['works-elsewhere', { bodyId: idNo(3) }, {}],
  ])('is refused: %s', (code, more, of) =>
    given(added).knowing({ ...manager, ...of }).when(setLineManager, { ...asked, ...more }).refused(`staff/${code}`)); // prettier-ignore
  it('is not said twice', () =>
    given(added, managed).knowing(manager).when(setLineManager, asked).refused('staff/manager-unchanged'));
  it('is not one’s own to say', () =>
    given(added).knowing(manager).when(setLineManager, asked, { actor: bob }).refused('staff/line-not-yours-to-set'));
});

describe('somebody who leaves', () => {
  const appointed = { type: 'RoleAppointed', data: { appointmentId: idNo(20), bodyId: ashdown, personId: bob, role: 'STAFF', from: '2026-09-01' } } as const; // prettier-ignore
  const ended = (endedFrom: string) => ({ type: 'RoleAppointmentEnded', data: { appointmentId: idNo(20), bodyId: ashdown, endedFrom } }) as const; // prettier-ignore
  const register = (...past: readonly AppointmentEvent[]) => past.reduce<RoleRegister>(registerFold.evolve, registerFold.initial); // prettier-ignore
  it('is closed once they hold no role', () => {
    given(added).knowing({ holdsRoles: false }).when(closeStaffRecord, it1).then(left);
    given(added).knowing({ holdsRoles: true }).when(closeStaffRecord, it1).refused('staff/holds-roles');
    given(added, left).knowing({ holdsRoles: false }).when(closeStaffRecord, it1).refused('staff/closed');
  });
  it('is asked for at their school and at the trust', async () => {
    const facts = (at: string) =>
      closeStaffRecord.facts?.(
        ((_: unknown, body: string) => Promise.resolve(body === at ? register(appointed) : register())) as never,
        it1,
        monday,
      );
    expect(await facts(ashdown)).toEqual({ holdsRoles: true });
    expect(await facts(trustId)).toEqual({ holdsRoles: true });
    expect(await facts(idNo(3))).toEqual({ holdsRoles: false });
  });
  it('holds a role until it is over, and one that is still to come', () => {
    const cover = { type: 'RoleCoverArranged', data: { coverId: idNo(21), bodyId: ashdown, appointmentId: idNo(20), personId: ada, role: 'STAFF', from: '2026-09-01', to: '2026-09-30' } } as const; // prettier-ignore
    expect(holdsOrWill(register(appointed), bob, monday.today)).toBe(true);
    expect(holdsOrWill(register(appointed, ended('2026-09-08')), bob, monday.today)).toBe(true);
    expect(holdsOrWill(register(appointed, ended(monday.today)), bob, monday.today)).toBe(false);
    expect(holdsOrWill(register(appointed), bob, '2026-08-01')).toBe(true);
    expect(holdsOrWill(register(appointed, cover), ada, monday.today)).toBe(true);
    expect(holdsOrWill(register(appointed, cover, ended(monday.today)), ada, monday.today)).toBe(false);
  });
  it('is given no role and no telephone any more', () => {
    given(added, left)
      .when(setWorkPhone, { ...it1, workPhone: '01632 960 112' })
      .refused('staff/closed');
    scenario(roleRegisterAggregate, monday)()
      .knowing({ school: { registered: true }, trust: { registered: false }, person: { known: true, closed: true } })
      .when(appointToRole, appointed.data)
      .refused('staff/closed');
  });
});
