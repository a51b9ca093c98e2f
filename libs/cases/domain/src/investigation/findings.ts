import { addSchoolDaysOrSooner, day, decisionInput, id, optionalWords, Refusal, words } from '@caseward/kernel';
import { z } from 'zod';
import { challengeUntil } from './clock';
import { allegationNo, evidenceNo } from './events';
import { knownAllegation, knownEvidence, notAfter } from './evidence';
import {
  about,
  byCommissioner,
  byInvestigator,
  commissioners,
  investigationCommand,
  type InvestigationRefusal,
} from './investigation';
import { ready } from './investigation-life';
import { finding, party, signOff, systemCause } from './vocabulary';

const say = (code: InvestigationRefusal) => new Refusal<InvestigationRefusal>(code);
/** School days for whoever is concerned to say what is wrong in the facts. Product default. */
const FACT_CHECK_SCHOOL_DAYS = 5;

/** What the evidence shows about one allegation: more likely than not, and what around the person let it happen. */
export const draftFindings = investigationCommand({
  type: 'DraftFindings',
  input: z.object({
    investigationId: id,
    allegation: allegationNo,
    finding,
    /** The standard of a civil matter: more likely than not. */
    onBalance: z.literal(true),
    evidence: z.array(evidenceNo).min(1).max(100),
    ...decisionInput,
    clauses: optionalWords(1_000),
    mitigation: optionalWords(5_000),
    systemCauses: z.array(systemCause).min(1).max(systemCause.options.length),
    systemNote: optionalWords(5_000),
  }),
  may: byInvestigator,
  about,
  decide(state, input, { actor }) {
    const record = ready(state, 'DraftFindings', actor);
    knownAllegation(record, input.allegation);
    knownEvidence(record, ...input.evidence);
    const complete = record.allegations.every((one) => one === input.allegation || record.findings[one] !== undefined);
    return [{ type: 'FindingsDrafted', data: { ...input, complete } }];
  },
});

/** Those concerned read the facts, and say what is wrong in them. Every allegation has a finding by then. */
export const openFactCheck = investigationCommand({
  type: 'OpenFactCheck',
  input: z.object({ investigationId: id, to: z.array(party).min(1).max(5) }),
  may: byInvestigator,
  about,
  decide(state, input, { actor, calendar, today }) {
    const { commissioner } = ready(state, 'OpenFactCheck', actor);
    const until = addSchoolDaysOrSooner(calendar, today, FACT_CHECK_SCHOOL_DAYS);
    return [{ type: 'FactCheckOpened', data: { ...input, until, inHandsOf: commissioner } }];
  },
});

/** What somebody concerned said about the facts. They cannot open the record, so that it is written down for them. */
export const recordFactualComment = investigationCommand({
  type: 'RecordFactualComment',
  input: z.object({
    investigationId: id,
    from: party,
    on: day,
    comment: words(10_000),
    response: optionalWords(5_000),
  }),
  may: { ...byInvestigator, roles: ['INV', ...commissioners] },
  about,
  decide(state, input, { actor, today }) {
    ready(state, 'RecordFactualComment', actor);
    notAfter(today, input.on);
    return [{ type: 'FactualCommentRecorded', data: input }];
  },
});

/** A second person reads the findings before anybody else does: signs them, or gives them back. */
export const signOffFindings = investigationCommand({
  type: 'SignOffFindings',
  input: z.object({ investigationId: id, outcome: signOff, ...decisionInput }),
  may: byCommissioner,
  about,
  sole: true,
  decide(state, input, { actor }) {
    const { subjects, investigator } = ready(state, 'SignOffFindings', actor);
    // Somebody may have been named in it since they commissioned it.
    if (subjects.includes(actor)) throw say('investigation/person-is-subject');
    if (investigator === actor) throw say('investigation/person-investigates');
    const next = investigator === undefined ? {} : { inHandsOf: investigator };
    return [{ type: 'FindingsSignedOff', data: { ...input, signer: actor, ...next } }];
  },
});

/** The findings go to those concerned, who may challenge them until a day. */
export const issueFindings = investigationCommand({
  type: 'IssueFindings',
  input: z.object({ investigationId: id, to: z.array(party).min(1).max(5), note: optionalWords(5_000) }),
  may: byInvestigator,
  about,
  sole: true,
  decide(state, input, { actor, calendar, today }) {
    const { allegations, findings } = ready(state, 'IssueFindings', actor);
    // A question that came up after the findings were drafted has none yet.
    if (allegations.some((one) => findings[one] === undefined)) throw say('investigation/finding-missing');
    return [{ type: 'FindingsIssued', data: { ...input, challengeUntil: challengeUntil(calendar, today) } }];
  },
});
