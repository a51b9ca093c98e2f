import { addDays, daysBetween, type Day, type Instant } from '@caseward/kernel';
import { idOf } from './ids';
import { adultId, schoolId, type SchoolKey } from './people';
import { policyOf, registered, through } from './policy-life';
import { reading } from './policy-duties';
import type { DemoText } from './policy-telling';
import { reworded, texts } from './policy-texts';
import { clauseIdOf, policyIdOf, versionIdOf } from './policy-versions';
import type { Step } from './steps';
import { waived } from './whole/endings';
import { naming, recordsOf, tell, type Line } from './whole/telling';

const no = { confidentiality: 'no', defamation: 'no', reputation: 'no', illegality: 'no', liability: 'no', childSafety: 'no' }; // prettier-ignore
const starts = ['01-01', '04-10', '09-01'];

/** How many days ago was the Monday of a week of a term, counted back from the one in which we are. */
const calendarOf = (today: Day) => {
  const year = Number(today.slice(0, 4));
  const begun = [year - 1, year].flatMap((y) => starts.map((day) => `${y}-${day}`)).filter((day) => day <= today);
  return (terms: number, week: number): number => {
    const first = addDays(begun.at(-1 - terms)!, 7 * week); // a year and a half is listed
    const toMonday = (8 - new Date(first).getUTCDay()) % 7;
    return daysBetween(addDays(first, toMonday), today);
  };
};

const clauses = () => texts['pictures']!; // written there
const later = () => reworded(clauses(), '3.2', 'Pictures in which another child can be recognised stay in the family: they are not posted and not sent on, also not to a closed group. We say so before every event begins.'); // prettier-ignore
const rule = (number: string) => [`${versionIdOf('pictures', number)}/${clauseIdOf('pictures', '3.2')}`];

type Broken = Readonly<{ key: string; school: SchoolKey; lead: string; head: string; ago: number; text: string; account: string }>; // prettier-ignore

/** From the day on which it was seen to its outcome. */
const broken = ({ key, school, lead, head, ago, text, account }: Broken): readonly Line[] =>
  naming({ breachId: recordsOf(key).breachId }, [
    [ago, '09:00', lead, 'OpenBreachCase', { schoolId: schoolId(school), personType: 'parent', category: 'image_use', personalData: 'no', account, rules: rule(text) }],
    [ago, '13:00', head, 'AssessSeverity', { ...no, severity: 'low', rationale: 'Meant kindly, and taken down when we asked.' }],
    [ago, '13:10', head, 'ManageInformally', { rationale: 'A telephone call is enough.' }],
    [ago, '15:00', head, 'DecideBreachOutcome', { outcome: 'advice', rationale: 'The family knows now what we ask, and why.' }],
  ]); // prettier-ignore

/** Nothing new is learned from this one. */
const andWaived = (told: Broken): readonly Line[] => [
  ...broken(told),
  ...waived({ ...told, from: told.ago - 1, severity: 'low', proposed: 'The same as before.', agreed: 'Agreed: it is looked at as a whole.' }), // prettier-ignore
  [told.ago - 3, '09:00', told.lead, 'CloseBreachCase', { breachId: recordsOf(told.key).breachId, summary: 'Taken down; the family was spoken to.' }], // prettier-ignore
];

const key = 'pictures-of-events';
/** What the sixth of a term led to: talked through, learned from, and taken to the policy some days before that is written. */
const learned = (ago: number, link: number, back: (days: number) => Day): readonly Line[] => {
  const { breachId, debriefId, lessonId } = recordsOf(key);
  const there = ['hale', 'okoro', 'shaw'].map(adultId);
  const decided = { debriefId, breachId, severity: 'low', schoolId: schoolId('ashdown'), decidedBy: adultId('hale') };
  return [
    [ago - 1, '10:01', 'system', 'RequireDebrief', decided],
    ...naming({ debriefId }, [
      [ago - 1, '11:00', 'hale', 'ScheduleDebrief', { on: back(ago - 4), facilitator: there[0], participants: there }],
      [ago - 4, '15:30', 'hale', 'HoldDebrief', { present: there }],
      [ago - 4, '15:31', 'system', 'NoteDebriefHeld', { breachId }],
      [ago - 4, '15:35', 'hale', 'RecordWhatWorked', { text: 'Every family took the picture down on the same day.' }],
      [ago - 4, '15:40', 'hale', 'RecordWhatFailed', { text: 'Most had not known that a closed group counts.' }],
      [ago - 4, '15:45', 'hale', 'RecordContributoryFactor', { factor: 'policy_unclear', text: 'The clause does not say what staying in the family means.' }],
      [ago - 4, '15:50', 'hale', 'RecordStaffWellbeing', { support: ['follow_up_conversation'], text: 'Offered to the office, which had made the calls.' }],
      [ago - 4, '16:00', 'hale', 'AgreeDebriefNotes', { notes: 'Six times in one term, at three schools. Nobody meant harm.', agreedBy: there, rolesNotNames: true }],
    ]),
    [ago - 7, '09:00', 'okoro', 'ProposeLesson', { lessonId, debriefId, schoolId: schoolId('ashdown'), source: 'debrief', scope: 'trust', lesson: 'Families did not know that a closed group counts as passing a picture on.' }],
    [ago - 7, '09:01', 'system', 'RecordLessonExtracted', { debriefId, lessonId }],
    [ago - 7, '09:01', 'system', 'NoteLessonProposed', { breachId, lessonId }],
    ...naming({ lessonId }, [
      [ago - 7, '12:00', 'amin', 'CheckLessonDeidentified', { found: 'nobody_recognisable' }],
      [ago - 9, '08:40', 'hale', 'AcceptLesson', { type: 'policy_change', owner: adultId('okoro'), dueOn: back(link - 30), target: 'Pictures and films of pupils, clause 3.2', measure: 'Fewer such pictures in the two terms after.', rationale: 'Six times in one term, and the clause is easy to mend.' }],
      [link + 3, '09:30', 'hale', 'LinkPolicyChange', { policyId: policyIdOf('pictures'), clause: '3.2', change: 'Say what staying in the family means, and that we say so before each event.' }],
      [link + 3, '09:31', 'system', 'NoteLessonRouted', { breachId }],
      [link + 3, '09:31', 'system', 'TriggerPolicyReview', { policyId: policyIdOf('pictures'), trigger: 'lesson', note: 'A lesson asks for a change of its text.' }],
    ]),
    [link + 2, '10:00', 'amin', 'RecordPolicyImpactCheck', { policyId: policyIdOf('pictures'), impact: 'material_change', finding: 'Clause 3.2 says that pictures stay in the family, and not what that means.' }],
    [link - 1, '09:00', 'okoro', 'CloseBreachCase', { breachId, summary: 'Taken down; what it taught went to the policy.' }],
    [link - 1, '09:10', 'hale', 'CloseDebrief', { debriefId }],
    ...naming({ lessonId }, [
      [link - 21, '15:40', 'okoro', 'ConfirmLessonImplemented', { evidence: 'The board has ratified the clause, and every invitation to an event says it.' }],
      [link - 22, '10:00', 'amin', 'ShareLessonTrustWide', { nobodyRecognisable: true }],
    ]),
  ];
}; // prettier-ignore

/** The second thing that came of it: the oldest pupils are taught what passing a picture on means. */
const taught = (ago: number, back: (days: number) => Day): readonly Line[] => {
  const { breachId, debriefId } = recordsOf(key);
  const lessonId = idOf(`lesson/${key}/taught`);
  return naming({ lessonId }, [
    [ago - 7, '09:10', 'okoro', 'ProposeLesson', { debriefId, schoolId: schoolId('ashdown'), source: 'debrief', scope: 'trust', lesson: 'Pupils pass pictures on more often than their families do, and nobody had taught them to ask first.' }],
    [ago - 7, '09:11', 'system', 'RecordLessonExtracted', { debriefId }],
    [ago - 7, '09:11', 'system', 'NoteLessonProposed', { breachId }],
    [ago - 7, '12:05', 'amin', 'CheckLessonDeidentified', { found: 'nobody_recognisable' }],
    [ago - 9, '08:45', 'hale', 'AcceptLesson', { type: 'curriculum_change', owner: adultId('shaw'), dueOn: back(ago - 42), target: 'Computing, the unit on being online', measure: 'Pupils of the two oldest years can say whom to ask before they pass a picture on.', rationale: 'The unit is taught every autumn and has room for it.' }],
    [ago - 12, '09:00', 'shaw', 'LinkCurriculumChange', { inSubject: 'computing', inYears: ['year_5', 'year_6'], ledBy: 'subject_lead', programme: 'The unit on being online', change: 'One lesson on asking before a picture is passed on, with a picture of a cat.' }],
    [ago - 12, '09:01', 'system', 'NoteLessonRouted', { breachId }],
    [ago - 35, '15:00', 'shaw', 'ConfirmLessonImplemented', { seenIn: ['plans', 'lesson_visits'], evidence: 'It stands in the plan of the unit, and both classes were visited.' }],
    [ago - 36, '10:05', 'amin', 'ShareLessonTrustWide', { nobodyRecognisable: true }],
  ]);
}; // prettier-ignore

/** Told whole, over four terms: from what happened to a clause that governors ratified, and to what came of it. */
export const picturesChain = (
  places: Parameters<typeof reading>[2],
  today: Day,
  now: Instant,
): readonly (readonly Step[])[] => {
  const ago = calendarOf(today);
  const back = (days: number) => addDays(today, -days);
  const told = policyOf('pictures', back);
  const at = { ashdown: ['okoro', 'hale'], brookside: ['bell', 'moss'], copse: ['gray', 'gray'] } as const;
  const seen = (name: string, school: SchoolKey, days: number, text: string, account: string): Broken => {
    const [lead, head] = at[school];
    return { key: name, school, lead, head, ago: days, text, account };
  };
  const before = ago(3, 4);
  const link = ago(2, 2);
  const sixth = seen(key, 'ashdown', before - 8, '1', 'A film of the assembly is in the group of the class. Two families had asked for their children not to be filmed.'); // prettier-ignore
  const five = [
    seen(
      'pictures/1',
      'ashdown',
      before,
      '1',
      'A picture of the harvest assembly, with eight children, on an open page.',
    ),
    seen('pictures/2', 'brookside', before - 1, '1', 'The football team, with names, in a group of three hundred.'),
    seen('pictures/3', 'copse', before - 2, '1', 'A film of the nativity practice was sent on.'),
    seen('pictures/4', 'ashdown', before - 3, '1', 'A picture of the school trip, taken by a helper, on an open page.'),
    seen('pictures/5', 'brookside', before - 7, '1', 'A film of the concert, with the row in front, on a video site.'),
  ];
  const after = [
    seen('pictures/6', 'copse', ago(1, 3), '2', 'A picture of sports day on an open page. The family had missed the announcement.'),
    seen('pictures/7', 'brookside', ago(1, 9), '2', 'A film of the summer concert in a large group.'),
  ]; // prettier-ignore
  const policy = { key: 'pictures', owner: 'amin' };
  const lesson = { reason: 'lesson', lessonId: idOf(`lesson/${key}`), clauseId: clauseIdOf('pictures', '3.2') };
  const inForce: DemoText = { key: 'pictures', number: '2', title: 'Pictures and films of pupils', model: 'mandatory', audience: ['all_staff'], clauses: later(), back: link - 10, previous: '1' }; // prettier-ignore
  const signed = Object.fromEntries(['lim', 'okoro', 'shaw', 'hale', 'novak', 'reid', 'farid', 'bell', 'moss', 'gray', 'ellis'].map((who) => [who, who === 'ellis' ? 'exempt' : 'signed'] as const)); // prettier-ignore
  const lines = (name: string, its: readonly Line[]) => [...tell(name, its, { back, now, child: () => '' })];
  const stories = [
    [
      registered(told, { days: ago(3, 1), title: inForce.title, owner: 'amin', adoption: 'mandatory', audience: ['all_staff', 'parents'], reviewMonths: 12, summary: 'Who may see pictures of children, and who decides.' }), // prettier-ignore
      ...through(told, { ...policy, number: '1', days: ago(3, 1), clauses: clauses(), why: { reason: 'annual_review' }, minute: '25/8.2' }), // prettier-ignore
      ...through(told, { ...policy, number: '2', days: link, clauses: later(), why: lesson, basedOn: '1', minute: '26/1.3' }), // prettier-ignore
    ],
    ...[...five, ...after].map((one) => lines(one.key, andWaived(one))),
    [
      ...lines(key, [...broken(sixth), ...learned(sixth.ago, link, back)]),
      ...lines(`${key}/taught`, taught(sixth.ago, back)),
      ...lines(`${key}/taught/check`, [[ago(1, 11), '14:20', 'amin', 'CheckLessonEffectiveness', { lessonId: idOf(`lesson/${key}/taught`), result: 'met', seenIn: ['pupils_asked', 'pupils_work'], finding: 'Nine of ten who were asked knew it, and showed it.' }]]), // prettier-ignore
      ...lines(`${key}/check`, [[ago(1, 11), '14:00', 'amin', 'CheckLessonEffectiveness', { lessonId: lesson.lessonId, result: 'met', finding: 'Two in a term, where there were six.' }]]), // prettier-ignore
    ],
    ...reading(inForce, signed, places, back),
  ];
  return stories.map((steps) =>
    [...steps].sort((a, b) => a.at.localeCompare(b.at)).filter((one) => one.at < now && one.type !== 'none'),
  );
};
