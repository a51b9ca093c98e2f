import type { OpenBreachEvent } from '@caseward/cases-domain';
import { reactionFor, type DataOf } from '@caseward/kernel';
import type { OpenDebriefEvent } from './debrief';
import { debriefOfBreach } from './require-debrief';

type Decided = DataOf<OpenBreachEvent, 'BreachOutcomeDecided'>;
const requiredBy = ({ breachId, schoolId, severity, decidedBy }: Decided) => ({
  ...{ debriefId: debriefOfBreach(breachId), breachId, schoolId, severity, decidedBy },
});

/** A breach whose outcome is decided is looked back on, or that is waived. */
export const followBreach = reactionFor<OpenBreachEvent>()({
  name: 'debrief-follows-breach',
  on: {
    BreachOutcomeDecided: (decided) => ({ type: 'RequireDebrief', input: requiredBy(decided) }),
    DebriefWaived: ({ breachId }) => ({
      type: 'MarkDebriefWaived',
      input: { debriefId: debriefOfBreach(breachId) },
    }),
  },
  // Refused unless it was waived the last time.
  each: { BreachOutcomeDecided: (decided) => [{ type: 'RequireDebriefAgain', input: requiredBy(decided) }] },
});

/** The breach learns that it was looked back on. */
export const tellBreachOfDebrief = reactionFor<OpenDebriefEvent>()({
  name: 'tell-breach-of-debrief',
  on: {
    DebriefHeld: ({ debriefId, breachId }) =>
      breachId === undefined ? undefined : { type: 'NoteDebriefHeld', input: { breachId, debriefId } },
  },
});

const follow = ({ debriefId, ofRecord }: Readonly<{ debriefId: string; ofRecord: string }>) => ({
  type: 'FollowRestriction',
  input: { recordId: ofRecord, follower: debriefId },
});
/** Whoever is shut out of the record later is shut out of its debrief as well. */
export const debriefFollowsItsSource = reactionFor<OpenDebriefEvent>()({
  name: 'debrief-follows-its-source',
  on: { DebriefRequired: follow, DebriefBegun: follow },
});
