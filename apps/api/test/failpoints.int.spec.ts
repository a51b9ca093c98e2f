import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { build, Child, killDatabase, lookInto, newDataFolder } from './testing/child';
import { concernAbout, decisionFor } from './testing/concerns';
import { soon } from './testing/live';
import { brokenStreams } from './testing/oracle';

const POINTS = ['before-restriction', 'after-restriction', 'before-append', 'after-append'] as const;
const data = newDataFolder();
let child: Child | undefined;
beforeAll(build);
afterAll(async () => {
  await child?.stop();
  killDatabase(data);
  rmSync(data, { recursive: true, force: true });
});

/** What people did. The calls that go out because of danger come by the clock. */
const eventsOf = (stream: string) =>
  lookInto(data, async (client) => (await client.query<{ type: string }>(`select type from events where stream_id = $1 and type <> 'ImmediateDangerEscalated' order by version`, [stream])).rows.map(({ type }) => type)); // prettier-ignore
const startedWith = async (failpoint?: string): Promise<Child> => {
  if (child?.exited === undefined) await child?.stop();
  child = await Child.ready(data, failpoint ? { CASEWARD_FAILPOINT: failpoint } : {});
  return child;
};

// One start serves two ends: the report dies in it, and the case that was cut off before opens.
test.each(POINTS)(
  'killed %s of a report, then of the case it opens: nothing is half there, and all of it gets done',
  async (point) => {
    const reported = point === 'after-append';
    const guarded = point !== 'before-restriction';
    const concern = concernAbout('ashdown', { safeNow: 'no' });
    const { concernId } = concern;
    const commandId = randomUUID();

    const first = await startedWith(`${point}:SubmitConcern`);
    await expect((await first.as('lim')).send('submitConcern', concern, { commandId })).rejects.toThrow();
    expect(await first.exit).toBe('SIGKILL');
    const whole = ['ConcernSubmitted', 'ImmediateDangerFlagged'];
    expect(await eventsOf(`concern-${concernId}`)).toEqual(reported ? whole : []);
    expect(await eventsOf(`restriction-${concernId}`)).toEqual(guarded ? ['RecordRestricted'] : []);
    expect(await lookInto(data, brokenStreams)).toEqual([]);

    const second = await startedWith(`${point}:OpenChildCase`);
    const [lim, okoro] = [await second.as('lim'), await second.as('okoro')];
    const before = await okoro.ask('query ($id: ID!) { concern(id: $id) { id } }', { id: concernId });
    expect(before).toEqual({ concern: reported ? { id: concernId } : null });
    const receipt = await lim.send('submitConcern', concern, { commandId });
    expect(await lim.send('submitConcern', concern, { commandId })).toEqual(receipt);
    expect(await eventsOf(`concern-${concernId}`)).toEqual(whole);
    expect(await eventsOf(`restriction-${concernId}`)).toEqual(['RecordRestricted']);

    const caseId = randomUUID();
    await okoro.send('recordTriageDecision', decisionFor(concernId));
    await okoro.send('openCaseFromConcern', { concernId, caseId }).catch(() => {}); // it may die before it has answered
    expect(await second.exit).toBe('SIGKILL');
    expect(await eventsOf(`concern-${concernId}`)).toEqual([...whole, 'TriageDecided', 'ConcernOpenedAsCase']);
    expect(await eventsOf(`childcase-${caseId}`)).toEqual(reported ? ['ChildCaseOpened'] : []);
    expect(await eventsOf(`restriction-${caseId}`)).toEqual(guarded ? ['RecordRestricted'] : []);
    expect(await lookInto(data, brokenStreams)).toEqual([]);

    const third = await startedWith();
    const again = await third.as('okoro');
    await soon(async () => {
      const { childCase } = await again.ask<{ childCase: object | null }>('query ($id: ID!) { childCase(id: $id) { id } }', { id: caseId }); // prettier-ignore
      return childCase !== null;
    }, 20_000);
    expect(await eventsOf(`childcase-${caseId}`)).toEqual(['ChildCaseOpened']);
    // Once each: it is shut, it follows its concern, and its child's file follows it.
    const guard = async () => (await eventsOf(`restriction-${caseId}`)).sort();
    await soon(async () => (await guard()).length >= 3, 20_000);
    expect(await guard()).toEqual(['RecordRestricted', 'RestrictionFollowed', 'RestrictionPassedOn']);
    expect(await lookInto(data, brokenStreams)).toEqual([]);
  },
  300_000,
);
