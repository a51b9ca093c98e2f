import { companionId, dayOf, type Id, type Instant } from '@caseward/kernel';
import type { OpenedCase } from './usual-case';
import { adultId } from './people';
import { step, type Step } from './steps';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Telling = (opened: OpenedCase) => readonly Step[];
type Say = (name: string, after: number, by: Id, type: string, input: object) => Step;

/** What several stories say in the same way. */
const telling =
  (tell: (say: Say, opened: OpenedCase, at: (after: number) => Instant) => readonly Step[]): Telling =>
  (opened) => {
    const at = (after: number) => new Date(Date.parse(opened.openedAt) + after).toISOString();
    const say: Say = (name, after, by, type, input) => step(`${opened.key}/${name}`, at(after), by, type, input);
    return tell(say, opened, at);
  };
const fileOf = ({ children: [child = ''] }: OpenedCase) => companionId(child, 'childfile');

/** Told by hand, for the schools of the small demo: by the key of the concern that each began with. */
export const firstCases: Readonly<Record<string, Telling>> = {
  /** At work: early help, the teacher in its team, and a chronology that has begun. */
  'not-collected': telling((say, opened, at) => {
    const { caseId, children } = opened;
    const [fileId, okoro] = [fileOf(opened), adultId('okoro')];
    const on = dayOf(at(DAY));
    return [
      say('help', HOUR / 2, okoro, 'StepUpCase', {
        ...{ caseId, to: 'early_help' },
        rationale: 'Late collection is one part of it: a young child alone at home, and two notes about lunches. The aunt and the mother agreed to early help.',
        optionsConsidered: 'Support in school alone: tried in September, and the collections did not change. A referral to children’s services: not now, as the family has asked for help and turns up.',
      }),
      say('team', HOUR, okoro, 'AddCaseTeamMember', { caseId, personId: adultId('novak'), why: 'Sees the child at the gate every day, and was told about the key.' }),
      say('wishes', DAY, okoro, 'RecordChildWishes', { caseId, child: children[0], on, how: 'drew', wishes: 'Drew the house with two keys. “One for mum and one for my auntie. I do not want one.”' }),
      say('moved', DAY + HOUR, okoro, 'AddChronologyEntry', { fileId, on, kind: 'home', significant: true, text: 'The aunt has moved in until Christmas. She collects the child on four days.', source: 'The aunt, at the gate' }),
      say('plan', 2 * DAY, adultId('shaw'), 'SetPlanStatus', { fileId, plan: 'early_help', since: dayOf(at(2 * DAY)), note: 'Lead worker from the family hub. Meets every three weeks at school.' }),
    ];
  }),
  /** Just begun, and grave. */
  bruise: telling((say, { caseId }) => [
    say('help', HOUR / 4, adultId('okoro'), 'StepUpCase', {
      ...{ caseId, to: 'child_protection' },
      rationale: 'An injury that nobody has explained, and a child who was told not to talk. The front door asked us to wait for the strategy discussion before anybody speaks to the parents.',
      adviceTaken: 'Front door, 10:40: do not contact the parents; keep the child in school until they ring back.',
    }),
  ]),
  /** A plan in force: the case cannot close. */
  'fight-at-home': telling((say, opened, at) => {
    const { caseId, children } = opened;
    const [fileId, gray, on] = [fileOf(opened), adultId('gray'), dayOf(at(DAY))];
    return [
      say('help', HOUR / 2, gray, 'StepUpCase', { caseId, to: 'child_in_need', rationale: 'The mother agreed to a referral when she came in. The child hides when there is shouting, and the police have been twice.' }),
      say('wishes', DAY, gray, 'RecordChildWishes', { caseId, child: children[0], on, how: 'spoken_with', wishes: 'I want to sleep at nan’s on Sundays, with the dog.' }),
      say('plan', DAY + HOUR, gray, 'SetPlanStatus', { fileId, plan: 'child_in_need', since: on, authority: 'Eastmarsh', socialWorker: 'Duty team, until one is named' }),
    ];
  }),
  /** From the first word to the last: a plan, its end, less help, and a case that is closed. */
  'empty-lunchbox': telling((say, opened, at) => {
    const { caseId, children } = opened;
    const [fileId, okoro, shaw] = [fileOf(opened), adultId('okoro'), adultId('shaw')];
    return [
      say('help', HOUR, okoro, 'StepUpCase', { caseId, to: 'child_in_need', rationale: 'Four notes in three weeks: no food at home after the benefit was stopped, and a baby in the house. The mother agreed to a referral.' }),
      say('wishes', 3 * DAY, okoro, 'RecordChildWishes', { caseId, child: children[0], on: dayOf(at(3 * DAY)), how: 'spoken_with', wishes: 'I give my brother mine. I would like two dinners.' }),
      say('plan', 7 * DAY, okoro, 'SetPlanStatus', { fileId, plan: 'child_in_need', since: dayOf(at(7 * DAY)), authority: 'Westmere', socialWorker: 'Family support team, Westmere North' }),
      say('hub', 21 * DAY, shaw, 'AddChronologyEntry', { fileId, on: dayOf(at(20 * DAY)), kind: 'agency', significant: true, text: 'The benefit was put right and paid back. The food bank is no longer needed.', source: 'Social worker, by telephone' }),
      say('ended', 28 * DAY, okoro, 'SetPlanStatus', { fileId, plan: 'none', since: dayOf(at(27 * DAY)), note: 'The authority ended the plan at its review. The family keeps the worker from the family hub.' }),
      say('less', 28 * DAY + HOUR, okoro, 'StepDownCase', { caseId, to: 'early_help', reviewOn: dayOf(at(42 * DAY)), rationale: 'The plan has ended, and there has been breakfast every day for a fortnight. We look again in two weeks.' }),
      say('close', 44 * DAY, okoro, 'CloseChildCase', {
        ...{ caseId, outcome: 'needs_met' },
        outcomeReview: 'The child eats, and no longer saves food for the baby. Money is still short, and the family hub stays in touch.',
        summary: 'In the autumn there was too little food at home because a payment had stopped. Children’s services helped under a child in need plan, which has ended. Look out for empty lunchboxes and a tired child, first of all after a holiday; the mother is glad to be rung.',
        rationale: 'The review found what we see as well: fed, rested, and the little brother in nursery. Nobody has written anything new for two weeks.',
      }),
    ];
  }),
}; // prettier-ignore
