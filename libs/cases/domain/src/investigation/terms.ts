import { day, id, Refusal, words } from '@caseward/kernel';
import { z } from 'zod';
import { allegation, put } from './commission-investigation';
import {
  about,
  byCommissioner,
  byInvestigator,
  investigationCommand,
  type InvestigationRefusal,
} from './investigation';
import { ready } from './investigation-life';

/** What is looked into, what stays unsaid, by when, and who may come along. Set again while it runs, it replaces what was set. */
export const setTermsOfReference = investigationCommand({
  type: 'SetTermsOfReference',
  input: z.object({
    investigationId: id,
    scope: words(5_000),
    confidentiality: words(5_000),
    accompaniment: words(2_000),
    targetDate: day,
    /** Questions that came up since. */
    allegations: z.array(allegation).max(20),
  }),
  may: byCommissioner,
  about,
  sole: true,
  decide(state, { allegations, ...terms }, { actor, today }) {
    const record = ready(state, 'SetTermsOfReference', actor);
    if (terms.targetDate < today) throw new Refusal<InvestigationRefusal>('investigation/in-the-past');
    const more = put(terms.investigationId, record.allegations.length, allegations);
    return [{ type: 'TermsSet', data: terms }, ...more];
  },
});

/** The investigator begins. Nothing is collected before the terms are set and independence is declared. */
export const startInvestigation = investigationCommand({
  type: 'StartInvestigation',
  input: z.object({ investigationId: id }),
  may: byInvestigator,
  about,
  decide(state, { investigationId }, { actor }) {
    ready(state, 'StartInvestigation', actor);
    return [{ type: 'InvestigationStarted', data: { investigationId } }];
  },
});
