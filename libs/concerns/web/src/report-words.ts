import type { SafeNow } from '@caseward/contract';
import type { ConcernRefusal } from '@caseward/concerns-domain';

/** What sending a report needs, and no more of the words: a phone fetches them first. */
export const safeWords: Readonly<Record<SafeNow, string>> = { yes: 'Yes', no: 'No', not_sure: 'Not sure' };

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
  'concern/no-danger-unanswered': 'Somebody has acted, or the calls have ended.',
};
