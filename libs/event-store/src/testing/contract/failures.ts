import { expect } from '@jest/globals';

import type { EventStore } from '../../port';
import { pause } from '../../waiting';
import type { Cases } from './cases';
import { eventually, follow } from './following';
import { appendSurely, event, events, newStream, outcomeOf, read } from './writing';

const tryAppend = (store: EventStore, timeoutMs = 3_000) =>
  outcomeOf(store.append(newStream(), [event()], { expected: 'no_stream', timeoutMs }));

const counts = (kinds: readonly string[]): Map<string, number> => {
  const found = new Map<string, number>();
  for (const kind of kinds) found.set(kind, (found.get(kind) ?? 0) + 1);
  return found;
};

export const failureCases = ({ on, onFaults }: Cases): void => {
  onFaults(
    53,
    'with the server down an append fails fast, and works again once it is back',
    async ({ store, faults }) => {
      await appendSurely(store, newStream(), [event()], 'no_stream');
      await faults.kill();
      const started = Date.now();
      const { kind } = await tryAppend(store);
      expect(['unavailable', 'outcome_unknown']).toContain(kind);
      expect(Date.now() - started).toBeLessThan(4_000);
      await faults.restart();
      const stream = newStream();
      await appendSurely(store, stream, [event()], 'no_stream');
      expect(await read(store, stream)).toHaveLength(1);
    },
  );

  onFaults(54, 'a client that starts before the server works once it is there', async ({ another, faults }) => {
    await faults.kill();
    const early = await another();
    const follower = follow(early);
    expect(['unavailable', 'outcome_unknown']).toContain((await tryAppend(early)).kind);
    await faults.restart();
    await appendSurely(early, newStream(), [event()], 'no_stream');
    await eventually('the event', () => follower.events.length > 0, 20_000);
    await follower.stop();
  });

  onFaults(55, 'a silent server gives outcome_unknown within the timeout', async ({ store, faults }) => {
    const stream = newStream();
    await store.append(stream, [event()], { expected: 'no_stream' });
    await faults.swallowNextAppend();
    const sent = events(2);
    const started = Date.now();
    const outcome = await outcomeOf(store.append(stream, sent, { expected: 0n, timeoutMs: 800 }));
    expect(outcome.kind).toBe('outcome_unknown');
    expect(Date.now() - started).toBeLessThan(3_000);
    expect((await appendSurely(store, stream, sent, 0n)).nextExpected).toBe(2n);
    expect(await read(store, stream)).toHaveLength(3);
  });

  onFaults(56, 'appends go on after the server has ended the connection cleanly', async ({ store, faults }) => {
    const stream = newStream();
    await store.append(stream, [event()], { expected: 'no_stream' });
    await faults.endCleanly();
    expect((await appendSurely(store, stream, [event()], 0n)).nextExpected).toBe(1n);
    expect(await read(store, stream)).toHaveLength(2);
  });

  onFaults(
    57,
    'a capability call that fails once with INTERNAL does not poison the client',
    async ({ another, faults }) => {
      if (!faults.failCapabilities) throw new Error('offer failCapabilities or declare case 57 not applicable');
      await faults.failCapabilities();
      const client = await another();
      let recovered = false;
      for (let time = 0; time < 8 && !recovered; time += 1) recovered = (await tryAppend(client)).result !== undefined;
      expect(recovered).toBe(true);
    },
  );

  onFaults(58, 'a server clock far ahead gives a clear error, not a hang', async ({ store, faults }) => {
    if (!faults.skewClock) throw new Error('offer skewClock or declare case 58 not applicable');
    await store.append(newStream(), [event()], { expected: 'no_stream' });
    await faults.skewClock(10 * 60_000);
    const started = Date.now();
    expect((await tryAppend(store)).kind).toBe('outcome_unknown');
    expect(Date.now() - started).toBeLessThan(5_000);
    await faults.skewClock(0);
    await appendSurely(store, newStream(), [event()], 'no_stream');
  });

  on(59, 'a bad password is access_denied and is not tried again', async ({ store, another }) => {
    await store.append(newStream(), [event()], { expected: 'no_stream' });
    const stranger = await another({ badPassword: true });
    const started = Date.now();
    expect((await tryAppend(stranger)).kind).toBe('access_denied');
    await expect(read(stranger, newStream())).rejects.toMatchObject({ kind: 'access_denied' });
    const follower = follow(stranger);
    await expect(follower.ended).rejects.toMatchObject({ kind: 'access_denied' });
    expect(follower.drops).toHaveLength(0);
    expect(Date.now() - started).toBeLessThan(4_000);
  });

  on(60, 'close settles within 2 s and leaves nothing that keeps the process alive', async ({ store, another }) => {
    await store.append(newStream(), [event()], { expected: 'no_stream' });
    const before = counts(process.getActiveResourcesInfo());
    const other = await another();
    const follower = follow(other);
    await other.append(newStream(), events(3), { expected: 'no_stream' });
    await eventually('caught up', () => follower.events.length >= 4 && follower.caughtUp() > 0);
    const started = Date.now();
    await other.close();
    expect(Date.now() - started).toBeLessThan(2_000);
    await follower.ended;
    expect((await tryAppend(other)).kind).toBe('unavailable');
    // Only what would hold the process: sockets, pipes and timers beyond those there were.
    const left = () =>
      [...counts(process.getActiveResourcesInfo())].filter(
        ([kind, count]) => /Wrap$|Timeout/.test(kind) && count > (before.get(kind) ?? 0),
      );
    await eventually('everything released', () => left().length === 0, 3_000);
    await other.close();
  });

  on(61, 'no rejection goes unheard', async ({ store }) => {
    // The runner fails the case in which a rejection goes unheard; this one waits for stragglers of the others.
    const abort = new AbortController();
    const endless = store.subscribe({ from: 'end', signal: abort.signal });
    const pending = (async () => {
      for await (const item of endless) if (item.kind === 'caughtUp') abort.abort();
    })();
    await store.close();
    await pending;
    await pause(300);
  });
};
