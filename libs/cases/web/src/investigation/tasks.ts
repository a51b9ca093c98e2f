import type { Step } from '@caseward/web-kit';
import type { Investigation } from './investigation-document';

type Task = Step;

const beforeFindings = ['commissioned', 'terms_set', 'active'];
const afterFindings = ['findings_issued', 'accepted', 'challenged', 'reviewed', 'concluded'];

/** What has to be done, in order, how far it is, and why it cannot be done yet. */
export const tasksOf = (record: Investigation): readonly Task[] => {
  const { status, pausedAs, terms, independence, evidence, allegations, signer, plans } = record;
  const at = status === 'paused' ? (pausedAs ?? status) : status;
  const collected = !beforeFindings.includes(at) && at !== 'abandoned';
  const started = at === 'active' || collected;
  const found = allegations.filter(({ finding }) => finding).length;
  const weighed = allegations.filter(({ weights }) => weights.length > 0).length;
  const interviews = evidence.filter(({ interview }) => interview).length;
  const notStarted = { state: 'Cannot start yet', why: 'the investigator has not started' } as const;
  const independent = (): Pick<Task, 'state' | 'why'> => {
    if (independence === 'declared') return { state: 'Done' };
    if (independence === 'conflict') return { state: 'Cannot start yet', why: 'a conflict was declared: replace the investigator' }; // prettier-ignore
    return independence === 'asked' ? { state: 'In progress', why: 'not declared yet' } : { state: 'Not yet' };
  };
  const collecting = (n: number): Pick<Task, 'state' | 'why'> =>
    collected ? { state: 'Done' } : !started ? notStarted : { state: n > 0 ? 'In progress' : 'Not yet' };
  const review = (): Pick<Task, 'state' | 'why'> => {
    if (at === 'concluded') return { state: 'Done' };
    if (!afterFindings.includes(at)) return { state: 'Cannot start yet', why: 'the findings are not issued' };
    return { state: 'In progress' };
  };
  const waitsForPlan = plans.some(({ agreed }) => !agreed);
  return [
    { title: 'Investigator and independence', at: '#investigator', ...independent() },
    { title: 'Scope and terms', at: '#terms', state: terms ? 'Done' : 'Not yet' },
    {
      title: `Evidence (${evidence.length - interviews})`,
      at: '#evidence',
      ...collecting(evidence.length - interviews),
    },
    {
      title: `Interviews (${interviews})`,
      at: '#evidence',
      ...collecting(interviews),
      ...(waitsForPlan && !collected ? { why: 'a plan for a child’s interview is not agreed' } : {}),
    },
    {
      title: `Evidence weighed (${weighed} of ${allegations.length} allegations)`,
      at: '#allegations',
      ...(evidence.length === 0
        ? { state: 'Cannot start yet' as const, why: 'there is no evidence' }
        : { state: weighed === allegations.length ? ('Done' as const) : ('In progress' as const) }),
    },
    {
      title: `Findings (${found} of ${allegations.length})`,
      at: '#findings',
      ...(found === allegations.length
        ? { state: 'Done' as const }
        : collected
          ? { state: 'In progress' as const }
          : { state: 'Cannot start yet' as const, why: 'the evidence is not closed' }),
    },
    {
      title: 'Fact check and sign-off by a second person',
      at: '#findings',
      ...(signer || afterFindings.includes(at)
        ? { state: 'Done' as const }
        : at === 'fact_check'
          ? { state: 'In progress' as const }
          : { state: 'Cannot start yet' as const, why: 'the findings are not complete' }),
    },
    { title: 'Challenge, review and conclusion', at: '#findings', ...review() },
  ];
};
