import { day, decisionInput, id, optionalWords, Refusal, words } from '@caseward/kernel';
import { z } from 'zod';
import { allegationNo } from './events';
import { knownAllegation, notAfter } from './evidence';
import { candidateFacts, independentOf, readBy } from './independence';
import { about, byCommissioner, commissioners, investigationCommand, type InvestigationRefusal } from './investigation';
import { ready } from './investigation-life';
import { challengeGround, finding, party, reviewOutcome } from './vocabulary';

const say = (code: InvestigationRefusal) => new Refusal<InvestigationRefusal>(code);

/** Nobody challenges them: their time is over, or all have said so. */
export const acceptFindings = investigationCommand({
  type: 'AcceptFindings',
  input: z.object({ investigationId: id, allAgree: z.boolean(), note: optionalWords(5_000) }),
  may: byCommissioner,
  about,
  sole: true,
  decide(state, input, { actor, today }) {
    const { challengeUntil = today } = ready(state, 'AcceptFindings', actor);
    if (!input.allAgree && today <= challengeUntil) throw say('investigation/may-still-be-challenged');
    return [{ type: 'FindingsAccepted', data: input }];
  },
});

/** Somebody concerned says why the findings cannot stand. Written down for them, as it was received. */
export const challengeFindings = investigationCommand({
  type: 'ChallengeFindings',
  input: z.object({
    investigationId: id,
    from: party,
    receivedOn: day,
    grounds: z.array(challengeGround).min(1).max(challengeGround.options.length),
    challenge: words(10_000),
  }),
  may: { ...byCommissioner, roles: [...commissioners, 'INV'] },
  about,
  decide(state, input, { actor, today }) {
    const { challengeUntil = today, commissioner } = ready(state, 'ChallengeFindings', actor);
    notAfter(today, input.receivedOn);
    if (input.receivedOn > challengeUntil) throw say('investigation/challenge-too-late');
    return [{ type: 'FindingsChallenged', data: { ...input, inHandsOf: commissioner } }];
  },
});

/** Somebody who neither investigated nor signed looks at the challenge. They see it from then on. */
export const appointReviewer = investigationCommand({
  type: 'AppointReviewer',
  input: z.object({ investigationId: id, reviewer: id }),
  may: byCommissioner,
  about,
  sole: true,
  facts: (read, { investigationId, reviewer }, moment) => candidateFacts(read, investigationId, reviewer, moment),
  narrows: ({ reviewer }, _, { own }) => readBy(own, reviewer),
  decide(state, input, { actor }, facts) {
    const record = ready(state, 'AppointReviewer', actor);
    if (input.reviewer === record.investigator) throw say('investigation/person-investigates');
    if (input.reviewer === record.signer) throw say('investigation/person-signed');
    independentOf(record, input.reviewer, facts);
    return [{ type: 'ReviewerAppointed', data: input }];
  },
});

/** The reviewer upholds the findings, or changes those that cannot stand. */
export const reviewFindings = investigationCommand({
  type: 'ReviewFindings',
  input: z.object({
    investigationId: id,
    outcome: reviewOutcome,
    changed: z
      .array(z.object({ allegation: allegationNo, finding }))
      .max(20)
      .default([]),
    ...decisionInput,
  }),
  may: { roles: ['HT', 'EHT', 'TSL', 'COG', 'COT'], relations: ['named'], at: 'record', tier: 'T4' },
  about,
  sole: true,
  decide(state, input, { actor }) {
    if (state.status === 'challenged' && state.reviewer === undefined) throw say('investigation/no-reviewer');
    const record = ready(state, 'ReviewFindings', actor);
    knownAllegation(record, ...input.changed.map((one) => one.allegation));
    const changes = input.changed.some((one) => record.findings[one.allegation] !== one.finding);
    if (changes !== (input.outcome === 'changed')) throw say('investigation/changes-do-not-fit');
    return [{ type: 'FindingsReviewed', data: input }];
  },
});

/** It is over, and the record that it belongs to receives the findings. */
export const concludeInvestigation = investigationCommand({
  type: 'ConcludeInvestigation',
  input: z.object({ investigationId: id, ...decisionInput }),
  may: byCommissioner,
  about,
  sole: true,
  decide(state, input, { actor }) {
    const { ofKind, ofRecord, investigators } = ready(state, 'ConcludeInvestigation', actor);
    const data = { ...input, ofKind, ofRecord, investigators: [...investigators] };
    return [{ type: 'InvestigationConcluded', data }];
  },
});

/** It ends without findings, and why is written down. */
export const abandonInvestigation = investigationCommand({
  type: 'AbandonInvestigation',
  input: z.object({ investigationId: id, ...decisionInput }),
  may: byCommissioner,
  about,
  sole: true,
  decide(state, input, { actor }) {
    const { ofKind, ofRecord } = ready(state, 'AbandonInvestigation', actor);
    return [{ type: 'InvestigationAbandoned', data: { ...input, ofKind, ofRecord } }];
  },
});
