import { blocksOf } from './blocks';
import { canonical } from './canonical';
import { statutesOf } from './cited';
import { contentsOf } from './contents';
import type { PolicyDocument } from './document';
import { furnitureOf } from './furniture';
import { headerOf } from './header';
import { linesOf, type Line } from './line';
import { linkedOf } from './linked';
import { fromMarkdown, isOwnMarkdown } from './markdown';
import { clausesOf } from './structure';

/** Readers of files write so what is no text: a picture, a comment in the margin. A person finds a place for it. */
export const aside = '⟦';

/** As the page was printed: what was noted on it stands neither at its head nor at its foot. */
const withoutAsides = (lines: readonly Line[]): readonly Line[] => {
  let newPage = false;
  return lines.flatMap((line) => {
    newPage ||= line.newPage;
    if (line.text.startsWith(aside)) return [];
    const told = newPage === line.newPage ? line : { ...line, newPage };
    newPage = false;
    return [told];
  });
};

/**
 * A policy's lines as a tree of clauses. Every line that says something is in a clause, a header field, the furniture or
 * the remainder (`account` proves it); words are never changed.
 */
export const recognise = (source: readonly string[], newId: () => string): PolicyDocument => {
  if (isOwnMarkdown(source)) {
    const told = fromMarkdown(source, newId);
    return { ...told, linked: linkedOf(told.header, told.clauses), statutes: statutesOf(told.header, told.clauses) };
  }
  const all = linesOf(source);
  const nothing = all.filter(({ text }) => text.startsWith(aside) || !/[\p{L}\p{N}]/u.test(text));
  const furniture = furnitureOf(withoutAsides(all));
  const remainder = nothing
    .filter(({ n }) => !furniture.has(n))
    .map(({ n, text }) => ({ line: n, text: canonical(text) }));
  const left = new Set(remainder.map(({ line }) => line));
  const told = all.filter(({ n }) => !furniture.has(n) && !left.has(n));
  const contents = contentsOf(told);
  const body = told.filter(({ n }) => !contents.lines.has(n));
  const { fields: header, lines: inHeader } = headerOf(body);
  const clauses = clausesOf(blocksOf(body.filter(({ n }) => !inHeader.has(n))), newId);
  return {
    header,
    clauses,
    linked: linkedOf(header, clauses),
    statutes: statutesOf(header, clauses),
    furniture: [...furniture, ...contents.lines].sort((a, b) => a - b),
    remainder,
    ...(contents.entries.length > 0 ? { contents: contents.entries } : {}),
  };
};
