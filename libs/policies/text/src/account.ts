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

export const account = (source: readonly string[], document: PolicyDocument): Account => {
  const furniture = new Set(document.furniture);
  const remainder = new Set(document.remainder.map(({ line }) => line));
  const header = new Set<number>();
  for (const { line = 0, upTo = line } of document.header) for (let n = line; n <= upTo; n++) header.add(n);
  const clauses = new Map<number, string>();
  for (const { lines, number, text, kind } of flat(document.clauses))
    for (let n = lines?.[0] ?? 1; n <= (lines?.[1] ?? 0); n++)
      clauses.set(n, words(`${kind === 'bullet' && n === lines?.[0] ? 'o' : ''}${number}${text}`));
  const counts = { blank: 0, clauses: 0, header: 0, furniture: 0, remainder: 0 };
  const lost: number[] = [];
  source.forEach((raw, i) => {
    const n = i + 1;
    const said = words(raw);
    if (canonical(raw) === '') counts.blank++;
    else if (furniture.has(n)) counts.furniture++;
    else if (header.has(n)) counts.header++;
    else if (remainder.has(n)) counts.remainder++;
    else if (clauses.get(n)?.includes(said)) counts.clauses++;
    else lost.push(n);
  });
  return { lines: source.length, ...counts, lost };
};
