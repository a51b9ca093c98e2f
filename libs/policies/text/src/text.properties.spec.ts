import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { account } from './account';
import { canonical, flat, treeOf, type FlatClause } from './canonical';
import { apply, compare, keepIds } from './compare';
import { contentHash } from './content-hash';
import { corpus } from './defects.fixture';
import { counting } from './counting.fixture';
import { clauseKinds, type Clause } from './document';
import { toMarkdown } from './markdown';
import { recognise } from './recognise';

const words = fc.constantFrom('staff', 'must', 'not', 'share', 'a', 'password', 'Children', 'the', 'DSL', '**', '#', '-', '|', '\\', '<!--', '4.2', '(a)', 'school.', 'é', '✓', '-->'); // prettier-ignore
const text = fc.array(words, { maxLength: 9 }).map((all) => canonical(all.join(' ')));
const number = fc.constantFrom('', '', '1.', '4.2', '(a)', 'Appendix B', '*', 'a*b');
const clause = fc.record({
  number,
  kind: fc.constantFrom(...clauseKinds),
  level: fc.integer({ min: 1, max: 9 }),
  text,
});
const tree = (name: string) =>
  fc.array(clause, { maxLength: 14 }).map((rows) => {
    const newId = counting(name);
    return treeOf(rows.map((row): FlatClause => ({ ...row, id: newId() })));
  });
/** A version made from another as people do: take out, put in, write anew, move. */
const revised = fc
  .tuple(
    tree('a'),
    fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.constantFrom('drop', 'move', 'write', 'add'), clause), {
      maxLength: 6,
    }),
  )
  .map(([from, edits]) => {
    // prettier-ignore
    const rows = [...flat(from)];
    const newId = counting('n');
    for (const [place, other, edit, made] of edits) {
      const at = rows.length === 0 ? 0 : place % rows.length;
      const there = rows[at];
      if (edit === 'drop') rows.splice(at, 1);
      else if (edit === 'add' || !there) rows.splice(at, 0, { ...made, id: newId() });
      else if (edit === 'write') rows[at] = { ...there, text: made.text };
      else rows.splice(other % rows.length, 0, ...rows.splice(at, 1));
    }
    return { from, to: treeOf(rows) };
  });

const said = (clauses: readonly Clause[]) => flat(clauses).map(({ lines: _lines, ...row }) => row);

describe('two versions of a policy', () => {
  it('what changed, applied to the first, is the second', () =>
    fc.assert(
      fc.property(fc.oneof(revised, fc.record({ from: tree('a'), to: tree('b') })), ({ from, to }) => {
        expect(said(apply(from, compare(from, to)))).toEqual(said(to));
      }),
      { numRuns: 500 },
    ));

  it('each clause of the first is told once, gone or going on, and one that kept its id goes on as itself', () =>
    fc.assert(
      fc.property(fc.oneof(revised, fc.record({ from: tree('a'), to: tree('b') })), ({ from, to }) => {
        const { clauses: told } = compare(from, to);
        const [first, next] = [from, to].map((all) => flat(all).map(({ id }) => id));
        expect(told.flatMap((one) => ('from' in one ? [one.from.id] : [])).sort()).toEqual([...(first ?? [])].sort());
        expect(told.flatMap((one) => ('to' in one ? [one.to.id] : []))).toEqual(next);
        for (const one of told)
          if ('to' in one && first?.includes(one.to.id)) expect(one).toMatchObject({ from: { id: one.to.id } });
      }),
      { numRuns: 500 },
    ));

  it('a version compared with itself changed in nothing', () =>
    fc.assert(
      fc.property(tree('a'), (all) => {
        const { counts } = compare(all, all);
        expect(counts).toEqual({ same: flat(all).length, changed: 0, added: 0, removed: 0, moved: 0 });
      }),
    ));

  it('each clause of the next has an id of its own, and takes none twice', () =>
    fc.assert(
      fc.property(tree('a'), tree('b'), (from, to) => {
        const ids = flat(keepIds(from, to, counting('n'))).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(flat(keepIds(from, from, counting('n')))).toEqual(flat(from));
      }),
    ));
});

describe('the hash of what was approved', () => {
  it('is the same after the policy was exported and imported again', () =>
    fc.assert(
      fc.property(tree('a'), (clauses) => {
        const again = recognise(toMarkdown({ header: [], clauses }).split('\n'), counting('z'));
        expect(contentHash(again.clauses)).toBe(contentHash(clauses));
        expect(again.remainder).toEqual([]);
      }),
      { numRuns: 500 },
    ));

  it.each(Object.entries(corpus))('and so is "%s", with its header', (_name, lines) => {
    const first = recognise(lines, counting());
    const again = recognise(toMarkdown(first).split('\n'), counting());
    expect(contentHash(again.clauses)).toBe(contentHash(first.clauses));
    expect(again.header.map(({ line: _line, ...field }) => field)).toEqual(first.header.map(({ line: _line, ...field }) => field)); // prettier-ignore
    expect(toMarkdown(again)).toBe(toMarkdown(first));
  });

  it('is another for another word, number, kind or depth', () => {
    const one = (row: Partial<FlatClause>) => contentHash(treeOf([{ id: 'a', number: '1', kind: 'paragraph', level: 1, text: 'x', ...row }])); // prettier-ignore
    const all = [one({}), one({ text: 'y' }), one({ number: '2' }), one({ kind: 'bullet' })];
    expect(new Set(all).size).toBe(4);
    expect(one({ id: 'b', lines: [4, 5] })).toBe(one({}));
  });
});

describe('any text at all', () => {
  const line = fc.oneof(
    fc.constantFrom('', '', '1. Aims', '2.1 Staff must not', '- a thing', '• another', 'Page 2 of 9', '\f', 'Contents', 'Approved by:', 'Review date: May 2025', '| a | b |', 'Key details', 'and goes on here', '12', '## Rules', '---', 'Name\tRole'), // prettier-ignore
    fc.array(words, { maxLength: 12 }).map((all) => all.join(' ')),
    fc.string({ unit: 'binary', maxLength: 60 }).map((any) => any.replace(/[\r\n]/g, ' ')),
  );

  it('has a place for every line that says something, and every word is where it says', () =>
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const told = account(lines, recognise(lines, counting()));
        expect(told.lost).toEqual([]);
        expect(told.blank + told.clauses + told.header + told.furniture + told.remainder).toBe(lines.length);
      }),
      { numRuns: 400 },
    ));
});
