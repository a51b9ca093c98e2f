import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { account } from './account';
import { canonical, flat } from './canonical';
import { carried } from './carried';
import { counting } from './counting.fixture';
import { corpus } from './defects.fixture';
import { clauseKinds, MOST_AROUND, type PolicyDocument } from './document';
import { dividesOf, leftSpotsOf, mended, mendingsOf, spotsOf, type Mend, type Mending } from './mend';
import { recognise } from './recognise';

const wordsOf = (text: string) => canonical(text).match(/[\p{L}\p{N}]+/gu) ?? [];
/** Every word that somebody finds again, in any order: of clauses and of what is left over. */
const kept = ({ clauses, remainder }: PolicyDocument) =>
  [...flat(clauses).map(({ number, text }) => `${number} ${text}`), ...remainder.map(({ text }) => text)].flatMap(wordsOf).join('').split('').sort().join(''); // prettier-ignore
const line = fc.oneof(
  fc.constantFrom('', '1. Aims', '2.1 Staff must not share a password. 2.2 They tell the lead.', '- a thing', '  o another one', 'Page 2 of 9', 'and goes on here, (a) as it was', '## Rules', '| a | b |', '---', 'Approved by:', '**', '\f', '⟦note⟧ Ask her'), // prettier-ignore
  fc.array(fc.constantFrom('staff', 'must', 'not', 'share', 'Children', 'school.', 'é', '4.2', 'o'), { maxLength: 9 }).map((all) => all.join(' ')), // prettier-ignore
);
const source = fc.oneof(fc.array(line, { minLength: 1, maxLength: 25 }), fc.constantFrom(...Object.values(corpus)));
type Try = readonly [place: number, does: Mending, kind: (typeof clauseKinds)[number], at: number];
const tries = fc.array(
  fc.tuple(fc.nat(60), fc.constantFrom<Mending>('in', 'out', 'join', 'split', 'kind', 'leave', 'furniture', 'place'), fc.constantFrom(...clauseKinds), fc.nat(40)),
  { maxLength: 14 },
); // prettier-ignore

/** What somebody does who presses what there is to press. */
const pressed = (lines: readonly string[], document: PolicyDocument, all: readonly Try[]): readonly Mend[] => {
  const mends: Mend[] = [];
  for (const [where, does, kind, at] of all) {
    const now = mended(document, mends, counting('n'));
    const rows = flat(now.clauses);
    const [spots, left] = [spotsOf(rows), leftSpotsOf(now.remainder)];
    const spot = does === 'place' ? left[where % (left.length || 1)] : spots[where % (spots.length || 1)];
    if (!spot) continue;
    const row = rows[where % rows.length];
    const divides = row ? dividesOf(row, lines) : [];
    if (does === 'kind') mends.push({ ...spot, does, kind });
    else if (does === 'split') mends.push({ ...spot, does, at: divides[at % (divides.length || 1)] ?? 0 });
    else mends.push({ ...spot, does });
  }
  return mends;
};

describe('whatever somebody puts right in how a text was read', () => {
  it('joins nothing over a part of its own line that is left over, until that is back', () => {
    const lines = ['staff', '- a thing'];
    const document = recognise(lines, counting());
    const left: readonly Mend[] = [{ line: 2, part: 0, does: 'split', at: 2 }, { line: 2, part: 0, does: 'leave' }]; // prettier-ignore
    const join: Mend = { line: 2, part: 0, does: 'join' };
    const texts = (...mends: readonly Mend[]) => flat(mended(document, mends, counting('n')).clauses).map(({ text }) => text); // prettier-ignore
    expect(texts(...left, join)).toEqual(['staff', 'thing']);
    expect(texts(...left, { line: 2, part: 0, does: 'place' }, join)).toEqual(['staff a', 'thing']);
  });

  it('loses no line: each is in a clause, on the front page, furniture, or left over', () =>
    fc.assert(
      fc.property(source, tries, (lines, all) => {
        const document = recognise(lines, counting());
        const told = account(lines, mended(document, pressed(lines, document, all), counting('n')));
        expect(told.lost).toEqual([]);
        expect(told.blank + told.clauses + told.header + told.furniture + told.remainder).toBe(lines.length);
      }),
      { numRuns: 400 },
    ));

  it('changes no word: all of them stand in a clause or are left over, but for what was said to be a running head', () =>
    fc.assert(
      fc.property(source, tries, (lines, all) => {
        const document = recognise(lines, counting());
        const mends = pressed(lines, document, all.filter(([, does]) => does !== 'furniture')); // prettier-ignore
        expect(kept(mended(document, mends, counting('n')))).toBe(kept(document));
      }),
      { numRuns: 400 },
    ));

  it('leaves a text that can be saved: levels without gaps and no deeper than nine, ids once, never more left over than is kept', () =>
    fc.assert(
      fc.property(source, tries, (lines, all) => {
        const document = recognise(lines, counting());
        const { clauses, remainder } = mended(document, pressed(lines, document, all), counting('n'));
        const rows = flat(clauses);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        expect(remainder.length).toBeLessThanOrEqual(Math.max(MOST_AROUND.remainder, document.remainder.length));
        rows.forEach(({ level }, i) => {
          expect(level).toBeLessThanOrEqual((rows[i - 1]?.level ?? 0) + 1);
          expect(level).toBeLessThanOrEqual(Math.max(9, ...flat(document.clauses).map((row) => row.level)));
        });
      }),
    ));

  it('is undone by leaving the last of it out, and offers only what then does something', () =>
    fc.assert(
      fc.property(source, tries, (lines, all) => {
        const document = recognise(lines, counting());
        const mends = pressed(lines, document, all);
        expect(mended(document, [], counting('n'))).toBe(document);
        const now = mended(document, mends, counting('n'));
        const rows = flat(now.clauses);
        const said = (one: PolicyDocument) => JSON.stringify([flat(one.clauses).map(({ kind, level, text, number }) => [kind, level, text, number]), one.remainder, one.furniture]); // prettier-ignore
        for (const [place, spot] of spotsOf(rows).entries())
          for (const does of mendingsOf({ ...now, rows }, place))
            if (does === 'in' || does === 'out' || does === 'join' || does === 'leave')
              expect(said(mended(document, [...mends, { ...spot, does }], counting('n')))).not.toBe(said(now));
      }),
      { numRuns: 60 },
    ));

  it('goes with its lines when others are changed, and falls away with those that are', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 12 }), fc.nat(12), fc.nat(4), fc.array(fc.string({ maxLength: 3 }), { maxLength: 4 }), (lines, at, gone, fresh) => {
        const now = lines.toSpliced(at, gone, ...fresh);
        const mends = lines.map((_, i): Mend => ({ line: i + 1, part: 0, does: 'out' }));
        for (const { line } of carried(mends, lines, now)) expect(lines).toContain(now[line - 1]);
        expect(carried(mends, lines, lines)).toEqual(mends);
        expect(carried(mends, lines, ['\n', ...lines]).length).toBeGreaterThanOrEqual(lines.length - lines.filter((one) => one === '\n').length);
      }), // prettier-ignore
    ));
});

describe('one thing put right', () => {
  const lines = ['1. Aims', '', '1.1 Staff tell the lead. 1.2 The lead decides. Nobody waits.', '', '- first', '- second']; // prettier-ignore
  const document = recognise(lines, counting());
  const as = (...mends: readonly Mend[]) => flat(mended(document, mends, counting('n')).clauses).map(({ number, kind, level, text }) => [number, kind, level, text]); // prettier-ignore
  const at = (place: number) => spotsOf(flat(document.clauses))[place]!;
  it('a clause goes in and out with all that stands under it', () => {
    expect(as().map(([, , level]) => level)).toEqual([1, 2, 3, 3]);
    expect(as({ ...at(1), does: 'out' }).map(([, , level]) => level)).toEqual([1, 1, 2, 2]);
    expect(as({ ...at(3), does: 'in' }).map(([, , level]) => level)).toEqual([1, 2, 3, 4]);
  });
  it('a clause is divided where a sentence begins, and what begins with a number has it', () => {
    const row = flat(document.clauses)[1]!;
    const [second] = dividesOf(row, lines);
    const parts = as({ ...at(1), does: 'split', at: second! });
    expect(parts.slice(1, 3)).toEqual([
      ['1.1', 'paragraph', 2, 'Staff tell the lead.'],
      ['1.2', 'paragraph', 2, 'The lead decides. Nobody waits.'],
    ]);
    const joined = as({ ...at(1), does: 'split', at: second! }, { line: 3, part: 1, does: 'join' });
    expect(joined).toEqual(as());
  });
  it('a heading is a clause, a clause a list item, and what is left over comes back where it stood', () => {
    expect(as({ ...at(0), does: 'kind', kind: 'paragraph' })[0]).toEqual(['1.', 'paragraph', 1, 'Aims']);
    const left = mended(document, [{ ...at(2), does: 'leave' }], counting('n'));
    expect(left.remainder).toEqual([{ line: 5, upTo: 5, text: 'first' }]);
    expect(as({ ...at(2), does: 'leave' }, { line: 5, part: 0, does: 'place' }).map(([, , , text]) => text)).toEqual(as().map(([, , , text]) => text)); // prettier-ignore
  });
  it('a line that stands in two clauses cannot be thrown away for one of them', () => {
    const split = { ...at(1), does: 'split', at: dividesOf(flat(document.clauses)[1]!, lines)[0]! } as const;
    expect(as(split, { line: 3, part: 1, does: 'furniture' })).toEqual(as(split));
    expect(mended(document, [{ ...at(3), does: 'furniture' }], counting('n')).furniture).toEqual([6]);
  });
});
