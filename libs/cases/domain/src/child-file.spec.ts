import { metaOf } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { archiveChildFile } from './archive-child-file';
import { ada, ashdown, caseId, concernId, fileId, fileOpened, givenFile, hale, idNo, later, milo, moment, noCase, opened, wilma } from './case.fixture'; // prettier-ignore
import type { OpenChildFileEvent } from './child-file';
import { fileOfEachChild, followCasesRestriction } from './child-file.reactions';
import { addChronologyEntry, correctChronologyEntry, redactChronologyEntry } from './file-chronology';
import { childCaseAggregate, childFileAggregate } from './index';
import { linkSiblingFile, unlinkSiblingFile } from './linked-children';
import { markSignificant, unmarkSignificant } from './mark-significant';
import { addCaseToChildFile, openChildFile } from './open-child-file';
import { setPlanStatus } from './set-plan-status';

const ofWilma = childCaseAggregate.evolve(childCaseAggregate.initial, opened);
const reason = 'Told so by her social worker.';
const stateOf = (...past: readonly OpenChildFileEvent[]) =>
  past.reduce((file, event) => childFileAggregate.evolve(file, event), childFileAggregate.initial);

describe('a child’s file', () => {
  const input = fileOpened.data;
  const facts = { case: ofWilma, restriction: undefined };
  it('is opened with the first case, and there is one', () => {
    givenFile().knowing(facts).when(openChildFile, input).then(fileOpened);
    givenFile(fileOpened).knowing(facts).when(openChildFile, input).refused('file/already-open');
  });
  it('stands under the one id that belongs to the child, and for one of their own cases', () => {
    givenFile()
      .knowing(facts)
      .when(openChildFile, { ...input, fileId: idNo(77) })
      .refused('file/not-its-own');
    givenFile()
      .knowing({ ...facts, case: noCase })
      .when(openChildFile, input)
      .refused('file/case-not-of-this-child');
  });
  it('takes every later case, once, and is open again for it', () => {
    const next = { fileId, caseId: later };
    const added = { type: 'CaseAddedToChildFile' as const, data: next };
    givenFile(fileOpened).knowing({ case: ofWilma }).when(addCaseToChildFile, next).then(added);
    givenFile(fileOpened, added).knowing({ case: ofWilma }).when(addCaseToChildFile, next).refused('file/has-case');
    givenFile(fileOpened)
      .knowing({ case: noCase })
      .when(addCaseToChildFile, next)
      .refused('file/case-not-of-this-child');
    expect(stateOf(fileOpened, { type: 'ChildFileArchived', data: { fileId } }, added)).toMatchObject({
      status: 'open',
      cases: [caseId, later],
    });
  });
  it('shuts out whoever the case shuts out, and follows it from then on', () => {
    const restriction = { kind: 'childcase', school: ashdown, tier: 'T2', about: [milo], excluded: [hale] } as const;
    expect(openChildFile.restricts?.(input, moment, { ...facts, restriction })).toEqual({
      school: ashdown,
      tier: 'T2',
      about: [wilma, milo],
      excluded: [hale],
    });
    const following = { type: 'FollowRestriction', input: { recordId: caseId, follower: fileId } };
    expect(followCasesRestriction.on.ChildFileOpened?.(input, metaOf())).toEqual(following);
    expect(followCasesRestriction.on.CaseAddedToChildFile?.({ fileId, caseId }, metaOf())).toEqual(following);
    expect(openChildFile.may.roles).toEqual(['SYS']);
  });
  it('comes by itself for every child of a case, and for one who is added', () => {
    const sent = fileOfEachChild.each?.ChildCaseOpened?.({ ...opened.data, children: [wilma, milo] }, metaOf()) ?? [];
    expect(sent.map(({ type }) => type)).toEqual(
      ['OpenChildFile', 'AddCaseToChildFile', 'OpenChildFile', 'AddCaseToChildFile'], // prettier-ignore
    );
    expect(openChildFile.input.parse(sent[0]?.input)).toEqual(input);
    expect(addCaseToChildFile.input.parse(sent[1]?.input)).toEqual({ fileId, caseId });
    const linked = { caseId, schoolId: ashdown, personId: milo, part: 'friend' as const, isChildOfIt: false };
    expect(fileOfEachChild.each?.CasePersonLinked?.(linked, metaOf())).toEqual([]);
    expect(fileOfEachChild.each?.CasePersonLinked?.({ ...linked, isChildOfIt: true }, metaOf())).toHaveLength(2);
  });
});

describe('the plan of a child', () => {
  const plan = { fileId, plan: 'child_protection', since: '2026-09-01', authority: 'Ashshire' } as const;
  const set = { type: 'PlanStatusSet' as const, data: { ...plan, child: wilma } };
  it('says which authority has it, and since when', () => {
    givenFile(fileOpened).when(setPlanStatus, plan).then(set);
    givenFile(fileOpened)
      .when(setPlanStatus, { ...plan, authority: ' ' })
      .refused('file/authority-missing');
    givenFile(fileOpened)
      .when(setPlanStatus, { ...plan, since: '2026-10-01' })
      .refused('file/in-the-future');
  });
  it('follows the one before it', () => {
    givenFile(fileOpened, set).when(setPlanStatus, plan).refused('file/plan-already-so');
    givenFile(fileOpened, set)
      .when(setPlanStatus, { fileId, plan: 'none', since: '2026-08-01' })
      .refused('file/plan-before-the-last');
    givenFile().when(setPlanStatus, plan).refused('file/not-open');
  });
});

describe('the chronology of a child', () => {
  const entry = { fileId, on: '2026-09-03', kind: 'home', significant: true, text: 'They moved.' } as const;
  const added = { type: 'ChronologyEntryAdded' as const, data: entry };
  const place = `${fileId}/2`;
  it('holds what belongs to no concern', () => {
    givenFile(fileOpened).when(addChronologyEntry, entry).then(added);
    givenFile(fileOpened)
      .when(addChronologyEntry, { ...entry, on: '2026-09-08' })
      .refused('file/in-the-future');
    expect(stateOf(fileOpened, added)).toMatchObject({ significant: [place], written: [2], entries: 2 });
  });
  it('is put right beside what was written, never over it', () => {
    const input = { fileId, entry: place, correction: 'They moved on Friday.', reason };
    givenFile(fileOpened, added)
      .when(correctChronologyEntry, input)
      .then({ type: 'ChronologyEntryCorrected', data: input });
    for (const other of [`${fileId}/1`, `${ada}/2`])
      givenFile(fileOpened, added)
        .when(correctChronologyEntry, { ...input, entry: other })
        .refused('file/no-such-entry');
  });
  it('stops showing a text that must not be shown', () => {
    const input = { fileId, entry: place, basis: 'court_order', reason } as const;
    const redacted = { type: 'ChronologyEntryRedacted' as const, data: input };
    givenFile(fileOpened, added).when(redactChronologyEntry, input).then(redacted);
    givenFile(fileOpened, added, redacted).when(redactChronologyEntry, input).refused('file/entry-redacted');
  });
  it('has its significant events, from any record about the child', () => {
    const input = { fileId, entry: `${concernId}/1` };
    const marked = { type: 'EventMarkedSignificant' as const, data: input };
    const known = { known: true };
    givenFile(fileOpened).knowing(known).when(markSignificant, input).then(marked);
    givenFile(fileOpened, marked).knowing(known).when(markSignificant, input).refused('file/already-significant');
    givenFile(fileOpened).knowing({ known: false }).when(markSignificant, input).refused('file/not-of-this-child');
    const unmarked = { type: 'EventUnmarkedSignificant' as const, data: { ...input, reason } };
    givenFile(fileOpened, marked).when(unmarkSignificant, unmarked.data).then(unmarked);
    givenFile(fileOpened, marked)
      .when(unmarkSignificant, { ...unmarked.data, entry: `${ada}/1` })
      .refused('file/not-significant');
    expect(stateOf(fileOpened, marked, unmarked)).toMatchObject({ significant: [] });
  });
});

describe('a linked child', () => {
  const input = { fileId, other: milo, as: 'brother_or_sister' } as const;
  const linked = { type: 'SiblingFileLinked' as const, data: input };
  const known = { known: true };
  it('has a part of their own, once', () => {
    givenFile(fileOpened).knowing(known).when(linkSiblingFile, input).then(linked);
    givenFile(fileOpened, linked).knowing(known).when(linkSiblingFile, input).refused('file/already-linked');
    givenFile(fileOpened)
      .knowing(known)
      .when(linkSiblingFile, { ...input, other: wilma })
      .refused('file/same-child');
    givenFile(fileOpened).knowing({ known: false }).when(linkSiblingFile, input).refused('file/child-unknown');
  });
  it('is unlinked for a reason', () => {
    const data = { fileId, other: milo, reason };
    givenFile(fileOpened, linked).when(unlinkSiblingFile, data).then({ type: 'SiblingFileUnlinked', data });
    givenFile(fileOpened, linked)
      .when(unlinkSiblingFile, { ...data, other: ada })
      .refused('file/not-linked');
  });
});

describe('a file that is put away', () => {
  const data = { fileId, reason };
  const plan = (plan: 'child_protection' | 'none') =>
    ({ type: 'PlanStatusSet', data: { fileId, child: wilma, plan, since: '2026-09-01' } }) as const;
  it('has no open case, and no plan in force', () => {
    givenFile(fileOpened)
      .knowing({ allClosed: true })
      .when(archiveChildFile, data)
      .then({ type: 'ChildFileArchived', data });
    givenFile(fileOpened).knowing({ allClosed: false }).when(archiveChildFile, data).refused('file/case-not-closed');
    givenFile(fileOpened, plan('child_protection'))
      .knowing({ allClosed: true })
      .when(archiveChildFile, data)
      .refused('file/plan-in-force');
  });
  it('takes nothing more', () =>
    givenFile(fileOpened, { type: 'ChildFileArchived', data: { fileId } })
      .when(setPlanStatus, { fileId, plan: 'early_help', since: '2026-09-01' })
      .refused('file/archived'));
});
