import { metaOf, scenario } from '@caseward/kernel/testing';
import type { ReadFact } from '@caseward/kernel';
import { describe, expect, it } from '@jest/globals';
import { keptAwayAggregate, keptAwayFrom, noteDuplicateOfChild, noteDuplicates } from './kept-away';
import { idNo, monday } from './scene.fixture';

const [first, second, third, stranger] = [idNo(20), idNo(21), idNo(22), idNo(23)];
const ofFirst = { restrictionId: idNo(40), kind: 'no_contact' as const, contactId: idNo(30) };
const ofThird = { restrictionId: idNo(41), kind: 'address_protected' as const };

type Known = Readonly<Record<string, Readonly<{ mergedInto?: string; inForce?: readonly unknown[]; duplicates?: readonly string[] }>>>; // prettier-ignore
/** Registers and children answer from one table: each rule looks only at its own part. */
const reading =
  (known: Known): ReadFact =>
  (aggregate, about) =>
    Promise.resolve({ ...aggregate.initial, ...known[about] });

describe('who is kept away from a child', () => {
  it('is known under the record that was merged, under the one that stays, and under a third that led to it', async () => {
    const read = reading({
      [first]: { mergedInto: second, inForce: [ofFirst] },
      [second]: { mergedInto: third, duplicates: [first] },
      [third]: { inForce: [ofThird], duplicates: [second] },
    });
    for (const child of [first, second, third])
      expect(new Set(await keptAwayFrom(read, [child]))).toEqual(new Set([ofFirst, ofThird]));
    // Asked of all three, each is said once.
    expect(await keptAwayFrom(read, [first, second, third])).toHaveLength(2);
    expect(await keptAwayFrom(read, [stranger])).toEqual([]);
  });
  it('is not said of another child, once a merge was taken back', async () => {
    const read = reading({ [first]: { inForce: [ofFirst] }, [second]: { duplicates: [first] } });
    expect(await keptAwayFrom(read, [second])).toEqual([]);
    expect(await keptAwayFrom(read, [first])).toEqual([ofFirst]);
  });
  it('is found from the record that stays, because a merge is noted there, once', () => {
    const note = { pupilId: second, duplicateId: first };
    const noted = { type: 'DuplicateOfChildNoted', data: note } as const;
    const merged = { pupilId: first, schoolId: idNo(2), survivorId: second };
    expect(noteDuplicates.on.DuplicatePupilMerged?.(merged, metaOf())).toEqual({ type: 'NoteDuplicateOfChild', input: note }); // prettier-ignore
    const given = scenario(keptAwayAggregate, monday);
    given().when(noteDuplicateOfChild, note).then(noted);
    given(noted).when(noteDuplicateOfChild, note).then();
  });
});
