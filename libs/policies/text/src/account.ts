import { canonical, flat } from './canonical';
import type { PolicyDocument } from './document';

/** Where every line of the source went. */
export interface Account {
  readonly lines: number;
  readonly blank: number;
  readonly clauses: number;
  readonly header: number;
  readonly furniture: number;
  readonly remainder: number;
  /** Lines that say something and are in none of these, or whose words are not where they should be. None, or it is a fault. */
  readonly lost: readonly number[];
}

/** What is said: letters and digits. Signs of lists, headings, tables and bold are told by the clause's kind. */
const words = (text: string) => canonical(text).replace(/[^\p{L}\p{N}]/gu, '');

/** What a clause says, and how far its lines have been found in it: they come in their order. */
type Said = { readonly words: string; from: number };
const holds = (clause: Said | undefined, said: string): boolean => {
  if (!clause) return false;
  const after = clause.words.indexOf(said, clause.from);
  if (after >= 0) clause.from = after + said.length;
  return after >= 0 || clause.words.includes(said);
};
/** A line that somebody divided stands in several clauses, one behind the other. */
const inAll = (clauses: readonly Said[] = [], said: string) =>
  clauses.length < 2
    ? holds(clauses[0], said)
    : clauses
        .map((one) => one.words)
        .join('')
        .includes(said);
/** The letter o is also a sign of lists. */
const withoutSign = (raw: string) => words(canonical(raw).replace(/^o(?=\s|$)/u, ''));

export const account = (source: readonly string[], document: PolicyDocument): Account => {
  const furniture = new Set(document.furniture);
  const [remainder, header] = [new Set<number>(), new Set<number>()];
  for (const { line, upTo = line } of document.remainder) for (let n = line; n <= upTo; n++) remainder.add(n);
  for (const { line = 0, upTo = line } of document.header) for (let n = line; n <= upTo; n++) header.add(n);
  const clauses = new Map<number, Said[]>();
  for (const { lines: [first, last] = [1, 0], number, text } of flat(document.clauses)) {
    // Once for all its lines: a clause may have thousands.
    const said = { words: words(`${number}${text}`), from: 0 };
    for (let n = first; n <= last; n++) clauses.set(n, [...(clauses.get(n) ?? []), said]);
  }
  const counts = { blank: 0, clauses: 0, header: 0, furniture: 0, remainder: 0 };
  const lost: number[] = [];
  source.forEach((raw, i) => {
    const n = i + 1;
    if (canonical(raw) === '') counts.blank++;
    else if (furniture.has(n)) counts.furniture++;
    else if (header.has(n)) counts.header++;
    else if (remainder.has(n)) counts.remainder++;
    else if (inAll(clauses.get(n), words(raw)) || inAll(clauses.get(n), withoutSign(raw))) counts.clauses++;
    else lost.push(n);
  });
  return { lines: source.length, ...counts, lost };
};
