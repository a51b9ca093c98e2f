import type {
  AddendumKind,
  ConcernCategory,
  ConcernStatus,
  ParentsTold,
  PartInConcern,
  ReportStatus,
  Threshold,
} from '@caseward/contract';

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

export const addedWords: Readonly<Record<AddendumKind, string>> = {
  more: 'Added',
  correction: 'A mistake put right',
  answer: 'Answered',
};

export const parentsWords: Readonly<Record<ParentsTold, string>> = {
  informed: 'Yes, they know',
  to_be_informed: 'Not yet, we will tell them',
  not_informed: 'No, and they should not be told now',
};

export const reportStatusWords: Readonly<Record<ReportStatus, Readonly<{ word: string; hint: string }>>> = {
  received: { word: 'Received', hint: 'Nobody has decided yet what to do.' },
  read: { word: 'Read', hint: 'Somebody has read it, and decides what to do.' },
  being_looked_at: { word: 'Being looked at', hint: 'A decision has been made, and is being acted on.' },
  closed: { word: 'Closed', hint: 'It is finished. You can still add more.' },
};

export const concernStatusWords: Readonly<Record<ConcernStatus, string>> = {
  submitted: 'Waiting',
  triaged: 'Decided, next step missing',
  monitored: 'Watched',
  opened_as_case: 'Opened as a case',
  linked_to_case: 'Added to a case',
  breach_routed: 'Went on as a breach case',
  routed_to_adult_conduct: 'Adult conduct record',
  redirected: 'Passed on',
  duplicate: 'Duplicate',
  not_reportable: 'Not reportable',
  closed: 'Closed',
};
