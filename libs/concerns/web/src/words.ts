import type {
  ConcernCategory,
  ConcernStatus,
  ParentsTold,
  PartInConcern,
  ReportStatus,
  SafeNow,
  Threshold,
} from '@caseward/contract';
import type { ConcernRefusal } from '@caseward/concerns-domain';

export const categoryWords: Readonly<Record<ConcernCategory, string>> = {
  physical_abuse: 'Physical abuse',
  emotional_abuse: 'Emotional abuse',
  sexual_abuse: 'Sexual abuse',
  neglect: 'Neglect',
  exploitation: 'Exploitation',
  domestic_abuse: 'Domestic abuse',
  child_on_child: 'Child-on-child abuse',
  online: 'Online safety',
  extra_familial: 'Harm outside the home',
  mental_health: 'Mental health',
  attendance: 'Attendance',
  other: 'Something else',
  adult_conduct: 'Conduct of an adult',
};

export const thresholdWords: Readonly<Record<Threshold, string>> = {
  immediate_danger: 'Immediate danger',
  child_protection: 'Child protection (section 47)',
  child_in_need: 'Child in need (section 17)',
  early_help: 'Early help',
  school_support: 'Support in school',
  no_further_action: 'No further action',
};

export const partWords: Readonly<Record<PartInConcern, string>> = {
  subject: 'About this child',
  affected: 'Also affected',
  may_have_caused_harm: 'May have caused harm',
  witness: 'Saw or heard it',
  informant: 'Told us',
  family_member: 'Family',
  adult_of_concern: 'About this adult',
};

export const safeWords: Readonly<Record<SafeNow, string>> = { yes: 'Yes', no: 'No', not_sure: 'Not sure' };

export const parentsWords: Readonly<Record<ParentsTold, string>> = {
  informed: 'Yes, they know',
  to_be_informed: 'Not yet, we will tell them',
  not_informed: 'No, and they should not be told now',
};

export const reportStatusWords: Readonly<Record<ReportStatus, Readonly<{ word: string; hint: string }>>> = {
  received: { word: 'Received', hint: 'The safeguarding team has it. Nobody has decided yet what to do.' },
  being_looked_at: { word: 'Being looked at', hint: 'The safeguarding team has decided what to do and is doing it.' },
  closed: { word: 'Closed', hint: 'The safeguarding team has finished with it. You can still add more.' },
};

export const concernStatusWords: Readonly<Record<ConcernStatus, string>> = {
  submitted: 'Waiting',
  triaged: 'Decided',
  opened_as_case: 'Opened as a case',
};

/** Every reason why a rule says no, and what to do then. */
export const refusals: Readonly<Record<ConcernRefusal, string>> = {
  'concern/already-submitted':
    'This report has been sent already. You find it under My reports, and can add more there.',
  'concern/not-submitted': 'There is no such concern, or it is not for you to change.',
  'concern/occurred-in-the-future': 'The day has not come yet. Choose the day on which it happened.',
  'concern/nobody-named': 'Say who it is about.',
  'concern/person-unknown': 'Somebody you named is not on the list of this school. Remove them, then choose again.',
  'concern/child-at-another-school': 'A child you named is at another school. Choose that school, or remove the child.',
  'concern/already-triaged': 'Somebody has decided already. Reload the page to see what and why.',
  'concern/not-triaged': 'Record a triage decision first.',
  'concern/about-an-adult': 'A concern about an adult is not opened as a child’s case.',
  'concern/already-a-case': 'This concern is a case already. Reload the page to go to it.',
  'concern/no-child-to-open-a-case-for': 'No child is named in this concern, so there is nobody to open a case for.',
  'concern/parents-reason-missing': 'Say why the parents should not be told.',
  'concern/triage-in-time': 'Somebody has decided in time.',
};
