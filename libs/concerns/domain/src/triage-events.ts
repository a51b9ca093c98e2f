import { adviceReceived, adviceSought } from '@caseward/organisation-domain';
import { day, decisionRecorded, id, instant, sealed } from '@caseward/kernel';
import { z } from 'zod';
import { breachCategory, breachPersonType, personalData } from './breach-codes';
import {
  category,
  level,
  optionalWords,
  parentsTold,
  partInConcern,
  reason,
  redirectedTo,
  reporterMessage,
  statutoryRoute,
  threshold,
  words,
} from './vocabulary';

const why = sealed('record', reason);
const decision = {
  concernId: id,
  decidedBy: id,
  threshold,
  category,
  level,
  parents: parentsTold,
  ...decisionRecorded,
  parentsReason: sealed('record', optionalWords(2_000)),
};

/** What can happen to a concern after it was reported. Who did it, in which role and when, stands in the metadata. */
export const triageEvents = {
  ConcernAcknowledged: z.object({ concernId: id }),
  DangerResponseRecorded: z.object({
    concernId: id,
    safeNow: z.enum(['yes', 'no', 'not_sure']),
    response: sealed('record', words(5_000)),
  }),
  DetailRequested: z.object({ concernId: id, question: sealed('record', words(2_000)) }),
  TriageClaimed: z.object({ concernId: id, triager: id }),
  TriageReassigned: z.object({ concernId: id, triager: id, from: id.optional(), reason: why }),
  /** `earlierLookedAt`: that whoever decided had looked at earlier concerns, and at brothers and sisters. Left out: there were none, or nobody asked. */
  TriageDecided: z.object({ ...decision, earlierLookedAt: z.boolean().optional() }),
  TriageDecisionRevised: z.object(decision),
  ConcernOpenedAsCase: z.object({ concernId: id, caseId: id, schoolId: id, children: z.array(id), openedBy: id }),
  ConcernLinkedToCase: z.object({ concernId: id, caseId: id, schoolId: id, children: z.array(id), linkedBy: id }),
  /** The case could not take it: it waits for a next step again. */
  ConcernTurnedAwayByCase: z.object({ concernId: id, caseId: id }),
  /** It went on as a breach of policy. */
  ConcernRoutedToBreach: z.object({
    concernId: id,
    breachId: id,
    schoolId: id,
    subject: id.optional(),
    personType: breachPersonType,
    category: breachCategory,
    personalData,
    affected: z.array(id),
    reporter: id,
    routedBy: id,
    /** When the school was told: the clocks of the law run from here. */
    learnedAt: instant,
    reason: why,
  }),
  /** No breach case could be opened for it: it waits for a next step again. */
  ConcernTurnedAwayByBreach: z.object({ concernId: id, breachId: id }),
  ConcernMonitored: z.object({ concernId: id, reviewOn: day, reason: sealed('record', reason.optional()) }),
  MonitoredConcernReviewed: z.object({
    concernId: id,
    reviewOn: day.optional(),
    finding: sealed('record', words(5_000)),
  }),
  /** It goes on as a record about that adult, one for each of them. */
  ConcernRoutedToAdultConduct: z.object({
    concernId: id,
    conductId: id,
    schoolId: id,
    /** Left out: an adult who is not on the list. */
    subject: id.optional(),
    children: z.array(id),
    learnedAt: z.string(),
    reason: sealed('record', reason.optional()),
  }),
  ConcernRedirected: z.object({ concernId: id, to: redirectedTo, reason: why }),
  ConcernMarkedDuplicate: z.object({ concernId: id, ofConcern: id, reason: why }),
  ConcernMarkedNotReportable: z.object({ concernId: id, reason: why }),
  /** Its reporter says that it was sent in error. What they wrote stays; the safeguarding team decides. */
  ConcernWithdrawn: z.object({ concernId: id, reason: why }),
  ReporterInformed: z.object({ concernId: id, message: reporterMessage }),
  ConcernClosed: z.object({ concernId: id, reason: sealed('record', reason.optional()) }),
  ConcernReopened: z.object({ concernId: id, reason: why }),
  PersonLinked: z.object({ concernId: id, personId: id, part: partInConcern, aboutAnAdult: z.boolean(), reason: why }),
  PersonUnlinked: z.object({ concernId: id, personId: id, reason: why }),
  /** It was written down about the wrong child. */
  ConcernReattributed: z.object({ concernId: id, from: id, to: id, aboutAnAdult: z.boolean(), reason: why }),
  AdviceSought: z.object({ concernId: id, ...adviceSought }),
  AdviceReceived: z.object({ concernId: id, ...adviceReceived }),
  /** `applies`: the duty was kept; else somebody thought about it and says why it is none. */
  StatutoryRouteRecorded: z.object({
    concernId: id,
    route: statutoryRoute,
    applies: z.boolean(),
    on: day,
    reportedBy: sealed('record', optionalWords(300)),
    to: sealed('record', optionalWords(300)),
    reference: sealed('record', optionalWords(100)),
    reason: sealed('record', words(5_000)),
  }),
  /** They were shut out of it, and had read it before. */
  ExcludedPeopleHadRead: z.object({ concernId: id, people: z.array(id) }),
};
