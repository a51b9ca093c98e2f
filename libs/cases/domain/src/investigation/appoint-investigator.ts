import { id, optionalWords, reason, Refusal, words, type PersonId } from '@caseward/kernel';
import { z } from 'zod';
import { candidateFacts, independentOf, readBy, type CandidateFacts } from './independence';
import {
  about,
  byCommissioner,
  byInvestigator,
  investigationCommand,
  type InvestigationRefusal,
} from './investigation';
import { ready } from './investigation-life';

const say = (code: InvestigationRefusal) => new Refusal<InvestigationRefusal>(code);

/** What the commissioner says of them. The list of staff may name a line manager, and does not always. */
const suitable = { investigator: id, trained: z.boolean(), managesThem: z.boolean() };
type Said = Readonly<{ investigator: PersonId; trained: boolean; managesThem: boolean }>;
const suits = ({ investigator, trained, managesThem }: Said, { managersOfSubjects }: CandidateFacts): void => {
  if (!trained) throw say('investigation/person-not-trained');
  if (managesThem || managersOfSubjects.includes(investigator)) throw say('investigation/person-manages-them');
};

/** Puts it into the hands of somebody who is trained, decides nothing in it, and is close to nobody in it. They see it from then on. */
export const appointInvestigator = investigationCommand({
  type: 'AppointInvestigator',
  input: z.object({ investigationId: id, ...suitable, why: optionalWords(2_000) }),
  may: byCommissioner,
  about,
  sole: true,
  facts: (read, { investigationId, investigator }, moment) =>
    candidateFacts(read, investigationId, investigator, moment),
  narrows: ({ investigator }, _, { own }) => readBy(own, investigator),
  decide(state, { investigationId, investigator, why, ...input }, { actor }, facts) {
    const record = ready(state, 'AppointInvestigator', actor);
    independentOf(record, investigator, facts);
    suits({ investigator, ...input }, facts);
    const said = why === undefined ? {} : { why };
    return [{ type: 'InvestigatorAppointed', data: { investigationId, investigator, trained: true, ...said } }];
  },
});

/** Somebody else takes it on. Whoever had it sees nothing of it from that moment. */
export const replaceInvestigator = investigationCommand({
  type: 'ReplaceInvestigator',
  input: z.object({ investigationId: id, ...suitable, reason }),
  may: byCommissioner,
  about,
  sole: true,
  facts: (read, { investigationId, investigator }, moment) =>
    candidateFacts(read, investigationId, investigator, moment),
  narrows: ({ investigator }, _, { own, formerly }) => readBy(own, investigator, formerly),
  decide(state, { investigationId, investigator, reason: why, ...input }, { actor }, facts) {
    const { investigator: formerly = '', ...record } = ready(state, 'ReplaceInvestigator', actor);
    if (investigator === formerly) throw say('investigation/has-an-investigator');
    independentOf(record, investigator, facts);
    suits({ investigator, ...input }, facts);
    return [{ type: 'InvestigatorReplaced', data: { investigationId, investigator, formerly, reason: why } }];
  },
});

/** The investigator says whether anything ties them to it. One yes, and they must be replaced. */
export const declareIndependence = investigationCommand({
  type: 'DeclareIndependence',
  input: z.object({
    investigationId: id,
    knowsThem: z.boolean(),
    managesThem: z.boolean(),
    tookPart: z.boolean(),
    gainsOrLoses: z.boolean(),
    statement: words(5_000),
  }),
  may: byInvestigator,
  about,
  decide(state, input, { actor }) {
    ready(state, 'DeclareIndependence', actor);
    const { knowsThem, managesThem, tookPart, gainsOrLoses } = input;
    const independent = !(knowsThem || managesThem || tookPart || gainsOrLoses);
    return [{ type: 'IndependenceDeclared', data: { ...input, independent } }];
  },
});
