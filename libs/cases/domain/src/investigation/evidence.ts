import { day, id, optionalWords, reason, Refusal, words, type Day } from '@caseward/kernel';
import { z } from 'zod';
import { evidenceNo, sha256 } from './events';
import {
  about,
  byInvestigator,
  investigationCommand,
  type InvestigationRefusal,
  type OpenInvestigation,
} from './investigation';
import { ready } from './investigation-life';
import { evidenceKind, evidencePart, mayBeIndecent } from './vocabulary';

const say = (code: InvestigationRefusal) => new Refusal<InvestigationRefusal>(code);
/** @throws Refusal for a piece of evidence that was never logged */
export const knownEvidence = ({ evidence }: OpenInvestigation, ...named: readonly string[]): void => {
  if (named.some((one) => !evidence.includes(one))) throw say('investigation/no-such-evidence');
};
/** @throws Refusal for a question that was never put */
export const knownAllegation = ({ allegations }: OpenInvestigation, ...named: readonly string[]): void => {
  if (named.some((one) => !allegations.includes(one))) throw say('investigation/no-such-allegation');
};
/** @throws Refusal for a day that is still to come */
export const notAfter = (today: Day, on: Day | undefined): void => {
  if (on !== undefined && on > today) throw say('investigation/in-the-future');
};
/** What the next piece of evidence is called. */
export const nextEvidence = ({ evidence }: OpenInvestigation): string => `E${evidence.length + 1}`;

const entry = z.object({
  kind: evidenceKind,
  description: words(5_000),
  source: words(500),
  capturedOn: day.optional(),
  capturedWhere: optionalWords(500),
  originalSeen: z.boolean(),
  heldBy: words(300),
  keptAt: words(300),
  sha256: sha256.optional(),
});

/**
 * What was found, where it came from and who has it. Never an image that may be an indecent one of a child: whoever has seen
 * one does not look again, copy or send it, and the police are told (UKCIS, sharing nudes and semi-nudes). Then nothing
 * about it is asked either.
 */
export const logEvidence = investigationCommand({
  type: 'LogEvidence',
  input: z
    .object({ investigationId: id, mayBeIndecent, ...entry.partial().shape })
    .superRefine((input, { addIssue }) => {
      if (input.mayBeIndecent !== 'no') return;
      for (const { path, message } of entry.safeParse(input).error?.issues ?? [])
        addIssue({ code: 'custom', path: [...path], message });
    }),
  may: byInvestigator,
  about,
  decide(state, { investigationId, mayBeIndecent: indecent, ...said }, { actor, today }) {
    const record = ready(state, 'LogEvidence', actor);
    if (indecent !== 'no') throw say('investigation/indecent-image');
    const data = { investigationId, ...entry.parse(said), evidence: nextEvidence(record) };
    notAfter(today, data.capturedOn);
    return [{ type: 'EvidenceLogged', data }];
  },
});

/** Somebody else has it from now on: one link more in the chain. */
export const transferCustody = investigationCommand({
  type: 'TransferCustody',
  input: z.object({
    investigationId: id,
    evidence: evidenceNo,
    on: day,
    heldBy: words(300),
    keptAt: words(300),
    reason,
  }),
  may: byInvestigator,
  about,
  decide(state, input, { actor, today }) {
    knownEvidence(ready(state, 'TransferCustody', actor), input.evidence);
    notAfter(today, input.on);
    return [{ type: 'CustodyTransferred', data: input }];
  },
});

/** Puts one part of an entry right. What was written stays, with the correction beside it. */
export const correctEvidenceEntry = investigationCommand({
  type: 'CorrectEvidenceEntry',
  input: z.object({ investigationId: id, evidence: evidenceNo, part: evidencePart, correct: words(5_000), reason }),
  may: byInvestigator,
  about,
  decide(state, input, { actor }) {
    knownEvidence(ready(state, 'CorrectEvidenceEntry', actor), input.evidence);
    return [{ type: 'EvidenceEntryCorrected', data: input }];
  },
});

/** Nothing more is collected; what there is, is judged. */
export const closeEvidence = investigationCommand({
  type: 'CloseEvidence',
  input: z.object({ investigationId: id, summary: optionalWords(5_000) }),
  may: byInvestigator,
  about,
  sole: true,
  decide(state, input, { actor }) {
    const { evidence } = ready(state, 'CloseEvidence', actor);
    if (evidence.length === 0) throw say('investigation/no-evidence');
    return [{ type: 'EvidenceClosed', data: input }];
  },
});
