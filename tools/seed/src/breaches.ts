import { companionId, dayOf, type Day, type Id, type Instant } from '@caseward/kernel';
import { idOf } from './ids';
import { adultId, schoolId, type SchoolKey } from './people';
import type { DemoPupil } from './pupils';
import { step, type Step } from './steps';

/** What a story of a breach is told with: its pupils, and the school day so many days ago. */
type Scene = Readonly<{ pupils: readonly DemoPupil[]; dayBack: (days: number) => Day; now: Instant }>;
type Told = readonly [as: string, after: number, type: string, input: object];

const HOUR = 3_600_000;
const no = { confidentiality: 'no', defamation: 'no', reputation: 'no', illegality: 'no', liability: 'no', childSafety: 'no' }; // prettier-ignore
const aup = (clause: string, wording: string) => ({ policy: 'Social media and acceptable use', version: '2025', clause, wording }); // prettier-ignore
const rights = { complaints: true, whistleblowing: true };

/** One breach case in commands; `after` counts hours from its beginning. Nothing is told from the future. */
const story = (key: string, school: SchoolKey, day: Day, { now }: Scene, told: readonly Told[]): readonly Step[] => {
  const breachId = idOf(`breach/${key}`);
  const begins = Math.min(Date.parse(`${day}T08:45:00.000Z`), Date.parse(now) - HOUR / 2);
  return told
    .map(([as, after, type, input], i) => {
      const at = new Date(begins + after * HOUR).toISOString();
      return step(`breach/${key}/${i}`, at, as === 'system' ? as : adultId(as), type, {
        breachId,
        ...(type === 'OpenBreachCase' ? { schoolId: schoolId(school) } : {}),
        // What is told or asked is, on the day on which it is written down.
        ...(type === 'InformParties' || type === 'SeekAdviceOnBreach' ? { on: dayOf(at) } : {}),
        ...input,
      });
    })
    .filter(({ at }) => at < now);
};

/** Invented from end to end: an exception that was declared, an account nobody agreed to, a photo, and a list that got out. */
export const breachStories = (scene: Scene): readonly (readonly Step[])[] => {
  const { dayBack, pupils } = scene;
  const childAt = (school: SchoolKey, className: string, place: number): Id =>
    pupils.filter((p) => p.school === school && p.className === className)[place]!.pupilId; // classes have more children than any story names
  const list = idOf('breach/wrong-address');
  return [
    story('former-pupil', 'ashdown', dayBack(14), scene, [
      ['okoro', 0, 'OpenBreachCase', {
        personType: 'staff', subject: adultId('reid'), category: 'friend_or_follow', personalData: 'no', occurredOn: dayBack(15),
        account: 'A colleague noticed that he is connected on a social network with somebody who left our Year 6 in July.',
        clauses: [aup('4.3', 'No contact through personal accounts with pupils, present or former, who are under 18')],
      }],
      ['hale', 3, 'AssessSeverity', { ...no, severity: 'low', rationale: 'One connection, no messages. He told me himself that she is his niece.' }],
      ['hale', 4, 'LinkException', { reference: 'Register of relationships, entry of September last year', justification: 'Family relation, declared on joining and agreed by the head. The policy excepts relatives.' }],
      ['hale', 5, 'ManageInformally', { rationale: 'Nothing to find out: the relation is on our own register.' }],
      ['hale', 26, 'DecideBreachOutcome', { outcome: 'no_breach', rationale: 'Covered by the exception for family. The colleague who told us acted rightly.' }],
      ['hale', 27, 'InformParties', { party: 'subject', how: 'in_person', said: 'That it was looked into, that nothing was wrong, and why somebody asked.', ...rights }],
      ['hale', 28, 'ProposeDebriefWaiver', { reason: 'The register did its work. There is nothing to learn that we do not do already.' }],
      ['amin', 52, 'WaiveDebrief', { reason: 'Agreed. The exception was on file, and was found within hours.' }],
      ['okoro', 53, 'CloseBreachCase', { summary: 'A declared family relation; no rule was broken.' }],
    ]),
    story('unofficial-account', 'brookside', dayBack(5), scene, [
      ['bell', 0, 'OpenBreachCase', {
        personType: 'staff', subject: adultId('farid'), category: 'unofficial_account', personalData: 'no', occurredOn: dayBack(6),
        account: 'An account in the name of our football team, with the school badge, run from a private phone. Parents comment under match reports. Nobody here had agreed to it.',
        clauses: [aup('5.1', 'Accounts in the name of the school only with written agreement'), aup('5.4', 'Name and badge only with permission')],
      }],
      ['moss', 6, 'AssessSeverity', { ...no, reputation: 'yes', severity: 'medium', rationale: 'Well meant, but two comments insult a referee under our badge, and nobody moderates.' }],
      ['moss', 7, 'OrderInvestigation', { rationale: 'Who has the password, since when, and who in school knew?' }],
      ['bell', 24, 'SeekAdviceOnBreach', { from: 'legal', question: 'May we ask the network to take the account down before the investigation is over?' }],
    ]),
    story('photo-shared', 'copse', dayBack(0), scene, [
      ['gray', 0, 'OpenBreachCase', {
        personType: 'pupil', subject: childAt('copse', '6C', 2), affected: [childAt('copse', '6C', 5)], category: 'image_use', personalData: 'not_sure', occurredOn: dayBack(1),
        account: 'Took a picture of a classmate changing shoes after PE and put it into the class chat. Nothing intimate is in it. The classmate had said no, and cried about it at home.',
        clauses: [aup('6.2', 'Pictures of others only with their consent')],
      }],
    ]),
    story('wrong-address', 'ashdown', dayBack(7), scene, [
      ['okoro', 0, 'OpenBreachCase', {
        personType: 'staff', subject: adultId('novak'), affected: [childAt('ashdown', '2B', 1), childAt('ashdown', '2B', 3)], category: 'confidentiality', personalData: 'yes', occurredOn: dayBack(7),
        account: 'The list with allergies and medicines of 2B was sent to one parent instead of the kitchen. The parent rang us at once and says that it is deleted.',
        clauses: [aup('3.6', 'What is known through work is not passed on outside it')],
      }],
      ['nair', 4, 'AssessDataBreach', { risk: 'likely', people: 24, rationale: 'Health information of young children, read by one known person who rang at once. Harm is possible, not high.', optionsConsidered: 'High: no, the message was not passed on.' }],
      ['hale', 5, 'AssessSeverity', { ...no, confidentiality: 'yes', severity: 'high', rationale: 'Health information of a whole class went outside.' }],
      ['hale', 6, 'OrderInvestigation', { rationale: 'Why could one click send a class list outside?' }],
      ['nair', 29, 'ReportDataBreach', { report: 'reported', reference: 'IC-204417-T6', reason: 'In time. Written confirmation of deletion attached to the report.' }],
      ['hale', 30, 'InformParties', { party: 'affected', how: 'letter', said: 'To all families of 2B: what was sent, to how many, what we did, and whom to ask.', complaints: true }],
      ['system', 78, 'ReceiveFindings', { investigationId: companionId(list, 'investigation'), investigators: [adultId('shaw')] }],
      ['hale', 80, 'DecideBreachOutcome', { outcome: 'training', also: ['advice'], rationale: 'An honest mistake that the system made easy. Whole office trained; outside addresses now have to be confirmed.' }],
    ]),
  ];
}; // prettier-ignore
