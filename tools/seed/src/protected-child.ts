import type { Id } from '@caseward/kernel';
import { beat, within, type Beat } from './case-life';
import { adultId, schoolId } from './people';

export const PROTECTED = 'long-way-home';
const referralId = within(PROTECTED, 'referral');
const report = within(PROTECTED, 'report');
const nurse = within(PROTECTED, 'nurse');
const plan = within(PROTECTED, 'plan');
const books = within(PROTECTED, 'books');
const club = within(PROTECTED, 'club');
const nan = within(PROTECTED, 'nan');

/**
 * One child from a referral that nobody answered to a plan, its core groups and its first review. Okoro leads, Shaw is her deputy,
 * Hale is the head who supervises.
 */
export const protectedChild = (child: Id): readonly Beat[] => [
  beat(0, '14:20', 'okoro', 'MakeReferral', (on) => ({
    referralId, to: 'childrens_services', children: [child], on: on(0), how: 'telephone', spokenTo: 'Duty worker, front door',
    concerns: 'Marks on both forearms, three weeks apart, and two different accounts of the second. The child asked not to go home today.',
    asksFor: 'A strategy discussion today, and advice on what to say to the mother at the gate.',
    consent: 'not_sought', consentReason: 'Whoever caused this may be at home. The front door agreed.',
    parents: 'not_informed', parentsReason: 'On the advice of the front door, until they have met.',
    rationale: 'A pattern of injuries without an account that fits, and a child who is afraid.',
    optionsConsidered: 'To speak to the mother first. It could have put the child at more risk tonight.',
  })),
  beat(0, '15:05', 'okoro', 'RecordChildWishes', (on) => ({
    child, on: on(0), how: 'spoken_with', wishes: 'I want to stay at Nan’s where it is quiet. Do not tell him I said.',
  })),
  beat(1, '17:10', 'system', 'MarkReferralUnanswered', () => ({ referralId })),
  beat(2, '08:20', 'okoro', 'ChaseReferral', (on) => ({
    referralId, on: on(2), how: 'telephone', spokenTo: 'Team manager', said: 'It had been put in the wrong tray. A manager reads it now and rings before ten.',
  })),
  beat(2, '10:05', 'okoro', 'RecordReferralReceipt', (on) => ({ referralId, on: on(2), spokenTo: 'Team manager', agencyReference: 'WM-4471' })),
  beat(2, '12:40', 'okoro', 'RecordReferralOutcome', (on) => ({
    referralId, on: on(2), outcome: 'strategy_discussion', agreed: true, said: 'Strategy discussion at two o’clock. School to be there.', socialWorker: 'Children’s team 2',
  })),
  beat(2, '15:30', 'okoro', 'RecordStrategyDiscussion', (on) => ({
    on: on(2), attendance: 'attended', present: 'Children’s services, police, health visitor team, school', outcome: 'section_47_with_police',
    decisions: 'Joint enquiry. Medical tomorrow. The child stays with the grandmother tonight, and school collects nobody else’s word for it.',
  })),
  beat(2, '15:50', 'okoro', 'AddCaseAction', (on) => ({
    actionId: nurse, what: 'Ask the school nurse for everything since Reception', owner: adultId('shaw'), due: on(3), basis: 'meeting', basisNote: 'Strategy discussion',
  })),
  beat(3, '11:15', 'shaw', 'CompleteCaseAction', () => ({ actionId: nurse, done: 'Two missed appointments and one visit to the walk-in centre. Sent to the social worker.' })),
  beat(3, '11:40', 'shaw', 'ShareInformation', (on) => ({
    children: [child], with: 'childrens_services', to: 'Social worker, children’s team 2', on: on(3), how: 'secure_email',
    what: 'The nurse’s summary and our attendance record.', why: 'For the enquiry that they lead.', basis: 'public_task', consent: 'not_sought',
    overrideReason: 'Asking could put the child at risk during the enquiry.',
  })),
  beat(6, '09:30', 'okoro', 'SetConferenceReportDate', (on) => ({ actionId: report, owner: adultId('okoro'), due: on(11), conferenceOn: on(14) })),
  beat(8, '16:10', 'hale', 'RecordSupervision', (on) => ({
    on: on(8), reflection: 'We talk about the marks and little about the brother who does not come to this school. It is easy to be glad that the grandmother is there.',
    agreed: 'Okoro asks the brother’s school. Shaw takes the daily word with the child.',
  })),
  beat(10, '13:00', 'okoro', 'RecordConferenceReport', (on) => ({
    on: on(10), sharedWithFamily: true, summary: 'Attendance, friendships, what the child says, the two injuries, and what the grandmother does well.',
  })),
  beat(14, '15:45', 'okoro', 'RecordConference', (on) => ({
    on: on(14), kind: 'initial', attendance: 'attended_and_reported', present: 'Mother, grandmother, children’s services, police, nurse, school',
    outcome: 'on_a_plan', decisions: 'Plan under physical abuse. The child stays with the grandmother; contact with the mother’s partner ends.',
    ourView: 'A plan is right. We see the difference since the child sleeps elsewhere.',
  })),
  beat(14, '16:10', 'okoro', 'AddCaseAction', (on) => ({
    actionId: plan, what: 'A safe adult and a place to go at each break, told to all who teach this child', owner: adultId('shaw'), due: on(16), basis: 'meeting', basisNote: 'Child protection plan, point 4',
  })),
  beat(14, '16:20', 'okoro', 'SetContactRestriction', () => ({
    restrictionId: within(PROTECTED, 'restriction'), pupilId: child, schoolId: schoolId('ashdown'), kind: 'no_contact',
    who: 'The mother’s partner', words: 'Child protection plan, point 2. Not at the gate, not by telephone; ring 101 when he is seen.',
  })),
  beat(15, '12:20', 'shaw', 'CompleteCaseAction', () => ({ actionId: plan, done: 'The library at both breaks, with Miss Novak. Seven adults told what to do, and nothing more.' })),
  beat(15, '09:00', 'okoro', 'RecordParentContact', (on) => ({
    children: [child], decision: 'made', on: on(15), how: 'in_person', who: 'Mother', said: 'She had not known how much the child had seen. She asked what we had said about her, and read it.',
    rationale: 'She is part of the plan, and has a right to hear what we do in it from us.',
  })),
  beat(23, '14:30', 'okoro', 'RecordCoreGroup', (on) => ({
    on: on(23), attendance: 'attended', present: 'Mother, grandmother, social worker, nurse, school', decisions: 'Mother begins the course in two weeks. School sends attendance each Friday.', nextBy: on(48),
  })),
  beat(28, '10:00', 'okoro', 'RecordRiskAssessment', (on) => ({
    child, kind: 'harm_outside_home', on: on(28), risks: 'The partner waited at the gate once.', measures: 'Leaves by the kitchen door with an adult; office rings 101 when he is seen.', reviewBy: on(68),
  })),
  beat(38, '16:00', 'hale', 'RecordSupervision', (on) => ({ on: on(38), reflection: 'Quieter weeks. We ask whether quiet means safe, and whom we would ask to know.', agreed: 'The child chooses who asks.' })),
  beat(48, '14:30', 'okoro', 'RecordCoreGroup', (on) => ({
    on: on(48), attendance: 'attended', decisions: 'Course done. Two nights a week at home, with the grandmother there.', nextBy: on(71),
  })),
  beat(69, '09:20', 'okoro', 'RecordChildWishes', (on) => ({ child, on: on(69), how: 'drew', wishes: 'Drew two houses and a path between them, and herself on the path with the dog.' })),
  beat(74, '15:40', 'okoro', 'RecordConference', (on) => ({
    on: on(74), kind: 'review', attendance: 'attended_and_reported', outcome: 'child_in_need', present: 'Mother, grandmother, social worker, nurse, school',
    decisions: 'The plan ends. A child in need plan follows it, looked at in six weeks.', ourView: 'We agree, as long as the grandmother’s place is kept.',
  })),
  beat(74, '16:00', 'okoro', 'AddCaseAction', (on) => ({
    actionId: books, what: 'Tell the class team that the plan has changed, and what stays as it is', owner: adultId('shaw'), due: on(76), basis: 'our_plan',
  })),
  beat(75, '12:15', 'shaw', 'CompleteCaseAction', () => ({ actionId: books, done: 'Told at briefing, without the why. The library stays.' })),
  beat(80, '10:00', 'okoro', 'RecordRiskAssessment', (on) => ({
    child, kind: 'harm_outside_home', on: on(80), risks: 'Not seen near the school since July.', measures: 'The kitchen door stays until the end of term.', reviewBy: on(130),
  })),
  beat(86, '16:00', 'hale', 'RecordSupervision', (on) => ({ on: on(86), reflection: 'We ask who notices first if it gets worse again, and whether that adult knows it.', agreed: 'Miss Novak knows, and knows whom to tell.' })),
  beat(107, '09:10', 'okoro', 'AddCaseAction', (on) => ({ actionId: club, what: 'A place in the drama club after school, asked for by the child', owner: adultId('shaw'), due: on(112), basis: 'our_plan' })),
  beat(107, '09:15', 'okoro', 'AddCaseAction', (on) => ({ actionId: nan, what: 'Ring the grandmother about the holidays', owner: adultId('okoro'), due: on(122), basis: 'meeting', basisNote: 'Child in need meeting' })),
]; // prettier-ignore
