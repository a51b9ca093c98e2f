import type { OrganisationRefusal } from '@caseward/organisation-domain';

/** Every reason why a rule of this context says no. */
export const refusals: Readonly<Record<OrganisationRefusal, string>> = {
  'trust/already-registered': 'The trust is already registered.',
  'trust/not-this-one': 'This Caseward belongs to another trust.',
  'school/already-registered': 'This school is already registered.',
  'school/unknown': 'There is no such school. Reload the page, then try again.',
  'calendar/terms-overlap': 'Two of the terms overlap. Change the dates.',
  'calendar/term-ends-before-it-starts': 'A term ends before it starts. Change the dates.',
  'person/id-in-use': 'Somebody else is known by this id already. Reload the page, then try again.',
  'pupil/already-admitted': 'This child is already on a roll.',
  'pupil/unknown': 'This child is not on the roll of this school.',
  'pupil/upn-check-letter': 'The unique pupil number is not right. Check each letter and digit.',
  'staff/already-added': 'This person is already on the list.',
  'staff/unknown': 'This person is not on the list of staff. Add them first.',
  'role/not-yourself': 'Nobody gives a role to themselves. Ask a colleague who may.',
  'role/oversees-yours': 'This role oversees yours, so somebody else gives it or ends it.',
  'role/belongs-to-the-trust': 'This role is held at the trust. Choose it there.',
  'role/belongs-to-a-school': 'This role is held at a school. Choose it there.',
  'role/dsl-already-appointed':
    'The school has a safeguarding lead (DSL) in that time. End that appointment first, or appoint a deputy.',
  'role/already-held': 'They hold this role already in that time.',
  'role/already-ended': 'This role has already ended by then.',
  'role/unknown-appointment': 'There is no such appointment any more. Reload the page.',
  'role/ends-before-it-starts': 'The last day is before the first. Change the dates.',
  'role/unknown-cover': 'There is no such cover any more. Reload the page.',
  'role/already-covered': 'Somebody covers this role in that time already. End that cover first.',
  'role/cover-in-the-past': 'Cover starts today or later. Change the first day.',
  'role/cover-outside-appointment': 'They do not hold the role on all of these days. Change the dates.',
  'role/cover-not-yours-to-arrange': 'Somebody else arranges cover for this role.',
  'rota/holds-no-role':
    'Only a safeguarding lead, a deputy, a head or the trust’s lead is on call. Give them a role first, or cover.',
  'rota/in-the-past': 'The rota changes from today on. Change the first day.',
  'rota/ends-before-it-starts': 'The last day is before the first. Change the dates.',
  'rota/swap-too-long': 'A swap lasts a month at most. Set a new rota instead.',
  'rota/not-on-duty': 'They are not on call on any of these days.',
  'staff/phone-not-yours-to-set': 'This person works elsewhere. Their own school or the trust sets their work phone.',
};
