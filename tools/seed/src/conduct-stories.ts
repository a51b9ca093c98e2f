import { addDays, companionId, dayOf, type Day, type Id, type Instant } from '@caseward/kernel';
import { idOf } from './ids';
import { adultId, schoolId, type SchoolKey } from './people';
import type { DemoPupil } from './pupils';
import { clockTime, schoolDays } from './school-days';
import { step, type Step } from './steps';

type At = readonly [schoolDaysAgo: number, minutes: number];
type Input = Readonly<Record<string, unknown>>;
/** What is done with a record, by whom and when; `on` stands for its day. */
type Told = readonly [at: At, as: string, type: string, input: Input | ((on: Day, record: Id) => Input)];
type ConductStory = Readonly<{
  key: string;
  school: SchoolKey;
  adult: string;
  /** Undefined: the adult tells of themself. */
  reporter?: string;
  /** Who receives it, and manages it. */
  head: string;
  child: readonly [className: string, place: number];
  at: At;
  account: string;
  told: readonly Told[];
}>;

const no = {
  harmedChild: 'no',
  possibleOffence: 'no',
  riskOfHarm: 'no',
  unsuitable: 'no',
  adultIs: 'employed',
} as const;
const contact = (on: Day) => ({ on, how: 'phone', officer: 'Duty designated officer, Westmere', policeToo: false });
const measureOf = (record: Id) => companionId(record, 'measure');
const firstAllegation = (record: Id, at: Instant) => companionId(record, `allegation/${at}/0`);

/** Invented from end to end: four records about adults, one for each way that they can go. */
const stories: readonly ConductStory[] = [
  {
    key: 'personal-account', school: 'brookside', adult: 'farid', head: 'moss', child: ['9M', 2], at: [9, 9 * 60],
    account: 'A pupil of 9M found my private account last night and sent two messages: one about homework, one asking if I was still up. I did not answer. I took a picture of both, blocked the account and made mine private. I want you to have it from me.',
    told: [
      [[9, 10 * 60], 'moss', 'AppointCaseManager', { caseManager: adultId('moss') }],
      [[9, 10 * 60 + 5], 'moss', 'LinkAffectedChild', {}],
      [[9, 10 * 60 + 20], 'moss', 'AssessThreshold', { ...no, rationale: 'He told us within hours, did not answer and kept the messages. The account was open, against the code of conduct. Nothing suggests harm.' }],
      [[8, 15 * 60], 'moss', 'RecordLLCResponse', { response: 'guidance', spokenWith: true, said: 'Went through the settings together. He will not have pupils on any private account, and will tell us again if it happens.', rationale: 'Openness is what we want. The safeguarding lead speaks with the pupil.' }],
      [[8, 15 * 60 + 20], 'moss', 'ReviewPattern', { finding: 'no_pattern', rationale: 'Nothing else is known of him.' }],
      [[7, 9 * 60], 'moss', 'CloseAdultConductRecord', { summary: 'A pupil wrote to a private account. Told at once by the teacher, guidance given, settings changed.' }],
    ],
  },
  {
    key: 'locked-in', school: 'ashdown', adult: 'novak', reporter: 'lim', head: 'hale', child: ['3B', 1], at: [10, 13 * 60 + 10],
    account: 'After lunch I heard knocking from the PE store. The door was held shut from outside by a bench. A child of 3B was in there in the dark and crying. They said Miss Novak had put them in “to think about it”. She said it had been two minutes. It was the second time this term, another child said.',
    told: [
      [[10, 13 * 60 + 40], 'hale', 'AppointCaseManager', { caseManager: adultId('hale') }],
      [[10, 14 * 60], 'hale', 'AssessThreshold', { ...no, harmedChild: 'yes', unsuitable: 'unsure', rationale: 'A child was shut in the dark on purpose and was distressed. That is harm, whatever was meant.', allegations: [{ allegation: 'Shut a child of 3B in the PE store and held the door.' }] }],
      [[10, 14 * 60 + 15], 'hale', 'ContactLADO', (on) => ({ ...contact(on), summary: 'What the concern says, what the child said unasked, and that nobody has been spoken to.' })],
      [[10, 15 * 60 + 50], 'hale', 'RecordLADOAdvice', (on) => ({ on, reference: 'WM-LADO-0412', advice: 'Meets the threshold. Police see no offence to look into. School may look into it; tell the adult today that there is an allegation, and no detail.', tellAdult: 'in_part', tellParents: 'yes', mayBeSaid: 'To the adult: that there is an allegation about the PE store today. To the parents: what happened, that it is looked into, and that it must not be published.' })],
      [[10, 16 * 60], 'hale', 'RecordInterimMeasure', (on, record) => ({ measureId: measureOf(record), kind: 'working_from_home', from: on, reviewOn: addDays(on, 14), alternatives: 'Other duties, or another adult in every lesson: both would put her beside the same children.', agencyView: 'The LADO agrees. The police have no view.', contactPerson: adultId('patel'), rationale: 'The least that keeps the children apart from it while they are heard.' })],
      [[10, 16 * 60 + 20], 'hale', 'InformAdultOfAllegation', (on) => ({ on, how: 'in_person', said: 'That there is an allegation about the PE store today, and what happens next.', support: 'Ms Patel keeps in touch. Her union was told at her wish. Occupational health offered.' })],
      [[10, 16 * 60 + 50], 'hale', 'InformParentsOfAllegation', (on) => ({ on, how: 'phone', said: 'As agreed. They asked that she does not teach their child.' })],
      [[8, 10 * 60], 'hale', 'RecordStrategyMeeting', (on) => ({ kind: 'position_of_trust', on, attendees: 'The LADO, human resources, the head.', discussed: 'The child’s account is clear and has not changed. Another child was heard by the safeguarding lead.', actions: 'Head: fact-finding within ten days. HR: letter.', lead: 'employer' })],
      [[4, 14 * 60], 'hale', 'DetermineAllegationOutcome', (_, record) => ({ allegationId: firstAllegation(record, ''), outcome: 'substantiated', ladoView: 'Agrees: substantiated.', rationale: 'She says that she did it. Two children and a colleague say the same.', optionsConsidered: 'Unsubstantiated, had the accounts differed.' })],
      [[3, 11 * 60], 'hale', 'EndInterimMeasure', (_, record) => ({ measureId: measureOf(record), reason: 'She resigned, with effect from today.' })],
      [[3, 11 * 60 + 30], 'hale', 'RecordReferralDutyTest', { to: 'dbs', removed: 'resigned_first', harm: 'met', rationale: 'She would have been removed. A child was harmed. That she resigned changes nothing.' }],
      [[3, 15 * 60], 'hale', 'MakeDBSReferral', (on) => ({ on, reference: 'Barring referral, form sent', summary: 'The concern, both children’s accounts, her own account, the outcome and the LADO’s reference.' })],
    ],
  },
  {
    key: 'favourites', school: 'ashdown', adult: 'reid', reporter: 'shaw', head: 'hale', child: ['6B', 4], at: [33, 8 * 60 + 40],
    account: 'He keeps the same child of 6B in at break to “help”, with the door closed. I mentioned the closed door; he laughed. Nothing that I could put a finger on.',
    told: [
      [[33, 9 * 60 + 30], 'hale', 'AppointCaseManager', { caseManager: adultId('hale') }],
      [[33, 9 * 60 + 45], 'hale', 'AssessThreshold', { ...no, rationale: 'Against our code of conduct, and no more than that as far as we know.' }],
      [[32, 15 * 60 + 30], 'hale', 'RecordLLCResponse', { response: 'guidance', spokenWith: true, said: 'He had not thought of how it looks. Doors stay open, and break is for the yard.', rationale: 'A first concern, openly met.' }],
      [[31, 9 * 60], 'hale', 'CloseAdultConductRecord', { summary: 'Guidance on open doors. Looked at again with whatever comes after it.' }],
    ],
  },
  {
    key: 'favourites-again', school: 'ashdown', adult: 'reid', reporter: 'lim', head: 'hale', child: ['6B', 4], at: [24, 8 * 60 + 30],
    account: 'The same child of 6B has a phone with his private number in it. They said he had given it to them “for emergencies” and that it is a secret.',
    told: [
      [[24, 8 * 60 + 50], 'hale', 'AppointCaseManager', { caseManager: adultId('hale') }],
      [[24, 8 * 60 + 55], 'hale', 'AssessThreshold', { ...no, rationale: 'Taken for itself, a breach of the code of conduct. To be looked at together with what is known.' }],
      [[24, 9 * 60], 'hale', 'ReviewPattern', (_, record) => ({ looked: [recordOf('favourites', 'reid')].filter((one) => one !== record), finding: 'pattern_meets', rationale: 'The same child, alone, a closed door, and now a secret. Together this may be grooming.', allegations: [{ allegation: 'Gave a child of 6B a private telephone number and asked them to keep it secret.' }] })],
      [[24, 9 * 60 + 20], 'hale', 'ContactLADO', (on) => ({ ...contact(on), summary: 'Both concerns, and why they are one. Neither he nor the child has been asked.' })],
      [[24, 11 * 60], 'hale', 'RecordLADOAdvice', (on) => ({ on, reference: 'WM-LADO-0398', advice: 'Meets the threshold. The police see the telephone with the parents’ consent; then the school may look into it.', tellAdult: 'in_part', tellParents: 'yes', mayBeSaid: 'To the adult: that there is an allegation about a telephone number. To the parents: what the child has on it.' })],
      [[24, 11 * 60 + 30], 'hale', 'RecordInterimMeasure', (on, record) => ({ measureId: measureOf(record), kind: 'other_duties', from: on, reviewOn: addDays(on, 14), alternatives: 'Suspension: not needed, as he can work where the child is not.', agencyView: 'The LADO agrees.', contactPerson: adultId('patel'), rationale: 'He and the child do not meet while it is looked into.' })],
      [[24, 12 * 60], 'hale', 'InformAdultOfAllegation', (on) => ({ on, how: 'in_person', said: 'That there is an allegation about a telephone number.', support: 'His union; Ms Patel keeps in touch.' })],
      [[24, 13 * 60], 'hale', 'InformParentsOfAllegation', (on) => ({ on, how: 'in_person', said: 'What their child told us, and that they should hear it from us. They gave the telephone to the police.' })],
      [[18, 10 * 60], 'hale', 'RecordStrategyMeeting', (on) => ({ kind: 'position_of_trust', on, attendees: 'The LADO, the schools officer, human resources, the head.', discussed: 'One call of two minutes, on the day of the trip, when the coach was late. Nothing else.', actions: 'Head: speak with him. HR: code of conduct.', lead: 'employer' })],
      [[14, 14 * 60], 'hale', 'DetermineAllegationOutcome', (_, record) => ({ allegationId: firstAllegation(record, ''), outcome: 'unsubstantiated', ladoView: 'Agrees: unsubstantiated.', rationale: 'He gave the number to four children for the trip, against our rules. That he asked for a secret, one child says and three do not.', optionsConsidered: 'Unfounded: no, as the number was given.' })],
      [[14, 15 * 60], 'hale', 'EndInterimMeasure', (_, record) => ({ measureId: measureOf(record), reason: 'The enquiry is over.' })],
      [[13, 9 * 60], 'hale', 'RecordPostCaseAction', { kind: 'training', action: 'Training on contact with pupils; a telephone of the school goes on every trip.' }],
      [[12, 9 * 60], 'hale', 'AgreeFileNote', { note: 'kept', summaryGiven: true, summary: 'Two concerns looked at together; unsubstantiated. Training given.' }],
      [[12, 9 * 60 + 20], 'hale', 'CloseAdultConductRecord', { summary: 'A pattern of two low-level concerns met the threshold. Unsubstantiated; training, and a telephone for trips.' }],
    ],
  },
  {
    key: 'invented', school: 'ashdown', adult: 'hale', reporter: 'okoro', head: 'patel', child: ['6B', 0], at: [14, 12 * 60],
    account: 'Three children told me one after another, in the same words, that Mr Hale had pushed one of them on the stairs on Friday. I wrote it down as they said it.',
    told: [
      [[14, 13 * 60], 'patel', 'AppointCaseManager', { caseManager: adultId('patel') }],
      [[14, 13 * 60 + 20], 'patel', 'AssessThreshold', { ...no, harmedChild: 'yes', rationale: 'What is said would be harm. It is not for me to doubt it.', allegations: [{ allegation: 'Pushed a child on the stairs on Friday.' }] }],
      [[14, 13 * 60 + 30], 'patel', 'ContactLADO', (on) => ({ ...contact(on), summary: 'What the three children said. Nobody else was asked.' })],
      [[14, 15 * 60], 'patel', 'RecordLADOAdvice', (on) => ({ on, reference: 'WM-LADO-0409', advice: 'Find out where he was on Friday before anything else.', tellAdult: 'yes', tellParents: 'not_yet', mayBeSaid: 'That there is an allegation about Friday.' })],
      [[13, 10 * 60], 'patel', 'InformAdultOfAllegation', (on) => ({ on, how: 'in_person', said: 'That there is an allegation about Friday.', support: 'His union; the trust’s human resources.' })],
      [[12, 16 * 60], 'patel', 'DetermineAllegationOutcome', (_, record) => ({ allegationId: firstAllegation(record, ''), outcome: 'malicious', ladoView: 'Agrees: malicious.', rationale: 'He was at a conference in another town on Friday. A message in which it was planned was shown to us by a parent.' })],
      [[12, 16 * 60 + 20], 'patel', 'RecordPostCaseAction', { kind: 'support', action: 'The three children are heard by the safeguarding lead: why would they want this? He was offered support.' }],
      [[11, 9 * 60], 'patel', 'AgreeFileNote', { note: 'removed', summaryGiven: true, summary: 'Alleged: a push on the stairs. He was not at school. Malicious; nothing stays on the file.' }],
      [[11, 9 * 60 + 15], 'patel', 'CloseAdultConductRecord', { summary: 'The allegation was malicious. Nothing stays on the personnel file.' }],
    ],
  },
]; // prettier-ignore

const originOf = (key: string): Id => idOf(`conduct/${key}`);
const recordOf = (key: string, adult: string): Id => companionId(originOf(key), `adultconduct/${adultId(adult)}`);

const stepsFor = (story: ConductStory, pupils: readonly DemoPupil[], days: readonly Day[]): readonly Step[] => {
  const { key, school, adult, reporter, head, child, at, account, told } = story;
  const when = ([ago, minutes]: At): readonly [Day, Instant] => {
    const day = days[days.length - 1 - ago]!; // a year of school has more days
    return [day, clockTime(day, minutes)];
  };
  const [happenedOn, sentAt] = when(at);
  const schoolIs = schoolId(school);
  const pupil = pupils.filter((p) => p.school === school && p.className === child[0])[child[1]]!.pupilId; // classes have more children than any story names
  const origin = originOf(key);
  const minutesLater = (minutes: number): Instant => new Date(Date.parse(sentAt) + minutes * 60_000).toISOString();
  const conductId = reporter ? recordOf(key, adult) : companionId(origin, 'adultconduct');
  const began = { conductId, schoolId: schoolIs, subject: adultId(adult), learnedAt: sentAt };
  const people = [{ personId: adultId(adult), part: 'adult_of_concern' }, { personId: pupil, part: 'affected' }]; // prettier-ignore
  const concern = { concernId: origin, schoolId: schoolIs, people, safeNow: 'yes', occurredOn: happenedOn, account };
  // What the reactions would do, at its own time in the story; they then find it done.
  const beginning = reporter
    ? [
        step(`${key}/submit`, sentAt, adultId(reporter), 'SubmitConcern', concern),
        step(`${key}/route`, minutesLater(5), adultId(head), 'RouteConcernToAdultConduct', { concernId: origin }),
        step(`${key}/raise`, minutesLater(5), 'system', 'RaiseAdultConcern', { ...began, concernId: origin, children: [pupil] }), // prettier-ignore
      ]
    : [
        step(`${key}/refer`, sentAt, adultId(adult), 'MakeSelfReferral', { referralId: origin, schoolId: schoolIs, happenedOn, account }), // prettier-ignore
        step(`${key}/raise`, sentAt, 'system', 'RaiseAdultConcern', { ...began, referralId: origin }),
      ];
  const given = ([then, , , input]: Told) => (typeof input === 'function' ? input(when(then)[0], conductId) : input);
  const statedWith = told.find((one) => given(one)['allegations'] !== undefined);
  const stated = statedWith ? when(statedWith[0])[1] : sentAt;
  return [
    ...beginning,
    ...told.map((one, place) => {
      const [then, as, type] = one;
      const [, instant] = when(then);
      const input = given(one);
      // An allegation is known by when it was stated.
      const child = type === 'LinkAffectedChild' ? { child: pupil } : {};
      const allegationId =
        input['allegationId'] === undefined ? {} : { allegationId: firstAllegation(conductId, stated) };
      return step(`${key}/${place}`, instant, adultId(as), type, { conductId, ...input, ...child, ...allegationId });
    }),
  ];
};

/** The records about adults, as commands through the clock. Nothing is told from the future. */
export const conductSteps = (pupils: readonly DemoPupil[], now: Instant): readonly (readonly Step[])[] => {
  const today = dayOf(now);
  const days = schoolDays(addDays(today, -140), today);
  return stories.map((story) => stepsFor(story, pupils, days).filter((one) => one.at < now));
};
