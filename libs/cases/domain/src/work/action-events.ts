import { day, id, instant, optionalWords, sealed, words } from '@caseward/kernel';
import { z } from 'zod';
import { actionBasis, actionKind } from './codes';

const of = { caseId: id, actionId: id };
const why = sealed('record', optionalWords(2_000));

/** What somebody is to do by a day, and what became of it. */
export const actionEvents = {
  CaseActionAdded: z.object({
    ...of,
    kind: actionKind,
    owner: id,
    due: day,
    basis: actionBasis,
    /** The referral that is to be chased. */
    referralId: id.optional(),
    /** Nothing when its kind says it all. */
    what: sealed('record', optionalWords(2_000)),
    basisNote: sealed('record', optionalWords(500)),
  }),
  CaseActionReassigned: z.object({ ...of, owner: id, from: id, reason: why }),
  CaseActionCompleted: z.object({ ...of, done: sealed('record', words(5_000)) }),
  CaseActionExtended: z.object({ ...of, due: day, from: day, reason: why }),
  CaseActionCancelled: z.object({ ...of, reason: why }),
  /** Its day comes near: whoever writes it was told, and when they are told again. */
  ConferenceReportReminded: z.object({ ...of, owner: id, due: day, nextAt: instant.optional() }),
  /** Nobody did it in time: who was told, and when the next are, unless somebody acts. */
  CaseActionEscalated: z.object({ ...of, step: z.int().positive(), people: z.array(id), nextAt: instant.optional() }),
};
