import { id, optionalWords, Refusal, words } from '@caseward/kernel';
import { z } from 'zod';
import { evidenceNo, allegationNo } from './events';
import { knownAllegation, knownEvidence } from './evidence';
import {
  about,
  byInvestigator,
  bySystem,
  investigationCommand,
  type InvestigationRefusal,
  type OpenInvestigation,
} from './investigation';
import { ready } from './investigation-life';
import { bearing, milestone, party, type InvestigationStatus, type Milestone } from './vocabulary';

/** What a piece of evidence says about an allegation. Said again, the last word counts. */
export const weighEvidence = investigationCommand({
  type: 'WeighEvidence',
  input: z.object({
    investigationId: id,
    allegation: allegationNo,
    evidence: evidenceNo,
    bearing,
    note: optionalWords(2_000),
  }),
  may: byInvestigator,
  about,
  decide(state, input, { actor }) {
    const record = ready(state, 'WeighEvidence', actor);
    knownAllegation(record, input.allegation);
    knownEvidence(record, input.evidence);
    return [{ type: 'EvidenceWeighed', data: input }];
  },
});

/** Those concerned are told how it stands: nobody waits for weeks without a word. */
export const sendProgressNote = investigationCommand({
  type: 'SendProgressNote',
  input: z.object({ investigationId: id, to: z.array(party).min(1).max(5), note: words(5_000) }),
  may: byInvestigator,
  about,
  decide(state, input, { actor }) {
    ready(state, 'SendProgressNote', actor);
    return [{ type: 'ProgressNoteSent', data: input }];
  },
});

const underWay: readonly InvestigationStatus[] = ['active', 'evidence_closed', 'findings_drafted', 'fact_check'];
const awaits: Readonly<Record<Milestone, (record: OpenInvestigation) => boolean>> = {
  terms: ({ status }) => status === 'commissioned',
  evidence: ({ status }) => ['commissioned', 'terms_set', 'active'].includes(status),
  // Its table takes no escalation once they are issued.
  findings: () => true,
  progress: ({ status }) => underWay.includes(status),
};

/** Something is overdue: the commissioner and the investigator learn of it. Sent by the deadlines, once for each. */
export const escalateOverdueInvestigation = investigationCommand({
  type: 'EscalateOverdueInvestigation',
  input: z.object({ investigationId: id, milestone }),
  may: bySystem,
  about,
  decide(state, input) {
    const record = ready(state, 'EscalateOverdueInvestigation');
    if (!awaits[input.milestone](record) || record.escalated.includes(input.milestone))
      throw new Refusal<InvestigationRefusal>('investigation/in-time');
    return [{ type: 'InvestigationEscalated', data: input }];
  },
});
