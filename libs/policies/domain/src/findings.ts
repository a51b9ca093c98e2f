import type { Day } from '@caseward/kernel';
import type { ClauseRow } from './clauses';
import type { OpenPolicy } from './policy';
import type { LintFinding } from './version-events';

/** What is wrong with a text, as far as a rule can tell. */
export const findingsIn = (
  _clauses: readonly ClauseRow[],
  _policy: OpenPolicy,
  _asAt: Day,
  _trust: string,
): readonly LintFinding[] => [];
