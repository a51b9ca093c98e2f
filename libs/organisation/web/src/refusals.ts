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
  'pupil/merged': 'This record was merged into another one of the same child. Use that one.',
  'pupil/not-merged': 'This record stands for itself already.',
  'pupil/born-in-the-future': 'The date of birth is in the future. Check it.',
  'family/not-themselves': 'This is the same child. Choose the other one.',
  'family/sibling-unknown': 'This brother or sister is not known here. Add them first.',
  'restriction/already-set': 'This restriction is already recorded. Reload the page.',
  'restriction/already-lifted': 'This restriction is over already. Reload the page.',
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
};
