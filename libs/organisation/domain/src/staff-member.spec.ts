import { describe, expect, it } from '@jest/globals';
import { scenario } from '@caseward/kernel/testing';
import { ada, ashdown, bob, idNo, monday } from './scene.fixture';
import { addStaffMember, setWorkPhone, staffAggregate } from './staff-member';

const identity = { firstName: 'Bob', lastName: 'Reid' };
const added = { type: 'StaffMemberAdded', data: { staffId: bob, bodyId: ashdown, identity } } as const;
const given = (...past: readonly (typeof added)[]) =>
  scenario(staffAggregate, monday)(...past).knowing({ isPupil: false });

describe('an adult who works here', () => {
  it('is added, without the blanks around the name', () =>
    given()
      .when(addStaffMember, { staffId: bob, bodyId: ashdown, identity: { firstName: ' Bob ', lastName: 'Reid' } })
      .then(added));
  it('is added once', () => given(added).when(addStaffMember, added.data).refused('staff/already-added'));
  it('is added again when they come back after they left', () => {
    const left = { type: 'StaffRecordClosed', data: { staffId: bob, bodyId: ashdown } } as const;
    scenario(staffAggregate, monday)(added, left)
      .knowing({ isPupil: false })
      .when(addStaffMember, added.data)
      .then(added);
  });
  it('never takes the id of a child, and so their place in the directory', () =>
    scenario(staffAggregate, monday)()
      .knowing({ isPupil: true })
      .when(addStaffMember, added.data)
      .refused('person/id-in-use'));
  it('has a name', () =>
    expect(
      () =>
      given().when(addStaffMember, { staffId: bob, bodyId: ashdown, identity: { firstName: ' ', lastName: 'R' } }).then(), // prettier-ignore
    ).toThrow('Too small'));
  it('is known by where they were added, without their name', () =>
    expect(staffAggregate.evolve(staffAggregate.initial, added)).toEqual({ known: true, body: ashdown }));
});

describe('a work phone', () => {
  const asked = { staffId: bob, bodyId: ashdown, workPhone: '01632 960 112' };
  const phoneSet = { type: 'WorkPhoneSet', data: { staffId: bob, workPhone: asked.workPhone } } as const;
  const scene = scenario(staffAggregate, monday)(added);
  it('is set by oneself, or by those who answer for the school', () => {
    scene.when(setWorkPhone, asked, { actor: bob, actingRole: 'DDSL' }).then(phoneSet);
    scene.when(setWorkPhone, asked, { actor: ada, actingRole: 'HT' }).then(phoneSet);
  });
  it('of a colleague is not set by a deputy, nor from another school', () => {
    scene.when(setWorkPhone, asked, { actingRole: 'DDSL' }).refused('staff/phone-not-yours-to-set');
    scene.when(setWorkPhone, { ...asked, bodyId: idNo(3) }).refused('staff/phone-not-yours-to-set');
  });
  it('belongs to somebody who is on the list', () =>
    scenario(staffAggregate, monday)().when(setWorkPhone, asked).refused('staff/unknown'));
});
