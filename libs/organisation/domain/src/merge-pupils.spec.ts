import { describe, expect, it } from '@jest/globals';
import type { ReadFact } from '@caseward/kernel';
import { scenario } from '@caseward/kernel/testing';
import { mergeDuplicatePupils, undoPupilMerge } from './merge-pupils';
import { survivorOf, type Pupil } from './pupil';
import { pupilAggregate } from './pupil-aggregate';
import { admitPupil, registerPupilNotOnRoll } from './roll';
import { ashdown, idNo, monday } from './scene.fixture';

const brookside = idNo(3);
const [twice, once] = [idNo(20), idNo(21)];
const place = { pupilId: twice, schoolId: ashdown, yearGroup: '4', className: '4B' };
const admitted = { type: 'PupilAdmitted', data: place } as const;
const merge = { pupilId: twice, survivorId: once, schoolId: ashdown, reason: 'Entered twice.' };
const merged = { type: 'DuplicatePupilMerged', data: merge } as const;
const given = scenario(pupilAggregate, monday);
const survivor = (more: Partial<Pupil> = {}) => ({
  survivor: { school: ashdown, knownAt: ashdown, everAdmitted: true, ...more },
});

describe('two records of one child', () => {
  it('become one, and the other stays on file', () =>
    given(admitted).knowing(survivor()).when(mergeDuplicatePupils, merge).then(merged));
  it('are merged once, and never into themselves', () => {
    given(admitted, merged).knowing(survivor()).when(mergeDuplicatePupils, merge).refused('pupil/merged');
    given(admitted)
      .knowing(survivor())
      .when(mergeDuplicatePupils, { ...merge, survivorId: twice })
      .refused('family/not-themselves');
  });
  it('are never merged into a record that was merged itself', () =>
    given(admitted)
      .knowing(survivor({ mergedInto: idNo(22) }))
      .when(mergeDuplicatePupils, merge)
      .refused('pupil/merged'));
  it('are of one school: a name goes to nobody at another', () =>
    given(admitted)
      .knowing(survivor({ knownAt: brookside }))
      .when(mergeDuplicatePupils, merge)
      .refused('pupil/unknown'));
  it('are two again when it was a mistake', () => {
    const undo = { pupilId: twice, schoolId: ashdown, reason: 'Cousins.' };
    const undone = { type: 'PupilMergeUndone', data: undo } as const;
    given(admitted, merged).when(undoPupilMerge, undo).then(undone);
    given(admitted, merged, undone).when(undoPupilMerge, undo).refused('pupil/not-merged');
    given(admitted, merged)
      .when(undoPupilMerge, { ...undo, schoolId: brookside })
      .refused('pupil/unknown');
  });
  it('are found as the one that stands, even when each was merged into the other at the same moment', async () => {
    const states: Readonly<Record<string, string>> = { [idNo(1)]: idNo(2), [idNo(2)]: idNo(3), [idNo(8)]: idNo(9), [idNo(9)]: idNo(8) }; // prettier-ignore
    const read: ReadFact = (aggregate, about) =>
      // Only pupils are asked for.
      Promise.resolve({ mergedInto: states[about] } as unknown as typeof aggregate.initial);
    expect(await survivorOf(read, idNo(1))).toBe(idNo(3));
    expect(await survivorOf(read, idNo(3))).toBe(idNo(3));
    expect([idNo(8), idNo(9)]).toContain(await survivorOf(read, idNo(8)));
  });
  it('admit nobody under the one that was merged', () =>
    given(admitted, merged)
      .knowing({ isStaff: false })
      .when(admitPupil, { ...place, identity: { legalFirstName: 'A', legalLastName: 'B', dateOfBirth: '2018-02-03' } })
      .refused('pupil/merged'));
});

describe('a child who is on no roll', () => {
  const identity = { legalFirstName: 'Ivo', legalLastName: 'Quist', from: 'Harbour School' };
  const visitor = { pupilId: twice, schoolId: ashdown, identity };
  const registered = { type: 'PupilRegisteredNotOnRoll', data: visitor } as const;
  const nobody = { isStaff: false };
  it('can be named, without a date of birth', () =>
    given().knowing(nobody).when(registerPupilNotOnRoll, visitor).then(registered));
  it('takes the id of nobody who is known', () => {
    given(admitted).knowing(nobody).when(registerPupilNotOnRoll, visitor).refused('person/id-in-use');
    given().knowing({ isStaff: true }).when(registerPupilNotOnRoll, visitor).refused('person/id-in-use');
  });
  it('is not born tomorrow', () =>
    given()
      .knowing(nobody)
      .when(registerPupilNotOnRoll, { ...visitor, identity: { ...identity, dateOfBirth: '2026-09-08' } })
      .refused('pupil/born-in-the-future'));
  it('keeps their record when they are admitted later', () => {
    const input = { ...place, identity: { legalFirstName: 'Ivo', legalLastName: 'Quist', dateOfBirth: '2018-02-03' } };
    given(registered).knowing(nobody).when(admitPupil, input).then({ type: 'PupilAdmitted', data: input });
  });
});
