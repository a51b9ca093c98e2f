import { canonical } from './canonical';
import type { Line } from './line';

const pageNumber = /^(?:[-–—|[( ]*(?:p ?a ?g ?e|pg\.?|p\.)[ :]*\d{1,3}(?: ?(?:of|\/) ?\d{1,3})?[-–—|\]) ]*|\d{1,3} ?\| ?p ?a ?g ?e|\d{1,3} ?(?:of|\/) ?\d{1,3}|[-–—] ?\d{1,3} ?[-–—])$/i; // prettier-ignore
const bareNumber = /^\d{1,3}$/;
const rule = /^(?:[-–—=_*~#.·• ]{3,}|\|[-:| ]+\|)$/u;
/** A running head stands among the first or last lines of a page. */
const EDGE = 2;

/** Lines that say nothing of the policy: rules, page numbers, what is printed at the head or foot of every page. */
export const furnitureOf = (lines: readonly Line[]): ReadonlySet<number> => {
  const found = new Set<number>();
  for (const { n, text } of lines) if (rule.test(text) || pageNumber.test(text)) found.add(n);
  bareNumbers(lines, found);
  runningHeads(lines, found);
  return found;
};

/** A number alone is a page's when it goes on from the one before, or stands where a page ends. */
const bareNumbers = (lines: readonly Line[], found: Set<number>) => {
  const bare = lines.flatMap((line, i) => (bareNumber.test(line.text) ? [{ line, i, value: Number(line.text) }] : []));
  bare.forEach(({ line, i, value }, k) => {
    const [before, after] = [bare[k - 1], bare[k + 1]];
    const goesOn = before?.value === value - 1 || after?.value === value + 1;
    const apart = before === undefined || i - before.i > 3;
    const pageEnds = lines[i + 1]?.newPage === true || (i === lines.length - 1 && k > 0);
    if (pageEnds || (goesOn && apart && (after === undefined || after.i - i > 3))) found.add(line.n);
  });
};

const masked = (text: string) => canonical(text.replace(/\d+/g, '#').toLowerCase());

const runningHeads = (lines: readonly Line[], found: Set<number>) => {
  const pages = pagesOf(lines, found);
  if (pages.length < 2) return;
  const edges = pages.map((page) => {
    const told = page.filter(({ n }) => !found.has(n));
    return [...new Set([...told.slice(0, EDGE), ...told.slice(-EDGE)])].filter(({ text }) => text.length <= 120);
  });
  const seenOn = new Map<string, number>();
  for (const edge of edges) for (const head of new Set(edge.map(({ text }) => masked(text)))) seenOn.set(head, (seenOn.get(head) ?? 0) + 1); // prettier-ignore
  const kept = new Set<string>();
  for (const edge of edges)
    for (const { n, text } of edge) {
      const head = masked(text);
      const times = seenOn.get(head) ?? 0;
      if (times < Math.max(2, pages.length / 2 - 1) || /[.;:,]$/.test(text)) continue;
      // The first time it may be the title.
      if (!kept.has(head) && n === lines[0]?.n && /polic|procedure/i.test(text)) kept.add(head);
      else found.add(n);
    }
};

/** Pages end where a form feed stands, or else at each page number. */
const pagesOf = (lines: readonly Line[], found: ReadonlySet<number>): readonly (readonly Line[])[] => {
  const feeds = lines.some(({ newPage }, i) => newPage && i > 0);
  const pages: Line[][] = [[]];
  for (const line of lines) {
    if (feeds && line.newPage) pages.push([]);
    pages.at(-1)?.push(line);
    if (!feeds && found.has(line.n) && /\d/.test(line.text)) pages.push([]);
  }
  return pages.filter((page) => page.length > 0);
};
