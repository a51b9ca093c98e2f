import type { Day } from '@caseward/kernel';
import { lint, statutesOf, treeOf, type HeaderField } from '@caseward/policies-text';
import type { ClauseRow } from './clauses';
import type { OpenPolicy } from './policy';
import type { LintFinding } from './version-events';

/** More than anybody mends before looking again. */
const MOST = 300;
const cut = (text: string): string => (text.length > 1_000 ? `${text.slice(0, 999)}…` : text);

const dayInWords = (day: Day): string =>
  new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** What the register knows stands on the front page of every version, and is not missed in its text. */
const frontPage = ({ title, delegation, reviewMonths }: OpenPolicy, asAt: Day): readonly HeaderField[] => [
  { field: 'title', label: 'Title', value: title },
  { field: 'owner', label: 'Owner', value: 'As the register says' },
  { field: 'writtenOn', label: 'Written', value: dayInWords(asAt) },
  { field: 'reviewPeriod', label: 'Reviewed', value: `every ${reviewMonths} months` },
  ...(delegation ? [{ field: 'approver' as const, label: 'Approved by', value: delegation.approver }] : []),
];

/** What is wrong with a text, as far as a rule can tell, the gravest first. */
export const findingsIn = (
  rows: readonly ClauseRow[],
  policy: OpenPolicy,
  asAt: Day,
  trust: string,
): readonly LintFinding[] => {
  const header = frontPage(policy, asAt);
  const clauses = treeOf(rows);
  const doc = { header, clauses, linked: [], statutes: statutesOf(header, clauses), furniture: [], remainder: [] };
  return lint(doc, { asAt, ...(trust === '' ? {} : { trust }) })
    .slice(0, MOST)
    .map(({ rule, severity, clause, says, why, mend }) => ({
      ...{ rule, severity, says: cut(says), why: cut(why), mend: cut(mend) },
      ...(clause === undefined ? {} : { clause }),
    }));
};
