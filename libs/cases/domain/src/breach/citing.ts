import { Refusal, type Day, type ReadFact } from '@caseward/kernel';
import {
  openStatuses,
  policyStream,
  versionStream,
  type ClauseRow,
  type OpenVersion,
  type Version,
} from '@caseward/policies-domain';
import type { CitedClause, RuleInForce } from './codes';
import type { BreachRefusal } from './refusals';

/** A rule that somebody chose: the text that they saw, and those before it, latest first. */
export type ChosenRule = Readonly<{ clauseId: string; title: string; texts: readonly OpenVersion[] }>;
type Cited = Readonly<{ clauses: CitedClause[]; rules?: RuleInForce[] }>;

const no = (code: BreachRefusal) => new Refusal<BreachRefusal>(code);

const textsFrom = async (read: ReadFact, versionId: string): Promise<readonly OpenVersion[]> => {
  const texts: OpenVersion[] = [];
  for (let next: string | undefined = versionId; next !== undefined && !texts.some(({ id }) => id === next);) {
    const text: Version = await read(versionStream, next);
    if (text.status === 'none') break;
    texts.push(text);
    next = text.basedOn;
  }
  return texts;
};

export const chosenRules = (read: ReadFact, refs: readonly string[] = []): Promise<readonly ChosenRule[]> =>
  Promise.all(
    refs.map(async (ref) => {
      const [versionId = '', clauseId = ''] = ref.split('/');
      const texts = await textsFrom(read, versionId);
      const policy = texts[0] && (await read(policyStream, texts[0].policyId));
      return { clauseId, title: policy && policy.status !== 'none' ? policy.title : '', texts };
    }),
  );

/** The text that held on that day; of one that holds at once, such as the chair's action, from when is not said. */
const heldOn = (texts: readonly OpenVersion[], day: Day): OpenVersion | undefined =>
  texts.find(({ status, effectiveFrom = '' }) => openStatuses.includes(status) && effectiveFrom <= day);

const asPrinted = ({ number, text }: ClauseRow, title: string, version: string): CitedClause => ({
  ...{ policy: title, version, clause: number || text.slice(0, 60).trim(), wording: text.slice(0, 2_000) },
});

/**
 * What is cited: rules as they stand on paper, and rules of policies in the register, in the words that held at that school
 * on that day. @throws Refusal for a clause that was not in force then
 */
export const citedRules = (
  written: readonly CitedClause[] = [],
  chosen: readonly ChosenRule[],
  { schoolId, on }: Readonly<{ schoolId: string; on: Day }>,
): Cited => {
  const found = chosen.map(({ clauseId, title, texts }) => {
    const text = heldOn(texts, on);
    const clause = text?.clauses.find(({ id }) => id === clauseId);
    if (!text || !clause || (text.school ?? schoolId) !== schoolId) throw no('breach/rule-not-in-force');
    return { cited: asPrinted(clause, title, text.number), rule: { policyId: text.policyId, versionId: text.id, clauseId } };
  }); // prettier-ignore
  const clauses = [...written, ...found.map(({ cited }) => cited)];
  if (clauses.length === 0) throw no('breach/clause-missing');
  return found.length === 0 ? { clauses } : { clauses, rules: found.map(({ rule }) => rule) };
};
