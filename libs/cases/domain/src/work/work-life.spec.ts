import { lives } from '@caseward/kernel/living';
import { expect, it } from '@jest/globals';
import { childCaseLife } from '../child-case-life';
import { childCaseAggregate } from '../index';
import { openWork } from './open-work';
import type { CaseWork } from './work';
import { chase, dale, hale, marked, monday, okoro, opened, sent, workSent } from './work.fixture';

/** The case, with the daily work alone: the rest of its life is told elsewhere. */
const ofWork = Object.fromEntries(Object.entries(childCaseLife.turns).filter(([command]) => command in workSent));
const working = { ...childCaseAggregate, lifecycle: { ...childCaseLife, turns: ofWork } };

const holds = ({ work }: Readonly<{ work: CaseWork }>) => {
  const { referrals, actions, expected } = work;
  // Nothing is there twice, and what is expected is expected once.
  for (const ids of [referrals.map(({ id }) => id), actions.map(({ id }) => id), expected.map(({ what, child }) => `${what}/${child ?? ''}`)])
    expect(new Set(ids).size).toBe(ids.length);
  for (const { status, answerDue, unanswered, disagreement } of referrals) {
    // What was sent has a day on which its answer is due; only what is waiting is unanswered.
    expect(answerDue !== undefined || ['drafted', 'closed'].includes(status)).toBe(true);
    expect(unanswered && !['made', 'acknowledged'].includes(status)).toBe(false);
    expect(status === 'closed' && disagreement?.stands === 'awaiting').toBe(false);
  }
  // Nobody is to chase what has been answered.
  for (const { kind, status, referralId } of actions)
    if (kind === 'chase_referral' && status === 'open')
      expect(referrals.find(({ id }) => id === referralId)?.status).toMatch(/^(made|acknowledged)$/);
  expect(actions.filter(({ kind, status }) => kind === 'conference_report' && status === 'open').length).toBeLessThan(2);
  const open = openWork(work, monday.today);
  expect(new Set(open).size).toBe(open.length);
  if (open.length === 0) expect(actions.every(({ status }) => status !== 'open')).toBe(true);
}; // prettier-ignore

it('whatever is sent in whatever order, the work of a case makes sense, and every no has its reason', () => {
  const later = { ...monday, now: '2026-09-09T09:00:00.000Z' };
  for (const moment of [monday, later])
    lives(working, {
      reaches: ['open'],
      begins: [[opened], [opened, sent], [opened, sent, marked, chase]],
      sent: workSent,
      actors: [okoro, dale, hale],
      moment,
      refusals: /^case\//,
      holds,
      runs: 500,
    });
});
