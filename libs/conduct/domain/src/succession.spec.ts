import { defaultRules, type ReadFact, type Role } from '@caseward/kernel';
import { metaOf, scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import type { OpenConductEvent } from './adult-conduct';
import { succeedCaseManager } from './case-manager';
import * as f from './conduct.fixture';
import { noteConductCharge, succeedLeaver } from './conduct.reactions';
import { conductAggregate } from './index';
import { escalateLadoContact } from './lado';

const { conductId, raised, appointed, hart, cole, dale, reid } = f;
const [tess, nora] = [f.idNo(91), f.idNo(92)];
const given = scenario(conductAggregate, f.monday);
const record = [raised, appointed].reduce(conductAggregate.evolve, conductAggregate.initial);

/** Who holds which post at the school and at the trust, and who is shut out of the record. */
const world =
  (
    school: readonly [string, Role][],
    trust: readonly [string, Role][],
    excluded: readonly string[] = [reid],
    adultconduct: typeof record = record,
    close: Readonly<Record<string, readonly string[]>> = {},
  ): ReadFact =>
  (aggregate, id) => {
    const held = id === f.monday.trust ? trust : school;
    const states: Readonly<Record<string, unknown>> = {
      adultconduct,
      ...(close[id] ? { interest: { persons: close[id], records: [] } } : {}),
      restriction: { ...f.restriction, readers: [hart], excluded },
      appointment: { appointments: held.map(([personId, role], n) => ({ id: f.idNo(200 + n), personId, role, from: '2020-01-01' })) }, // prettier-ignore
    };
    // as the fold of each stream would be
    return Promise.resolve((states[aggregate.name] ?? aggregate.initial) as typeof aggregate.initial);
  };
const facts = async (...of: Parameters<typeof world>) => (await succeedCaseManager.facts?.(world(...of), { conductId }, f.monday))!; // prettier-ignore

describe('a head who leaves', () => {
  it('is succeeded by the new head', async () =>
    expect(await facts([[nora, 'HT'], [cole, 'COG']], [])).toMatchObject({ gone: [hart], recipients: [nora], shut: [] })); // prettier-ignore
  it('is succeeded by the next in line while the post is vacant, also when they stay as a teacher', async () =>
    expect(await facts([[hart, 'STAFF'], [cole, 'COG']], [])).toMatchObject({ gone: [hart], recipients: [cole] })); // prettier-ignore
  it('is not succeeded by somebody who is shut out: the one after them takes it', async () =>
    expect(await facts([[nora, 'HT'], [cole, 'COG']], [[tess, 'TSL']], [reid, nora, cole])).toMatchObject({ recipients: [tess] })); // prettier-ignore
  it('is missed by nobody while they have the post', async () => {
    const there = await facts([[hart, 'HT'], [cole, 'COG']], []); // prettier-ignore
    expect(there).toMatchObject({ gone: [], recipients: [hart] });
    given(raised, appointed).knowing(there).when(succeedCaseManager, { conductId }, { actor: dale, actingRole: 'SYS' }).refused('conduct/nobody-missing'); // prettier-ignore
  });
  it('is succeeded also when they stay but are close to somebody in it, by somebody who is not', async () => {
    const posts = [[hart, 'HT'], [cole, 'COG']] as [string, Role][]; // prettier-ignore
    const near = { [hart]: [reid], [cole]: [reid] };
    const there = await facts(posts, [[tess, 'TSL']], [], record, near);
    expect(there).toMatchObject({ gone: [hart], recipients: [tess], shut: [hart] });
    given(raised, appointed)
      .knowing(there)
      .when(succeedCaseManager, { conductId }, { actor: dale, actingRole: 'SYS' })
      .then({ type: 'CaseManagerReplaced', data: { conductId, caseManager: tess, from: hart, conflicted: true, recipients: [tess] } }); // prettier-ignore
    expect(await facts(posts, [], [], record, { [hart]: [dale] })).toMatchObject({ gone: [], recipients: [hart] });
  });
  it('leaves the record to the LADO when nobody is left, and is not said to have been too close to it', async () => {
    const gone = await facts([[hart, 'STAFF']], []);
    const replaced = { conductId, caseManager: undefined, from: hart, conflicted: false, recipients: [] };
    given(raised, appointed)
      .knowing(gone)
      .when(succeedCaseManager, { conductId }, { actor: dale, actingRole: 'SYS' })
      .then(
        { type: 'CaseManagerReplaced', data: replaced },
        { type: 'ExternalHandoffRecorded', data: { conductId, to: 'lado', on: f.monday.today } },
      );
  });
  it('is asked after when a post of the school or the trust is over', () => {
    const charge = { recordId: conductId, kind: 'adultconduct' };
    expect(noteConductCharge.on.AdultConcernRaised?.(raised.data, metaOf())?.input).toEqual({ ...charge, schoolId: f.ashdown }); // prettier-ignore
    const charges = [charge, { recordId: dale, kind: 'investigation' }];
    expect(succeedLeaver.each?.ChargesReviewed?.({ bodyId: f.ashdown, charges }, metaOf())).toEqual([{ type: 'SucceedCaseManager', input: { conductId } }]); // prettier-ignore
  });
});

describe('a lead to whom it went beside the head', () => {
  const both = { ...raised, data: { ...raised.data, recipients: [hart, dale] } };
  const managed = { ...appointed, data: { ...appointed.data, caseManager: dale } };
  const had = [both, managed].reduce(conductAggregate.evolve, conductAggregate.initial);
  const rules = { ...defaultRules, adultConcernsTo: 'head_and_lead' as const };
  const ruled = (...sets: readonly Readonly<{ from: string; until?: string }>[]) =>
    ({ ...f.monday, calendar: { ...f.calendar, rules: sets.map((set) => ({ ...set, rules })) } }); // prettier-ignore
  const [beside, alone, ended] = [ruled({ from: '2020-01-01' }), f.monday, ruled({ from: '2020-01-01', until: '2026-09-14' })]; // prettier-ignore
  const asked = async (moment: typeof f.monday, school: readonly [string, Role][], of = had) =>
    (await succeedCaseManager.facts?.(world(school, [], [reid], of), { conductId }, moment))!;
  const later = { ...ended, today: '2026-09-21' };
  const succeeding = (there: Awaited<ReturnType<typeof asked>>, ...past: readonly OpenConductEvent[]) =>
    given(both, managed, ...past).knowing(there).when(succeedCaseManager, { conductId }, { actor: dale, actingRole: 'SYS' }); // prettier-ignore

  it('is missed by nobody while both have their posts, also as case manager', async () => {
    const there = await asked(beside, [[hart, 'HT'], [dale, 'DSL'], [cole, 'COG']]); // prettier-ignore
    expect(there).toMatchObject({ gone: [], recipients: [hart, dale] });
    succeeding(there).refused('conduct/nobody-missing');
  });
  it('keeps it also when the school’s rules are others since then', async () =>
    expect(await asked(later, [[hart, 'HT'], [dale, 'DSL']])).toMatchObject({ gone: [] })); // prettier-ignore
  it('is succeeded when they lead no more, though they stay as a teacher', async () => {
    const there = await asked(beside, [[hart, 'HT'], [dale, 'STAFF'], [nora, 'DSL']]); // prettier-ignore
    succeeding(there).then({ type: 'CaseManagerReplaced', data: { conductId, caseManager: hart, from: dale, conflicted: false, recipients: [hart] } }); // prettier-ignore
    expect(succeedCaseManager.narrows?.({ conductId }, beside, there)?.readers).toEqual([hart]);
  });
  it('never has it in the head’s place: the next in line decides when the head has left, and the lead goes on managing it', async () => {
    const there = await asked(beside, [[dale, 'DSL'], [nora, 'HT']]); // prettier-ignore
    succeeding(there).then({ type: 'CaseManagerReplaced', data: { conductId, caseManager: dale, from: hart, conflicted: false, recipients: [nora, dale] } }); // prettier-ignore
    expect(succeedCaseManager.narrows?.({ conductId }, beside, there)?.readers).toEqual([nora, dale]);
    const left = { type: 'CaseManagerReplaced' as const, data: { conductId, caseManager: dale, from: hart, conflicted: true, recipients: [dale] } }; // prettier-ignore
    const single = [both, managed, left].reduce(conductAggregate.evolve, conductAggregate.initial);
    succeeding(await asked(beside, [[dale, 'DSL'], [cole, 'COG']], single), left).then({ type: 'CaseManagerReplaced', data: { conductId, caseManager: dale, from: dale, conflicted: false, recipients: [cole, dale] } }); // prettier-ignore
    succeeding(await asked(beside, [[dale, 'DSL']])).then(
      { type: 'CaseManagerReplaced', data: { conductId, caseManager: dale, from: hart, conflicted: false, recipients: [] } },
      { type: 'ExternalHandoffRecorded', data: { conductId, to: 'lado', on: f.monday.today } },
    ); // prettier-ignore
  });
  it('where it goes to the head alone, is no post from which to have it: a head who leads safeguarding from now on is succeeded', async () => {
    expect(await asked(alone, [[hart, 'DSL'], [nora, 'HT']], record)).toMatchObject({ gone: [hart], recipients: [nora] }); // prettier-ignore
    expect(await asked(alone, [[hart, 'HT'], [dale, 'DSL']])).toMatchObject({ gone: [dale], recipients: [hart] }); // prettier-ignore
  });
});

describe('a LADO whom nobody has rung', () => {
  const over = { ...f.monday, now: '2026-09-08T16:00:00.000Z', today: '2026-09-08' };
  const silent = async (moment: typeof f.monday, ...of: Parameters<typeof world>) =>
    (await escalateLadoContact.facts?.(world(...of), { conductId }, moment))!; // it asks for facts
  const posts = [[hart, 'HT'], [cole, 'COG']] as [string, Role][]; // prettier-ignore

  it('is the business of those who have it, while there is time', async () =>
    expect(await silent(f.monday, posts, [[tess, 'TSL']])).toEqual({}));
  it('is the business of the next in line as well, once the working day is over: they become one of the few, and decide', async () => {
    const late = await silent(over, posts, [[tess, 'TSL']]);
    expect(late.called).toBe(cole);
    expect(escalateLadoContact.narrows?.({ conductId }, over, late)?.readers).toEqual([hart, cole]);
    given(raised, appointed).knowing(late).when(escalateLadoContact, { conductId }, over)
      .then({ type: 'LADOContactEscalated', data: { conductId, step: 1, nextAt: '2026-09-09T16:00:00.000Z', called: cole } }); // prettier-ignore
    const after = [raised, appointed, { type: 'LADOContactEscalated' as const, data: { conductId, step: 1, called: cole } }].reduce(conductAggregate.evolve, conductAggregate.initial); // prettier-ignore
    expect(after).toMatchObject({ recipients: [...raised.data.recipients, cole] });
  });
  it('is never told to somebody who is shut out: the one after them is called, and when there is none, nobody', async () => {
    expect((await silent(over, posts, [[tess, 'TSL']], [reid, cole])).called).toBe(tess);
    const nobody = await silent(over, posts, [], [reid, cole]);
    expect(nobody).toEqual({});
    expect(escalateLadoContact.narrows?.({ conductId }, over, nobody)).toBeUndefined();
  });
});
