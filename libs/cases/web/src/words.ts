import type { ChildCaseRefusal, heardHow } from '@caseward/cases-domain';
import { concernStory, withFileProblems } from '@caseward/concerns-web';
import { happeningIn, type StoryWords } from '@caseward/web-kit';
import type { z } from 'zod';

/** Every reason why a rule says no to what is done with a case. */
export const refusals: Readonly<Record<ChildCaseRefusal, string>> = {
  ...withFileProblems('case'),
  'case/already-open': 'There is such a case already. Reload the page.',
  'case/concern-not-opened': 'There is no such case.',
  'case/concern-not-linked': 'That concern was not added to this case.',
  'case/has-this-concern': 'The case has this concern already.',
  'case/another-child': 'This case is not about that child. Choose one of its children.',
  'case/in-the-future': 'That day is still to come. Enter the day on which it was.',
};

export const heardWords: Readonly<Record<z.infer<typeof heardHow>, string>> = {
  spoken_with: 'Spoken with',
  wrote: 'They wrote it',
  drew: 'They drew it',
  through_somebody: 'Through somebody they trust',
  observed: 'Seen in how they behave',
};

/** How a case tells what happened, in it and in the concerns that it holds. */
const caseStory: StoryWords = {
  events: {
    ...concernStory.events,
    ChildCaseOpened: 'Case opened',
    ConcernAddedToCase: 'Concern added to the case',
    ConcernTurnedAway: 'Concern not for a child of this case',
    ChildWishesRecorded: 'What the child says and wants',
  },
  fields: { ...concernStory.fields, child: 'Child', owner: 'Owner', how: 'How', wishes: 'Their words', on: 'On' },
  codes: { ...concernStory.codes, how: heardWords },
  untold: concernStory.untold,
};
export const happening = happeningIn(caseStory);
