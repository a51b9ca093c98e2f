import type { Day } from '@caseward/kernel';
import { flat, treeOf, type FlatClause } from '../canonical';
import { dateTold, periodIn, type DateFound, type PeriodFound } from '../dates';
import type { Clause, Finding, HeaderFieldName, PolicyDocument } from '../document';
import { statutes, type Statute } from '../editions';

/** What the rules may know beside the text. What is not told is read from the text itself, or not checked. */
export interface LintContext {
  /** The day on which it is read: nothing here asks a clock. */
  readonly asAt: Day;
  /** Name of the trust, as it is registered. */
  readonly trust?: string;
  /** Names of its schools. */
  readonly schools?: readonly string[];
  /** Names of people who hold a role. */
  readonly people?: readonly string[];
  /** Names of the policies in the register. */
  readonly policies?: readonly string[];
  /** The register of statutory references; without it the editions that came with the product. */
  readonly statutes?: readonly Statute[];
}

/** A document as the rules read it. */
export interface View extends LintContext {
  readonly doc: PolicyDocument;
  readonly rows: readonly FlatClause[];
  readonly tree: readonly Clause[];
  readonly statutes: readonly Statute[];
  /** All of it, for what may stand anywhere. */
  readonly whole: string;
  readonly values: (field: HeaderFieldName) => readonly string[];
  readonly approved: DateFound | undefined;
  readonly period: PeriodFound | undefined;
}

export type Rule = (view: View) => readonly Finding[];

export const viewOf = (doc: PolicyDocument, context: LintContext): View => {
  const rows = flat(doc.clauses);
  const values = (field: HeaderFieldName) =>
    doc.header.filter((one) => one.field === field && one.value !== '').map(({ value }) => value);
  const first = (...fields: readonly HeaderFieldName[]) =>
    fields.flatMap(values).map(dateTold).find((date) => date !== undefined); // prettier-ignore
  return {
    ...context,
    statutes: context.statutes ?? statutes,
    doc,
    rows,
    tree: treeOf(rows),
    values,
    whole: [...doc.header.map(({ label, value }) => `${label} ${value}`), ...rows.map(({ text }) => text)].join('\n'),
    approved: first('ratifiedOn', 'approvedOn'),
    period: values('reviewPeriod')
      .map(periodIn)
      .find((period) => period !== undefined),
  };
};

/** How a clause is called in a sentence. */
export const called = ({ number, text, kind }: Pick<FlatClause, 'number' | 'text' | 'kind'>): string => {
  const bare = number.replace(/[.):]+$/, '').replace(/^\(/, '');
  if (bare !== '') return kind === 'heading' ? `section ${bare}` : `paragraph ${bare}`;
  return `"${short(text)}"`;
};

export const short = (text: string, most = 60): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')} …`;

export const at = ({ id, lines }: FlatClause): Pick<Finding, 'clause' | 'line'> => ({
  clause: id,
  ...(lines ? { line: lines[0] } : {}),
});

export const sentences = (text: string): readonly string[] => text.split(/(?<=[.!?;])\s+(?=[\p{Lu}"'“‘(])/u);

/** "July 2023", "4 September 2023": as people write a date. */
export const dayWords = (day: Day): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }); // prettier-ignore

export const monthsWords = (months: number): string =>
  months === 12 ? 'every year' : months % 12 === 0 ? `every ${months / 12} years` : months === 4 ? 'every term' : `every ${months} months`; // prettier-ignore

export const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
