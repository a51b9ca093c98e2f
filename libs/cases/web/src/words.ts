import type {
  caseOutcome,
  ChildCaseRefusal,
  ChildFileRefusal,
  chronologyKind,
  heardHow,
  inactiveBecause,
  linkedAs,
  noteKind,
  partInCase,
  planStatus,
  supportLevel,
} from '@caseward/cases-domain';
import { basisWords, concernStory, withFileProblems } from '@caseward/concerns-web';
import type { ChildCaseStatus } from '@caseward/contract';
import { happeningIn, type StoryWords } from '@caseward/web-kit';
import type { z } from 'zod';
import { workRefusals } from './work/work-refusals';
import { workStory } from './work/work-story';

type Words<T extends z.ZodType> = Readonly<Record<z.infer<T> & string, string>>;

/** Every reason why a rule says no to what is done with a case. */
export const refusals: Readonly<Record<ChildCaseRefusal, string>> = {
  ...withFileProblems('case'),
  'case/already-open': 'There is such a case already. Reload the page.',
  'case/concern-not-opened': 'There is no such case.',
  'case/concern-not-linked': 'That concern was not added to this case.',
  'case/has-this-concern': 'The case has this concern already.',
  'case/another-child': 'This case is not about that child. Choose one of its children.',
  'case/in-the-future': 'That day is still to come. Enter the day on which it was.',
  'case/is-open': 'Nobody has said yet how much help the child has. Record that first, with “More help”.',
  'case/is-active': 'The case is at work already. Reload the page.',
  'case/is-dormant': 'The case is resting. Say first that it is worked on again.',
  'case/is-closed': 'The case is closed. Reopen it first.',
  'case/person-unknown': 'Nobody by that name is known here. Choose somebody from the list.',
  'case/not-a-child': 'A case is about children. Choose another part for an adult.',
  'case/person-already-in-it': 'They have that part in the case already.',
  'case/owner-already': 'They have the case already. Choose somebody else.',
  'case/person-may-not-see': 'They do not work at this school, or may not know of this case. Choose somebody else.',
  'case/member-already': 'They are in the team already.',
  'case/not-a-member': 'They are not in the team any more. Reload the page.',
  'case/not-a-step-up': 'That is no more help than now. To give less, use “Less help”.',
  'case/not-a-step-down': 'That is no less help than now. To give more, use “More help”.',
  'case/review-in-the-past': 'Choose a day after today.',
  'case/not-quiet-yet': 'Somebody has worked on it meanwhile.',
  'case/no-such-entry': 'There is no such entry in this case. Choose one from the list.',
  'case/entry-redacted': 'The text of that entry has been taken out already.',
  'case/child-on-protection-plan':
    'A child of this case is on a child protection plan. Record the end of the plan in their file first.',
  'case/child-in-need-plan':
    'A child of this case has a child in need plan. Record the end of the plan in their file first.',
  'case/child-not-safe':
    'In one of its concerns a child was not safe, and nobody has said what was done. Record that in the concern first.',
  'case/question-unanswered':
    'A question to somebody who reported a concern is not answered. Take their answer, or say in the concern that none is needed.',
  'case/reminder-unanswered':
    'You were reminded of this case, and nothing has been written since. Write first what you found when you looked at it.',
  'case/no-support-decided': 'Nobody has decided how much help the child has. Record that first, with “More help”.',
  'case/step-down-first':
    'The case stands at child in need or child protection. Step it down first, with your reasons and a day of review.',
  'case/review-to-come':
    'A review of this case is still to come. Close it on that day or after it, or say first that it is worked on again.',
  'case/child-not-heard':
    'Nobody has written down what a child of this case says and wants. Record that first, for each of them.',
  ...workRefusals,
};

/** Every reason why a rule says no to what is done with a child's file. */
export const fileRefusals: Readonly<Record<ChildFileRefusal, string>> = {
  'file/already-open': 'The file is open already. Reload the page.',
  'file/not-its-own': 'That is not this child’s file.',
  'file/child-unknown': 'That child is not known here. Choose one from the list.',
  'file/case-not-of-this-child': 'That case is not about this child.',
  'file/has-case': 'The file has this case already.',
  'file/not-open': 'There is no such file.',
  'file/archived': 'The file has been put away. A new case opens it again.',
  'file/in-the-future': 'That day is still to come. Enter the day on which it was.',
  'file/plan-already-so': 'That is what is recorded already.',
  'file/authority-missing': 'Say which local authority has the plan.',
  'file/plan-before-the-last': 'A later change is recorded already. Enter a day on or after it.',
  'file/no-such-entry': 'Nobody wrote that entry into this file. Choose one from the list.',
  'file/entry-redacted': 'The text of that entry has been taken out already.',
  'file/not-of-this-child': 'That entry is not about this child, or is not for you to see.',
  'file/already-significant': 'It is marked as significant already.',
  'file/not-significant': 'It is not marked as significant. Reload the page.',
  'file/same-child': 'That is this child. Choose another.',
  'file/already-linked': 'They are linked already. Remove that link first.',
  'file/not-linked': 'They are not linked any more. Reload the page.',
  'file/plan-in-force': 'A plan is in force. Record its end first.',
  'file/case-not-closed': 'A case about this child is not closed. Close it first.',
};

export const statusWords: Readonly<Record<ChildCaseStatus, string>> = {
  open: 'Open',
  active: 'At work',
  dormant: 'Resting until its review',
  closed: 'Closed',
};
export const heardWords: Words<typeof heardHow> = {
  spoken_with: 'Spoken with',
  wrote: 'They wrote it',
  drew: 'They drew it',
  through_somebody: 'Through somebody they trust',
  observed: 'Seen in how they behave',
};
export const noteWords: Words<typeof noteKind> = {
  note: 'A note',
  call: 'Telephone call',
  message: 'Message or letter',
  meeting: 'Meeting',
  home_visit: 'Home visit',
  observation: 'Something seen',
};
/** With what the law calls it. */
export const supportWords: Words<typeof supportLevel> = {
  school_support: 'Support in school',
  early_help: 'Early help (family help, with consent)',
  child_in_need: 'Child in need (section 17)',
  child_protection: 'Child protection (section 47)',
};
export const partWords: Words<typeof partInCase> = {
  subject: 'About this child',
  affected: 'Also affected',
  may_have_caused_harm: 'May have caused harm',
  sibling: 'Brother or sister',
  friend: 'Friend',
  family_member: 'Family',
  witness: 'Saw or heard it',
  professional: 'Works with the child',
};
export const outcomeWords: Words<typeof caseOutcome> = {
  needs_met: 'The help worked: no more is needed',
  helped_elsewhere: 'Somebody else helps now',
  no_role_for_school: 'Nothing more for the school to do',
  moved_school: 'The child has moved to another school',
  opened_in_error: 'Opened in error, or twice',
};
export { basisWords };
export const reminderWords: Words<typeof inactiveBecause> = {
  quiet_20_school_days: 'No entry for too long, with a child in need or at risk',
  quiet_40_school_days: 'No entry for too long',
  review_day: 'The day of its review',
};
export const planWords: Words<typeof planStatus> = {
  none: 'None',
  early_help: 'Early help plan',
  child_in_need: 'Child in need plan (family help, section 17)',
  child_protection: 'Child protection plan (section 47)',
  looked_after: 'Looked after by a local authority',
  previously_looked_after: 'Previously looked after',
};
export const kindWords: Words<typeof chronologyKind> = {
  family: 'Family',
  home: 'Home and where they live',
  health: 'Health',
  learning: 'Learning',
  attendance: 'Attendance',
  behaviour: 'Behaviour',
  agency: 'Contact with an agency',
  achievement: 'Something that went well',
  other: 'Something else',
};
export const linkedWords: Words<typeof linkedAs> = {
  brother_or_sister: 'Brother or sister',
  half_or_step_sibling: 'Half or step brother or sister',
  same_household: 'Lives in the same household',
  relative: 'Another relative',
  friend: 'Friend',
  partner: 'Boyfriend or girlfriend',
  may_have_caused_harm: 'May have harmed this child',
  may_have_been_harmed: 'May have been harmed by this child',
};
/** What falls due, by the name of its deadline. */
export const dueWords: Readonly<Record<string, string>> = {
  'quiet-case-at-risk': 'Reminder, if nothing is written for 20 school days',
  'quiet-case': 'Reminder, if nothing is written for 40 school days',
  'case-review': 'Review of the case',
  'overdue-case-action': 'A task is to be done',
  'referral-unanswered': 'Answer to a referral',
};

type Codes = StoryWords['codes'];
/** The codes of one field have words wherever they come from. */
const both = (some: Codes, more: Codes): Codes => ({
  ...some,
  ...Object.fromEntries(Object.entries(more).map(([field, words]) => [field, { ...some[field], ...words }])),
});

/** How a case tells what happened, in it, in the concerns that it holds, and in the files of its children. */
const caseStory: StoryWords = {
  events: {
    ...concernStory.events,
    ...workStory.events,
    ChildCaseOpened: 'Case opened',
    ConcernAddedToCase: 'Concern added to the case',
    ConcernTurnedAway: 'Concern not for a child of this case',
    ChildWishesRecorded: 'What the child says and wants',
    CaseNoteAdded: 'Note',
    CasePersonLinked: 'Somebody has a part in the case',
    CaseOwnerAssigned: 'The case was handed over',
    CaseTeamMemberAdded: 'A colleague was let into the case',
    CaseTeamMemberRemoved: 'A colleague was taken out of the case',
    CaseSteppedUp: 'More help',
    CaseSteppedDown: 'Less help',
    CaseMadeDormant: 'Resting until a review',
    CaseReactivated: 'Worked on again',
    CaseInactivityEscalated: 'Its owner was reminded',
    CaseEntryCorrected: 'An entry was put right',
    CaseEntryRedacted: 'The text of an entry was taken out',
    CaseSummaryRecorded: 'Summary',
    ChildCaseClosed: 'Case closed',
    ChildCaseReopened: 'Case reopened',
    ChildFileOpened: 'The child’s file was opened',
    CaseAddedToChildFile: 'A case came into the child’s file',
    PlanStatusSet: 'Plan for the child',
    ChronologyEntryAdded: 'In the child’s life',
    ChronologyEntryCorrected: 'An entry of the file was put right',
    ChronologyEntryRedacted: 'The text of an entry of the file was taken out',
    EventMarkedSignificant: 'Marked as significant',
    EventUnmarkedSignificant: 'No longer marked as significant',
    SiblingFileLinked: 'Another child was linked',
    SiblingFileUnlinked: 'A child is no longer linked',
    ChildFileArchived: 'The file was put away',
  },
  fields: {
    child: 'Child',
    owner: 'Owner',
    before: 'Before',
    how: 'How',
    wishes: 'Their words',
    withWhom: 'With whom',
    on: 'On',
    optionsConsidered: 'What else was considered',
    adviceTaken: 'Advice taken',
    why: 'Why',
    because: 'Because',
    other: 'Who',
    as: 'As',
    note: 'Note',
    basis: 'On what ground',
    correction: 'What is right',
    outcome: 'How it came out',
    outcomeReview: 'Looking back',
    plan: 'Plan',
    since: 'Since',
    authority: 'Local authority',
    socialWorker: 'Social worker',
    source: 'Known from',
    ...concernStory.fields,
    ...workStory.fields,
  },
  codes: both(
    concernStory.codes,
    both(workStory.codes, {
      how: heardWords,
      to: supportWords,
      from: supportWords,
      part: partWords,
      because: reminderWords,
      basis: basisWords,
      outcome: outcomeWords,
      plan: planWords,
      kind: { ...kindWords, ...noteWords },
      as: linkedWords,
    }),
  ),
  untold: [
    ...(concernStory.untold ?? []),
    ...(workStory.untold ?? []),
    'leaves',
    'isChildOfIt',
    'entry',
    'reliedOn',
    'significant',
  ],
};
export const happening = happeningIn(caseStory);
export const eventTitle = (kind: string): string => caseStory.events[kind] ?? kind;

/** What comes next in a case, by how it stands, and the forms for it. */
export const nextWords: Readonly<Record<ChildCaseStatus, string>> = {
  open: 'Decide how much help is needed, then do what falls due.',
  active: 'Do what falls due, and write down what happens.',
  dormant: 'Nothing until the day of its review, unless something happens.',
  closed: 'Nothing: it is closed.',
};
export const nextForms: Readonly<Partial<Record<ChildCaseStatus, readonly string[]>>> = {
  open: ['StepUpCase'],
  active: ['AddCaseAction'],
  dormant: ['ReactivateCase'],
};
/** Not every side of a case has every form: those of the daily work stand on sides of their own, the rest on its first one. */
export const nextFormAt = (caseId: string, command: string): string =>
  `/cases/${caseId}${command === 'addCaseAction' ? '/tasks' : ''}#${command}`;
