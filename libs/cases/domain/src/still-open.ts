import { concernAggregate } from '@caseward/concerns-domain';
import { companionId, type Day, type ReadFact, type RecordId } from '@caseward/kernel';
import { everyRecordOf } from '@caseward/organisation-domain';
import type { z } from 'zod';
import type { ChildCaseRefusal, OpenChildCase } from './child-case';
import { childCaseStream } from './child-case';
import { childFileStream, type Plan } from './child-file';
import type { caseOutcome } from './vocabulary';
import { openWork } from './work/open-work';

/** What a case does not know of itself: the plans of its children, in the file of each of their records, and how its concerns stand. */
export type ClosingFacts = Readonly<{ plans: readonly Plan[]; notSafe: boolean; asked: boolean }>;

export const closingFacts = async (read: ReadFact, caseId: RecordId): Promise<ClosingFacts> => {
  const file = await read(childCaseStream, caseId);
  if (file.status === 'none') return { plans: [], notSafe: false, asked: false };
  const records = await everyRecordOf(read, file.children);
  const [files, concerns] = await Promise.all([
    Promise.all(records.map((child) => read(childFileStream, companionId(child, 'childfile')))),
    Promise.all(file.concerns.map((concern) => read(concernAggregate, concern))),
  ]);
  return {
    plans: files.flatMap((one) => (one.status === 'none' ? [] : [one.plan])),
    notSafe: concerns.some((one) => one.status !== 'none' && one.danger === 'open'),
    asked: concerns.some((one) => one.status !== 'none' && one.asked),
  };
};

/** A case never rests nor closes under a child protection or child in need plan (domain guide 4.2). */
export const planInForce = ({ plans }: Pick<ClosingFacts, 'plans'>): ChildCaseRefusal | undefined =>
  plans.includes('child_protection')
    ? 'case/child-on-protection-plan'
    : plans.includes('child_in_need')
      ? 'case/child-in-need-plan'
      : undefined;

type Outcome = z.infer<typeof caseOutcome>;
/** The work has not come to its end here: nobody need say how much help there is, nor ask the child. */
const unfinished: readonly Outcome[] = ['moved_school', 'opened_in_error'];

/** Everything for which a case may not be closed yet, the gravest first. */
export const stillOpen = (
  file: OpenChildCase,
  outcome: Outcome,
  today: Day,
  facts: ClosingFacts,
): readonly ChildCaseRefusal[] => {
  const finished = !unfinished.includes(outcome);
  const { support, reviewOn, heard, children, reminded } = file;
  const asks: readonly (ChildCaseRefusal | false | undefined)[] = [
    planInForce(facts),
    facts.notSafe && 'case/child-not-safe',
    facts.asked && 'case/question-unanswered',
    reminded && 'case/reminder-unanswered',
    ...openWork(file.work, today),
    finished && !support && 'case/no-support-decided',
    finished && (support === 'child_protection' || support === 'child_in_need') && 'case/step-down-first',
    finished && reviewOn !== undefined && reviewOn > today && 'case/review-to-come',
    finished && children.some((child) => !heard.includes(child)) && 'case/child-not-heard',
  ];
  return asks.flatMap((code) => (code ? [code] : []));
};
