import { scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { closeEvidence, correctEvidenceEntry, logEvidence, transferCustody } from './evidence';
import { investigationAggregate } from './index';
import { agreeChildInterviewPlan, askForChildInterviewPlan, recordInterview } from './interviews';
import {
  active, amin, anybody, begun, byShaw, closed, collected, entry, gray, hale, idNo, investigationId, logged, monday, okoro, paused, planAgreed,
  planAsked, shaw, wilma,
} from './investigation.fixture'; // prettier-ignore
import { sendProgressNote, weighEvidence } from './keeping-on';

const given = scenario(investigationAggregate, monday);
const tomorrow = '2026-09-08';

describe('a piece of evidence', () => {
  const input = { investigationId, mayBeIndecent: 'no' as const, ...entry };
  it('gets the next number, and says where it came from and who has it', () => {
    given(...active)
      .when(logEvidence, input, byShaw)
      .then(logged);
    given(...active, logged).when(logEvidence, input, byShaw).then({ ...logged, data: { ...logged.data, evidence: 'E2' } }); // prettier-ignore
  });
  it.each(['yes', 'not_sure'] as const)('is never an image that may be an indecent one of a child: %s', (mayBeIndecent) =>
    given(...active).when(logEvidence, { ...input, mayBeIndecent }, byShaw).refused('investigation/indecent-image')); // prettier-ignore
  it('asks for nothing about such an image, and for everything about anything else', () => {
    expect(logEvidence.input.safeParse({ investigationId, mayBeIndecent: 'yes' }).success).toBe(true);
    const { source: _, ...without } = input;
    expect(logEvidence.input.safeParse(without).error?.issues.map(({ path }) => path)).toEqual([['source']]);
  });
  it('was captured by now', () =>
    given(...active).when(logEvidence, { ...input, capturedOn: tomorrow }, byShaw).refused('investigation/in-the-future')); // prettier-ignore
  it('has a fingerprint of the right length, when it has one', () =>
    expect(logEvidence.input.safeParse({ ...input, sha256: 'abc' }).success).toBe(false));
  it('is logged only by the investigator, while it runs', () => {
    given(...active)
      .when(logEvidence, input)
      .refused('investigation/not-yours');
    given(...begun)
      .when(logEvidence, input, byShaw)
      .refused('investigation/not-started');
    given(...active, paused)
      .when(logEvidence, input, byShaw)
      .refused('investigation/is-paused');
    given(...active, logged, closed)
      .when(logEvidence, input, byShaw)
      .refused('investigation/evidence-is-closed');
  });

  const on = monday.today;
  it('goes from hand to hand, each time written down', () => {
    const handed = { investigationId, evidence: 'E1', on, heldBy: 'IT technician', keptAt: 'Server room', reason: 'To copy the log.' }; // prettier-ignore
    given(...active, logged)
      .when(transferCustody, handed, byShaw)
      .then({ type: 'CustodyTransferred', data: handed });
    given(...active, logged).when(transferCustody, { ...handed, evidence: 'E2' }, byShaw).refused('investigation/no-such-evidence'); // prettier-ignore
    given(...active, logged).when(transferCustody, { ...handed, on: tomorrow }, byShaw).refused('investigation/in-the-future'); // prettier-ignore
  });
  it('is put right beside what was written', () => {
    const right = { investigationId, evidence: 'E1', part: 'source' as const, correct: 'Her mother', reason: 'Mistaken.' }; // prettier-ignore
    given(...active, logged).when(correctEvidenceEntry, right, byShaw).then({ type: 'EvidenceEntryCorrected', data: right }); // prettier-ignore
  });
  it('is weighed against each allegation', () => {
    const weighed = { investigationId, allegation: 'A1', evidence: 'E1', bearing: 'supports' as const };
    given(...collected)
      .when(weighEvidence, weighed, byShaw)
      .then({ type: 'EvidenceWeighed', data: weighed });
    given(...collected).when(weighEvidence, { ...weighed, allegation: 'A2' }, byShaw).refused('investigation/no-such-allegation'); // prettier-ignore
    given(...collected).when(weighEvidence, { ...weighed, evidence: 'E9' }, byShaw).refused('investigation/no-such-evidence'); // prettier-ignore
  });
  it('is there before the evidence is closed', () => {
    given(...active)
      .when(closeEvidence, { investigationId }, byShaw)
      .refused('investigation/no-evidence');
    given(...active, logged)
      .when(closeEvidence, { investigationId }, byShaw)
      .then(closed);
  });
});

describe('an interview', () => {
  const input = { investigationId, on: monday.today, person: gray, account: 'He saw it.', recordAgreed: true };
  const interviewed = (child: boolean, person: string) => ({ type: 'InterviewRecorded' as const, data: { ...input, person, child, evidence: 'E1' } }); // prettier-ignore
  it('is evidence with a number of its own', () =>
    given(...active).knowing({ isChild: false }).when(recordInterview, input, byShaw).then(interviewed(false, gray))); // prettier-ignore
  it('says with whom it was, and was held by now', () => {
    const { person: _, ...nobody } = input;
    expect(recordInterview.input.safeParse(nobody).success).toBe(false);
    expect(recordInterview.input.safeParse({ ...nobody, somebody: 'A parent of another school' }).success).toBe(true);
    given(...active).knowing({ isChild: false }).when(recordInterview, { ...input, on: tomorrow }, byShaw).refused('investigation/in-the-future'); // prettier-ignore
  });
  it('of a child needs a plan that the safeguarding lead agreed', () => {
    const child = { ...input, person: wilma };
    given(...active).knowing({ isChild: true }).when(recordInterview, child, byShaw).refused('investigation/plan-missing'); // prettier-ignore
    given(...active, planAsked, planAgreed).knowing({ isChild: true }).when(recordInterview, child, byShaw).then(interviewed(true, wilma)); // prettier-ignore
    given(...active, planAsked, planAgreed).knowing({ isChild: true }).when(recordInterview, { ...child, person: idNo(77) }, byShaw).refused('investigation/plan-missing'); // prettier-ignore
  });

  const asked = { investigationId, child: wilma, lead: okoro, purpose: 'What she saw.' };
  const lead = { ...anybody, isLead: true, isChild: true };
  it('of a child begins with asking the lead, who sees it from then on', () => {
    given(...active)
      .knowing(lead)
      .when(askForChildInterviewPlan, asked, byShaw)
      .then(planAsked);
    expect(askForChildInterviewPlan.narrows?.(asked, monday, lead)?.readers).toEqual([hale, shaw, okoro]);
    given(...active).knowing({ ...lead, isChild: false }).when(askForChildInterviewPlan, asked, byShaw).refused('investigation/not-a-child'); // prettier-ignore
    given(...active).knowing({ ...lead, isLead: false }).when(askForChildInterviewPlan, asked, byShaw).refused('investigation/not-a-lead'); // prettier-ignore
    given(...active).knowing(lead).when(askForChildInterviewPlan, { ...asked, lead: shaw }, byShaw).refused('investigation/person-investigates'); // prettier-ignore
    given(...active).knowing({ ...lead, closeToSubjects: [okoro] } as never).when(askForChildInterviewPlan, asked, byShaw).refused('investigation/person-too-close'); // prettier-ignore
  });
  const plan = { investigationId, child: wilma, plan: 'With me.', support: 'Her teacher.' };
  const byOkoro = { actor: okoro, actingRole: 'DSL' } as const;
  it('of a child is planned by the lead who was asked', () => {
    given(...active, planAsked).knowing({ isChild: true }).when(agreeChildInterviewPlan, plan, byOkoro).then(planAgreed); // prettier-ignore
    given(...active).knowing({ isChild: true }).when(agreeChildInterviewPlan, plan, byOkoro).refused('investigation/not-yours'); // prettier-ignore
    given(...active, planAsked).knowing({ isChild: true }).when(agreeChildInterviewPlan, plan, { actor: amin }).refused('investigation/not-yours'); // prettier-ignore
    given(...active, planAsked).knowing({ isChild: false }).when(agreeChildInterviewPlan, plan, byOkoro).refused('investigation/not-a-child'); // prettier-ignore
  });
  it('of a child needs the police or children’s services to agree while the law has its way', () => {
    const goesOn = { type: 'InvestigationResumed' as const, data: { investigationId, on: monday.today, spent: 3, as: 'active' as const, processGoesOn: true } }; // prettier-ignore
    const meanwhile = given(...active, paused, goesOn, planAsked).knowing({ isChild: true });
    meanwhile.when(agreeChildInterviewPlan, plan, byOkoro).refused('investigation/agreement-missing');
    meanwhile.when(agreeChildInterviewPlan, { ...plan, agreedWith: 'lado' }, byOkoro).refused('investigation/agreement-missing'); // prettier-ignore
    meanwhile.when(agreeChildInterviewPlan, { ...plan, agreedWith: 'police' }, byOkoro).then({ ...planAgreed, data: { ...planAgreed.data, agreedWith: 'police' } }); // prettier-ignore
  });
});

it('those concerned are told how it stands', () => {
  const note = { investigationId, to: ['subject' as const], note: 'Two interviews to go.' };
  given(...active)
    .when(sendProgressNote, note, byShaw)
    .then({ type: 'ProgressNoteSent', data: note });
});
