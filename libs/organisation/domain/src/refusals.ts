/** Why a rule of this context says no. The web gives every one of them words. */
export type OrganisationRefusal =
  | 'trust/already-registered'
  | 'school/already-registered'
  | 'school/unknown'
  | 'calendar/terms-overlap'
  | 'calendar/term-ends-before-it-starts'
  | 'pupil/already-admitted'
  | 'pupil/unknown'
  | 'pupil/upn-check-letter'
  | 'staff/already-added'
  | 'staff/unknown'
  | 'role/not-yourself'
  | 'role/belongs-to-the-trust'
  | 'role/belongs-to-a-school'
  | 'role/dsl-already-appointed'
  | 'role/already-held'
  | 'role/unknown-appointment'
  | 'role/ends-before-it-starts';
