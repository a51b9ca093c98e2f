import { adviceReceived, adviceSought } from '@caseward/organisation-domain';
import { day, decisionRecorded, id, optionalWords, sealed, words } from '@caseward/kernel';
import { z } from 'zod';
import { consent, lawfulBasis, parentContactDecision, sharedWith, toldHow } from './codes';

const of = { caseId: id };

/** Whom the school spoke to, what left the school and on which ground, who advised, and what supervision said. */
export const contactEvents = {
  ParentContactRecorded: z.object({
    ...of,
    children: z.array(id),
    decision: parentContactDecision,
    on: day,
    how: toldHow.optional(),
    contactId: id.optional(),
    /** They are one of whom a restriction in force keeps away from a child: the team looks at it. */
    restricted: z.boolean(),
    who: sealed('record', optionalWords(300)),
    said: sealed('record', optionalWords(10_000)),
    ...decisionRecorded,
  }),
  InformationShared: z.object({
    ...of,
    children: z.array(id),
    with: sharedWith,
    contactId: id.optional(),
    on: day,
    how: toldHow,
    basis: lawfulBasis,
    consent,
    /** Restrictions in force on these children, which whoever shared had before them. */
    restrictions: z.array(id),
    to: sealed('record', words(300)),
    what: sealed('record', words(10_000)),
    why: sealed('record', words(5_000)),
    overrideReason: sealed('record', optionalWords(2_000)),
    restrictionCheck: sealed('record', optionalWords(2_000)),
  }),
  CaseAdviceSought: z.object({ ...of, adviceId: id, ...adviceSought }),
  CaseAdviceReceived: z.object({ ...of, answers: id.optional(), ...adviceReceived }),
  SupervisionRecorded: z.object({
    ...of,
    on: day,
    nextBy: day,
    reflection: sealed('record', words(10_000)),
    agreed: sealed('record', optionalWords(5_000)),
  }),
};
