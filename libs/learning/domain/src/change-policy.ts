import { Refusal } from '@caseward/kernel';
import type { ClauseRow, Policy, Version } from '@caseward/policies-domain';
import type { LessonRefusal } from './lesson';
import type { PolicyDraft } from './lesson-events';

/** What a lesson is to change: the policy, the text of it that holds, and the draft that this lesson has opened of it. */
export type ToChange = Readonly<{ policy: Policy; base: Version | undefined; versionId: string; draft: Version }>;

const no = (code: LessonRefusal) => new Refusal<LessonRefusal>(code);
const bare = (printed: string) =>
  printed.trim().toLowerCase().replace(/^(?:clause|section|paragraph)\s+/, '').replace(/[.):]+$/, ''); // prettier-ignore

/** The clause that people mean: by its number, and one without a number by how it begins. */
const clauseOf = (clauses: readonly ClauseRow[], said: string): ClauseRow | undefined => {
  const wanted = bare(said);
  return (
    clauses.find(({ number }) => number !== '' && bare(number) === wanted) ??
    clauses.find(({ text }) => text.toLowerCase().startsWith(wanted))
  );
};

/** The number after the one in force: 2 after 1, 4.0 after 3.2. */
export const nextNumber = (number: string): string => {
  const whole = /^(\D*)(\d+)(\.\d+)?/.exec(number);
  return whole ? `${whole[1] ?? ''}${Number(whole[2]) + 1}${whole[3] ? '.0' : ''}` : '1';
};

/** The draft that is opened, and how the policy is called. @throws Refusal when there is nothing to draft, or one is open */
export const draftFor = (
  { policy, base, versionId, draft }: ToChange,
  said: string,
): Readonly<{ title: string; draft: PolicyDraft }> => {
  if (policy.status === 'none' || policy.status === 'retired') throw no('lesson/policy-unknown');
  if (draft.status !== 'none') throw no('lesson/draft-open');
  const { id: policyId, title } = policy;
  if (!base || base.status === 'none') return { title, draft: { versionId, policyId, number: '1' } };
  const clause = clauseOf(base.clauses, said);
  if (!clause) throw no('lesson/clause-unknown');
  return {
    title,
    draft: { versionId, policyId, number: nextNumber(base.number), basedOn: base.id, clauseId: clause.id },
  };
};
