import { companionId, dayOf, type Day, type Id, type Instant } from '@caseward/kernel';
import type { Outcome } from './situations';
import { step, type Step } from './steps';

/** Who led the safeguarding of the school on a day, and whether they held the post of its designated lead. */
export type LeadOn = (day: Day) => Readonly<{ id: Id; isDsl: boolean }>;

/** A case as it goes on after it was opened. */
export type OpenedCase = Readonly<{
  key: string;
  caseId: Id;
  schoolId: Id;
  children: readonly Id[];
  by: Id;
  threshold: Outcome['threshold'];
  openedAt: Instant;
}>;

/** Who acts in a case as time goes by; nobody closes it while the school has no designated lead. */
export type LaterLeads = Readonly<{ asked: Id; less: Id; end?: Id }>;

const DAY = 86_400_000;
const WEEK = 7 * DAY;
const ASKED = WEEK;
const LESS = 5 * WEEK;
const END = 11 * WEEK;
const after = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString();

export const laterLeads = (openedAt: Instant, leadOn: LeadOn): LaterLeads => {
  const [asked, less, end] = [ASKED, LESS, END].map((ms) => leadOn(dayOf(after(openedAt, ms))));
  return { asked: asked!.id, less: less!.id, ...(end!.isDsl ? { end: end!.id } : {}) }; // three in, three out
};

const support = {
  immediate_danger: 'child_protection',
  child_protection: 'child_protection',
  child_in_need: 'child_in_need',
  early_help: 'early_help',
  school_support: 'school_support',
  no_further_action: 'school_support',
} as const satisfies Readonly<Record<Outcome['threshold'], string>>;

const decided = {
  school_support: [
    'The school can do what is needed: a named adult each morning, and a place where it is quiet.',
    'Nothing here needs an agency. The class team knows what to look for, and whom to tell.',
  ],
  early_help: [
    'More than one thing is hard for this family at once. They agreed to a plan with the family help team.',
    'What the school offers is not enough on its own, and the family would like help. A meeting is arranged.',
  ],
  child_in_need: [
    'Without help from children’s services the child’s health or development would suffer. The referral says so, with consent.',
    'Three of us have written down the same thing. It needs an assessment, and the parents have agreed to one.',
  ],
  child_protection: [
    'There is reasonable cause to suspect significant harm. The front door was rung at once, and the advice is followed.',
    'The risk is now, and at home. Children’s services decide with the police what happens first.',
  ],
} as const;
const heard = [
  ['spoken_with', 'I want it to be like it was before. I like it when nobody shouts.'],
  ['drew', 'A house with a big lock, and everybody inside is smiling. “That is when it is fixed.”'],
  ['spoken_with', 'I do not want to change schools. Can I still see my nan?'],
  ['wrote', 'Please do not tell the whole class. I want to talk to one person, not lots.'],
] as const;
const eased = [
  'Every meeting was kept, and what we see in school has changed: breakfast, sleep, and coming in on time.',
  'The assessment is done. The family goes on with the help that they chose, and the child says that it is better.',
];
const ended = [
  'Nothing new for half a term, and the child has somebody to go to. The family knows how to ask again.',
  'What was agreed has been done. The class team goes on as it does for everybody, and will say when something changes.',
];
const summary =
  'A concern was opened as a case, and help was arranged with the family. The child was asked what they want, and it was done where we could. Look out for the same signs coming back, first of all after holidays.';
const review =
  'The child is on time, fed and rested on most days. What has not changed is money, and that is why the family keeps their worker.';

/** One of them, and always the same for the same case. */
const oneOf = <T>(all: readonly T[], key: string): T =>
  all[[...key].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 9_973, 7) % all.length]!; // more than none, and a letter has one

/** The file of each child, as the system opens it with the case. */
export const filesOf = ({ key, caseId, schoolId, children, openedAt }: OpenedCase): readonly Step[] =>
  children.map((child, i) =>
    step(`${key}/file-${i}`, openedAt, 'system', 'OpenChildFile', {
      fileId: companionId(child, 'childfile'),
      child,
      schoolId,
      caseId,
    }),
  );

/** How most cases go: the help is decided on, the child is asked, the help is lessened, and the case closes. */
export const usualLife = (opened: OpenedCase, leads: LaterLeads): readonly Step[] => {
  const { key, caseId, children, by, threshold, openedAt } = opened;
  const to = support[threshold];
  const grave = to === 'child_in_need' || to === 'child_protection';
  const asked = after(openedAt, ASKED);
  return [
    step(`${key}/help`, after(openedAt, 10 * 60_000), by, 'StepUpCase', {
      caseId,
      to,
      rationale: oneOf(decided[to], key),
    }),
    ...children.map((child, i) => {
      const [how, wishes] = oneOf(heard, `${key}${i}`);
      return step(`${key}/wishes-${i}`, asked, leads.asked, 'RecordChildWishes', { caseId, child, on: dayOf(asked), how, wishes }); // prettier-ignore
    }),
    ...(grave
      ? [
          step(`${key}/less`, after(openedAt, LESS), leads.less, 'StepDownCase', {
            ...{ caseId, to: 'early_help', reviewOn: dayOf(after(openedAt, 8 * WEEK)), rationale: oneOf(eased, key) },
          }),
        ]
      : []),
    // Where a child was not safe somebody writes first what was done for them: such a case goes on.
    ...(leads.end && !grave && threshold !== 'child_in_need'
      ? [
          step(`${key}/close`, after(openedAt, END), leads.end, 'CloseChildCase', {
            ...{ caseId, outcome: oneOf(['needs_met', 'needs_met', 'helped_elsewhere'] as const, key) },
            ...{ outcomeReview: review, summary, rationale: oneOf(ended, key) },
          }),
        ]
      : []),
  ];
};
