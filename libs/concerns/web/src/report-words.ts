import type { SafeNow } from '@caseward/contract';
import type { ConcernRefusal } from '@caseward/concerns-domain';

/** What sending a report needs, and no more of the words: a phone fetches them first. */
export const safeWords: Readonly<Record<SafeNow, string>> = { yes: 'Yes', no: 'No', not_sure: 'Not sure' };

/** Why a rule may say no to a report, or to what is added to one, and what to do then. */
export const refusals = {
  'concern/already-submitted':
    'This report has been sent already. You find it under My reports, and can add more there.',
  'concern/not-submitted': 'There is no such concern, or it is not for you to change.',
  'concern/occurred-in-the-future': 'The day has not come yet. Choose the day on which it happened.',
  'concern/nobody-named': 'Say who it is about.',
  'concern/person-unknown': 'Somebody you named is not on the list of this school. Remove them, then choose again.',
  'concern/child-at-another-school': 'A child you named is at another school. Choose that school, or remove the child.',
} as const satisfies Partial<Readonly<Record<ConcernRefusal, string>>>;
