import { restrictionAggregate } from '@caseward/access-domain';
import { day, id, optionalWords, Refusal, words, type PersonId, type ReadFact } from '@caseward/kernel';
import { appointmentsOn, pupilAggregate, roleRegisterAggregate } from '@caseward/organisation-domain';
import { z } from 'zod';
import { nextEvidence, notAfter } from './evidence';
import { candidateFacts, independentOf, readBy } from './independence';
import { about, byInvestigator, commissioners, investigationCommand, type InvestigationRefusal } from './investigation';
import { ready } from './investigation-life';
import { statutoryBody } from './vocabulary';

const say = (code: InvestigationRefusal) => new Refusal<InvestigationRefusal>(code);
const isPupil = async (read: ReadFact, person: PersonId) => (await read(pupilAggregate, person)).knownAt !== undefined;
const leads = ['DSL', 'DDSL', 'TSL'] as const;

/** Asks a safeguarding lead how a child may be spoken to. They see the investigation from then on. */
export const askForChildInterviewPlan = investigationCommand({
  type: 'AskForChildInterviewPlan',
  input: z.object({ investigationId: id, child: id, lead: id, purpose: words(5_000) }),
  may: { ...byInvestigator, roles: ['INV', ...commissioners] },
  about,
  async facts(read, { investigationId, child, lead }, moment) {
    const candidate = await candidateFacts(read, investigationId, lead, moment);
    const school = (await read(restrictionAggregate, investigationId))?.school ?? moment.trust;
    const registers = await Promise.all([school, moment.trust].map((body) => read(roleRegisterAggregate, body)));
    const held = registers.flatMap((register) => appointmentsOn(register, moment.today));
    return {
      ...candidate,
      isLead: held.some(({ personId, role }) => personId === lead && leads.some((one) => one === role)),
      isChild: await isPupil(read, child),
    };
  },
  narrows: ({ lead }, _, { own }) => readBy(own, lead),
  decide(state, input, { actor }, { isLead, isChild, ...facts }) {
    const record = ready(state, 'AskForChildInterviewPlan', actor);
    if (!isChild) throw say('investigation/not-a-child');
    if (!isLead) throw say('investigation/not-a-lead');
    if (input.lead === record.investigator) throw say('investigation/person-investigates');
    // A lead who commissioned it says how as well.
    if (input.lead !== record.commissioner) independentOf(record, input.lead, facts);
    return [{ type: 'ChildInterviewPlanAsked', data: input }];
  },
});

/** The safeguarding lead says how the child is spoken to, and who is with them. */
export const agreeChildInterviewPlan = investigationCommand({
  type: 'AgreeChildInterviewPlan',
  input: z.object({
    investigationId: id,
    child: id,
    plan: words(10_000),
    support: words(5_000),
    /** While the law has its way nobody speaks to a child without its agreement. */
    agreedWith: statutoryBody.optional(),
    agreement: optionalWords(2_000),
  }),
  may: { roles: leads, relations: ['named'], at: 'record', tier: 'T4' },
  about,
  facts: async (read, { child }) => ({ isChild: await isPupil(read, child) }),
  decide(state, input, { actor }, { isChild }) {
    const { statutory } = ready(state, 'AgreeChildInterviewPlan', actor);
    if (!isChild) throw say('investigation/not-a-child');
    // The LADO coordinates; it is the police and children's services who may be spoken to first by the child (Working Together).
    if (statutory && input.agreedWith !== 'police' && input.agreedWith !== 'childrens_services')
      throw say('investigation/agreement-missing');
    return [{ type: 'ChildInterviewPlanAgreed', data: input }];
  },
});

/** What somebody said. A child only after a plan was agreed. */
export const recordInterview = investigationCommand({
  type: 'RecordInterview',
  input: z
    .object({
      investigationId: id,
      on: day,
      person: id.optional(),
      somebody: optionalWords(300),
      present: optionalWords(1_000),
      account: words(20_000),
      recordAgreed: z.boolean(),
    })
    .refine(({ person, somebody }) => person !== undefined || somebody?.trim(), {
      path: ['person'],
      message: 'Say who was spoken with',
    }),
  may: byInvestigator,
  about,
  facts: async (read, { person }) => ({ isChild: person !== undefined && (await isPupil(read, person)) }),
  decide(state, input, { actor, today }, { isChild }) {
    const record = ready(state, 'RecordInterview', actor);
    notAfter(today, input.on);
    if (isChild && !record.planned.includes(input.person ?? '')) throw say('investigation/plan-missing');
    return [{ type: 'InterviewRecorded', data: { ...input, child: isChild, evidence: nextEvidence(record) } }];
  },
});
