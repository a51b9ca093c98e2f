import type { ChildCaseRefusal, heardHow } from '@caseward/cases-domain';
import { concernStory } from '@caseward/concerns-web';
import { happeningIn, type StoryWords } from '@caseward/web-kit';
import type { z } from 'zod';
import { workRefusals } from './work/work-refusals';
import { workStory } from './work/work-story';

/** Every reason why a rule says no to what is done with a case. */
export const refusals: Readonly<Record<ChildCaseRefusal, string>> = {
  'case/already-open': 'There is such a case already. Reload the page.',
  'case/concern-not-opened': 'There is no such case.',
  'case/concern-not-linked': 'That concern was not added to this case.',
  'case/has-this-concern': 'The case has this concern already.',
  'case/another-child': 'This case is not about that child. Choose one of its children.',
  'case/in-the-future': 'That day is still to come. Enter the day on which it was.',
  ...workRefusals,
};

export const heardWords: Readonly<Record<z.infer<typeof heardHow>, string>> = {
  spoken_with: 'Spoken with',
  wrote: 'They wrote it',
  drew: 'They drew it',
  through_somebody: 'Through somebody they trust',
  observed: 'Seen in how they behave',
};

type Codes = StoryWords['codes'];
/** The codes of one field have words wherever they come from. */
const both = (some: Codes, more: Codes): Codes => ({
  ...some,
  ...Object.fromEntries(Object.entries(more).map(([field, words]) => [field, { ...some[field], ...words }])),
});

/** How a case tells what happened, in it and in the concerns that it holds. */
const caseStory: StoryWords = {
  events: {
    ...concernStory.events,
    ...workStory.events,
    ChildCaseOpened: 'Case opened',
    ConcernAddedToCase: 'Concern added to the case',
    ConcernTurnedAway: 'Concern not for a child of this case',
    ChildWishesRecorded: 'What the child says and wants',
  },
  fields: {
    ...concernStory.fields,
    ...workStory.fields,
    child: 'Child',
    owner: 'Owner',
    how: 'How',
    wishes: 'Their words',
    on: 'On',
  },
  codes: both(concernStory.codes, both(workStory.codes, { how: heardWords })),
  untold: [...(concernStory.untold ?? []), ...(workStory.untold ?? [])],
};
export const happening = happeningIn(caseStory);
/** What an entry is called, by the name of its event. */
export const storyTitle = (kind: string): string => caseStory.events[kind] ?? kind;
