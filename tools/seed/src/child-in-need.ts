import type { Id } from '@caseward/kernel';
import { beat, within, type Beat } from './case-life';
import { adultId } from './people';

export const IN_NEED = 'young-carer';
const referralId = within(IN_NEED, 'referral');
const adviceId = within(IN_NEED, 'advice');
const carers = within(IN_NEED, 'carers');
const lunch = within(IN_NEED, 'lunch');

/** A young carer: the first answer was too little, the school said so, and an assessment followed. Bell leads at her school. */
export const childInNeed = (child: Id): readonly Beat[] => [
  beat(0, '13:20', 'bell', 'RecordParentContact', (on) => ({
    children: [child], decision: 'made', on: on(0), how: 'telephone', who: 'Father', said: 'He cannot leave the house on most days. He is glad that somebody rings, and agrees to a referral.',
    rationale: 'Nothing says that it is not safe to ask him, and without him nothing changes.',
  })),
  beat(0, '14:40', 'bell', 'MakeReferral', (on) => ({
    referralId, to: 'childrens_services', children: [child], on: on(0), how: 'online_form', concerns: 'Cares for a father who is ill and for two small brothers. Late each day, asleep in lessons, no food in the house on Fridays.',
    asksFor: 'An assessment of the whole family, and a young carer’s assessment.', consent: 'given', parents: 'informed',
    rationale: 'Early help since the summer has not been enough.', optionsConsidered: 'Another term of early help.',
  })),
  beat(1, '11:00', 'bell', 'RecordReferralOutcome', (on) => ({
    referralId, on: on(1), outcome: 'early_help', agreed: false, said: 'They think that early help can go on.',
  })),
  beat(1, '11:30', 'bell', 'SeekAdviceOnCase', (on) => ({ adviceId, from: 'trust_safeguarding_lead', on: on(1), question: 'Is this the threshold for section 17, by the local document?' })),
  beat(2, '09:15', 'bell', 'RecordAdviceOnCase', (on) => ({ answers: adviceId, from: 'trust_safeguarding_lead', on: on(2), advice: 'Yes: page 9, caring that harms health or schooling. Raise it with the team manager today.' })),
  beat(2, '10:00', 'bell', 'EscalateDisagreement', (on) => ({
    referralId, on: on(2), stage: 'team_manager', raisedWith: 'Team manager, front door', rationale: 'The local threshold document names this, and early help has been tried.',
    adviceTaken: 'The trust’s safeguarding lead agrees.',
  })),
  beat(3, '15:20', 'bell', 'RecordDisagreementOutcome', (on) => ({ referralId, on: on(3), result: 'decision_changed', said: 'They had not seen the attendance. They will assess.' })),
  beat(3, '15:30', 'bell', 'RecordReferralOutcome', (on) => ({
    referralId, on: on(3), outcome: 'section_17', agreed: true, said: 'Assessment as a child in need, and a young carer’s assessment beside it.', socialWorker: 'Assessment team',
  })),
  beat(4, '09:00', 'bell', 'CloseReferral', () => ({ referralId })),
  beat(4, '09:10', 'bell', 'AddCaseAction', (on) => ({ actionId: carers, what: 'A place in the young carers’ group on Wednesdays', owner: adultId('bell'), due: on(8), basis: 'our_plan' })),
  beat(8, '12:30', 'bell', 'ExtendCaseAction', (on) => ({ actionId: carers, due: on(13), reason: 'The group is full until the week after next.' })),
  beat(13, '13:10', 'bell', 'CompleteCaseAction', () => ({ actionId: carers, done: 'Went with a friend, and stayed.' })),
  beat(10, '12:00', 'bell', 'RecordChildWishes', (on) => ({ child, on: on(10), how: 'wrote', wishes: 'I like looking after them. I do not like that nobody asks if I have done my homework first.' })),
  beat(12, '15:40', 'bell', 'AddCaseNote', (on) => ({ kind: 'call', on: on(12), withWhom: 'The father', text: 'He sounded tired, and was glad of the group. He asks that we ring after three, when the small ones are home.' })),
  beat(14, '10:30', 'bell', 'ShareInformation', (on) => ({
    children: [child], with: 'health', to: 'GP practice, safeguarding lead', on: on(14), how: 'secure_email', what: 'That the father’s illness leaves the care to a child, and that an assessment has begun.',
    why: 'So that his treatment takes it into account.', basis: 'public_task', consent: 'given',
  })),
  beat(21, '16:20', 'moss', 'RecordSupervision', (on) => ({ on: on(21), reflection: 'How much of what this child does is love, and how much is that nobody else does it?', agreed: 'Bell asks about the small brothers’ nursery.' })),
  beat(23, '09:00', 'bell', 'AddCaseAction', (on) => ({ actionId: lunch, what: 'Free meals form with the father, by telephone', owner: adultId('bell'), due: on(26), basis: 'our_own_date' })),
]; // prettier-ignore
