import type { AdoptionRefusal, AdoptionStatus, AcknowledgementRefusal, AcknowledgementStatus, CampaignRefusal, StatutoryRefusal, StatutoryStatus } from '@caseward/policies-domain'; // prettier-ignore
import type { Severity } from '@caseward/web-kit';

/** Every reason why a rule says no to what is done about a school's adoption of a policy. */
export const adoptionRefusals: Readonly<Record<AdoptionRefusal, string>> = {
  'adoption/none': 'There is no such adoption.',
  'adoption/already-required': 'The school has been asked for it already.',
  'adoption/not-adopted': 'The school has not taken it on yet.',
  'adoption/not-ratified': 'The governors have not ratified it yet.',
  'adoption/not-assessed': 'The school’s own version has not been held against the trust’s text yet.',
  'adoption/not-approved': 'The trust has not approved the table yet.',
  'adoption/not-in-force-yet': 'It is ratified, and comes into force on the day that was set.',
  'adoption/in-force': 'It is in force.',
  'adoption/lapsed': 'It has lapsed: the trust’s text has changed.',
  'adoption/set-by-the-trust': 'The trust has set this policy for every school.',
  'adoption/not-principles': 'Every school follows this text. Only for principles may a school have its own.',
  'adoption/no-such-field': 'The trust’s text has no such field. Reload the page.',
  'adoption/field-twice': 'A field is filled in twice.',
  'adoption/field-is-role-or-value': 'For each field choose a role, or write what stands there: one of the two.',
  'adoption/role-vacant': 'Nobody holds that role at the school. Appoint somebody first.',
  'adoption/fields-missing': 'Fill in every detail that the trust leaves to you first.',
  'adoption/nothing-local': 'Fill in a detail, or write an addition.',
  'adoption/another-version': 'The trust’s text has changed meanwhile. Reload the page.',
  'adoption/clauses-not-assessed': 'Say of every clause how your version meets it.',
  'adoption/clause-unknown': 'The trust’s text has changed meanwhile. Reload the page.',
  'adoption/clause-twice': 'A clause stands in the table twice.',
  'adoption/reason-missing': 'Where your version differs or leaves something out, say why.',
  'adoption/approved-by-its-assessor': 'Whoever filled in the table cannot approve it.',
  'adoption/not-quorate': 'Too few were there to decide. It has to go to another meeting.',
  'adoption/meeting-to-come': 'That meeting is still to come.',
  'adoption/in-force-before-its-meeting': 'It cannot be in force before the meeting that ratified it.',
  'adoption/before-its-day': 'Its day has not come yet.',
  'adoption/same-version': 'That text is the one that is followed.',
  'adoption/policy-retired': 'The policy was retired: no school takes it on any more.',
  'adoption/in-time': 'It is in time.',
};

export const acknowledgementRefusals: Readonly<Record<AcknowledgementRefusal, string>> = {
  'acknowledgement/none': 'There is nothing to acknowledge here.',
  'acknowledgement/already-required': 'They have been asked already.',
  'acknowledgement/not-asked-yet': 'Its day has not come yet.',
  'acknowledgement/not-opened': 'Read the policy first.',
  'acknowledgement/opened': 'It has been opened already.',
  'acknowledgement/acknowledged': 'It is acknowledged already.',
  'acknowledgement/declined': 'It was declined. Open the policy again first.',
  'acknowledgement/exempt': 'They are exempt.',
  'acknowledgement/lapsed': 'Another text is in force. Reload the page.',
  'acknowledgement/left': 'They have left.',
  'acknowledgement/another-role': 'It is also for another role that they have here.',
  'acknowledgement/only-yourself': 'Everybody acknowledges for themselves, and nobody decides on their own.',
  'acknowledgement/another-text': 'The text has changed meanwhile. Reload the page.',
  'acknowledgement/not-agreed': 'Tick the box to say that you agree.',
  'acknowledgement/not-confirmed': 'Confirm that it is you. A confirmation counts for five minutes.',
  'acknowledgement/not-your-own': 'That is not yours to do.',
  'acknowledgement/in-the-future': 'That day is still to come.',
  'acknowledgement/reminded-already': 'They have been reminded.',
  'acknowledgement/escalated-already': 'They have been told.',
  'acknowledgement/in-time': 'There is still time.',
};

export const campaignRefusals: Readonly<Record<CampaignRefusal, string>> = {
  'campaign/none': 'There is no such campaign.',
  'campaign/not-yours': 'This is for those who keep the register of this policy.',
  'campaign/already-issued': 'This text has a campaign at this school already.',
  'campaign/closed': 'The campaign is closed.',
  'campaign/issued': 'The campaign is running.',
  'campaign/nobody-named': 'Say whom it is for.',
  'campaign/nobody-to-ask': 'Everybody for whom it is has signed this text or is asked for it.',
  'campaign/not-the-text-in-force': 'That is not the text in force.',
  'campaign/policy-retired': 'The policy was retired: nobody is asked for it any more.',
  'campaign/already-enrolled': 'They are asked already.',
  'campaign/not-their-role': 'It is not for that role.',
};

export const statutoryRefusals: Readonly<Record<StatutoryRefusal, string>> = {
  'statutory/none': 'There is no such edition.',
  'statutory/already-recorded': 'This edition is recorded already.',
  'statutory/not-confirmed': 'Nobody has confirmed it yet.',
  'statutory/confirmed': 'It is confirmed, and comes into force on its day.',
  'statutory/in-force': 'It is in force.',
  'statutory/superseded': 'Another edition has taken its place.',
  'statutory/confirmed-by-its-recorder': 'Whoever recorded it cannot confirm it. A second person looks at the source.',
  'statutory/ends-before-it-starts': 'The last day is before the first.',
  'statutory/before-its-day': 'Its day has not come yet.',
  'statutory/replaces-another-reference': 'It can only take the place of an edition of the same reference.',
};

/** `short`: in a cell of the map. A word always stands beside the colour. */
export const adoptionStatusWords: Readonly<
  Record<AdoptionStatus, Readonly<{ short: string; long: string; as: Severity }>>
> = {
  // prettier-ignore
  required: { short: 'To take on', long: 'The school has not taken it on yet', as: 'medium' },
  adopted_full: { short: 'With governors', long: 'Followed in full; to be ratified by the governors', as: 'low' },
  own_drafted: { short: 'Writing its own', long: 'The school is writing a version of its own', as: 'medium' },
  assessed: { short: 'With the trust', long: 'Compared clause by clause; waiting for the trust', as: 'low' },
  approved: { short: 'With governors', long: 'Approved by the trust; to be ratified by the governors', as: 'low' },
  ratified: { short: 'Starts soon', long: 'Ratified; comes into force on its day', as: 'info' },
  in_force: { short: 'In force', long: 'In force', as: 'info' },
  lapsed: { short: 'To take on again', long: 'The trust’s text has changed: to be taken on again', as: 'high' },
};
export const acknowledgementStatusWords: Readonly<Record<AcknowledgementStatus, string>> = {
  required: 'Will be asked',
  notified: 'To read',
  opened: 'Opened, not yet acknowledged',
  acknowledged: 'Acknowledged',
  declined: 'Declined',
  exempt: 'Exempt',
  on_paper: 'Signed on paper',
  lapsed: 'Lapsed: another text',
  left: 'Has left',
};
export const statutoryStatusWords: Readonly<Record<StatutoryStatus, string>> = {
  published: 'To be confirmed',
  confirmed: 'Confirmed; not in force yet',
  in_force: 'In force',
  superseded: 'Superseded',
};
export const alignmentWords = {
  meets: 'Meets it',
  exceeds: 'Goes further',
  deviates: 'Differs, for a reason',
  missing: 'Leaves it out',
} as const;
export const adoptionBodyWords = {
  local_governing_body: 'Local governing body',
  local_committee: 'A committee of the local governing body',
  trust_board: 'Board of the trust',
} as const;
/** Which text they sign: the trust's, or, where the school follows its own, which writing of that. */
export const textOf = (schoolEdition: number | null): string =>
  schoolEdition === null ? 'The trust’s' : `The school’s own version, as written the ${ordinal(schoolEdition)} time`;
const ordinal = (n: number): string => ['first', 'second', 'third'][n - 1] ?? `${n}th`;

export const personTypeWords = {
  staff: 'Everybody who works at these schools',
  governor: 'Everybody who governs there',
  central_team: 'The trust’s own staff',
} as const;
export const exemptionWords = {
  long_absence: 'Long absence',
  family_leave: 'Family leave',
  other_role: 'It is not for the work that they do',
  reads_it_elsewhere: 'They acknowledge it at another school',
  other: 'Another reason',
} as const;
export const closingWords = {
  superseded: 'Another text took its place',
  withdrawn: 'It was withdrawn',
  completed: 'Nobody is left to ask',
} as const;
export const reminderWords = {
  day_3: 'On the third school day',
  day_7: 'On the seventh school day',
  day_10: 'On the last day',
  by_hand: 'By hand',
} as const;
/** When a campaign reminds people. Null: as every campaign does of itself. */
export const remindedOn = (reminders: readonly ('day_3' | 'day_7' | 'day_10')[] | null): string => {
  if (reminders === null) return 'They are reminded on the third, the seventh and the tenth school day.';
  if (reminders.length === 0) return 'Nobody is reminded.';
  return `They are reminded: ${reminders.map((one) => reminderWords[one].toLowerCase()).join(', ')}.`;
};
