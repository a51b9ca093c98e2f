import { metaOf, running, scenario } from '@caseward/kernel/testing';
import { expect, it } from '@jest/globals';
import type { OpenAppointmentEvent } from '@caseward/organisation-domain';
import { ashdown, idNo, trustId } from './chart.fixture';
import { chargeAggregate, noteCharge, postOver, reviewCharges } from './charges';
import { reviewChargesOfInterested } from './reactions';

const moment = {
  ...{ now: '2026-09-07T09:00:00.000Z', today: '2026-09-07', actor: idNo(99), actingRole: 'SYS' as const },
  ...{ session: 'session', trust: trustId, calendar: { terms: [], closed: [], bankHolidays: [] } },
};
const given = scenario(chargeAggregate, moment);
const charge = { recordId: idNo(20), kind: 'adultconduct', schoolId: ashdown };
const noted = { type: 'ChargeNoted' as const, data: charge };
const elsewhere = { type: 'ChargeNoted' as const, data: { ...charge, recordId: idNo(21), schoolId: idNo(3) } };

it('a record of a few is noted once, and looked at when a post at its school or at the trust is over', () => {
  given().when(noteCharge, charge).then(noted);
  given(noted).when(noteCharge, charge).refused('charge/known');
  const reviewed = (bodyId: string, ...records: string[]) => ({ type: 'ChargesReviewed' as const, data: { bodyId, charges: records.map((recordId) => ({ recordId, kind: 'adultconduct' })) } }); // prettier-ignore
  given(noted, elsewhere)
    .when(reviewCharges, { bodyId: ashdown })
    .then(reviewed(ashdown, idNo(20)));
  given(noted, elsewhere)
    .when(reviewCharges, { bodyId: trustId })
    .then(reviewed(trustId, idNo(20), idNo(21)));
  given(noted)
    .when(reviewCharges, { bodyId: idNo(3) })
    .refused('charge/none');
});
it('each of them is looked at when somebody says that they are close to a person, wherever it is', () => {
  const declared = { personId: idNo(10), interestId: idNo(40), kind: 'relative' as const };
  const asked = reviewChargesOfInterested.on.InterestDeclared?.({ ...declared, inPerson: idNo(11) }, metaOf());
  expect(asked).toEqual({ type: 'ReviewCharges', input: {} });
  expect(reviewChargesOfInterested.on.InterestDeclared?.({ ...declared, inRecord: idNo(20) }, metaOf())).toBeUndefined(); // prettier-ignore
  const charges = [idNo(20), idNo(21)].map((recordId) => ({ recordId, kind: 'adultconduct' }));
  given(noted, elsewhere)
    .when(reviewCharges, {})
    .then({ type: 'ChargesReviewed', data: { bodyId: trustId, charges } });
});

it('a post is over on the day after its last, or on the day on which it was ended; cover likewise', () => {
  const due = (...events: OpenAppointmentEvent[]) => running<OpenAppointmentEvent>(postOver, moment.calendar, ...events)[idNo(30)]; // prettier-ignore
  const post = { appointmentId: idNo(30), bodyId: ashdown, personId: idNo(10), role: 'HT' as const, from: '2026-09-01' }; // prettier-ignore
  expect(due({ type: 'RoleAppointed', data: post })).toBeUndefined();
  expect(due({ type: 'RoleAppointed', data: { ...post, to: '2026-12-31' } })).toBe('2027-01-01T00:00:00.000Z');
  const ended = { type: 'RoleAppointmentEnded' as const, data: { appointmentId: idNo(30), bodyId: ashdown, endedFrom: '2026-10-01' } }; // prettier-ignore
  expect(due({ type: 'RoleAppointed', data: { ...post, to: '2026-12-31' } }, ended)).toBe('2026-09-30T23:00:00.000Z');
  const cover = { ...post, coverId: idNo(30), to: '2026-09-04' };
  expect(due({ type: 'RoleCoverArranged', data: cover })).toBe('2026-09-04T23:00:00.000Z');
  expect(postOver.then(idNo(30), ended.data)).toEqual({ type: 'ReviewCharges', input: { bodyId: ashdown } });
});
