import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomInt, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Client } from 'pg';
import { codeOf, type Browser } from './testing/browser';
import { build, Child, killDatabase, lookInto, newDataFolder } from './testing/child';
import { concernAbout } from './testing/concerns';
import { soon } from './testing/live';
import { brokenStreams, eventsByCommand, forgetProjections, shownRows, type Sent } from './testing/oracle';

const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
const REPORTERS = 32;
const PERSONAS = ['lim', 'okoro', 'shaw', 'hale'];

const data = newDataFolder();
let child: Child;
beforeAll(async () => {
  await build();
  child = await Child.ready(data);
}, 300_000);
afterAll(async () => {
  await child?.stop();
  rmSync(data, { recursive: true, force: true });
});

/** Reports, and adds to what it reported, until nobody answers any more. Remembers everything it was told. */
const reporter = async (browser: Browser, sender: number, history: Sent[]): Promise<void> => {
  const command = (name: string, events: number, input: Sent['input']): Sent => ({ sender, command: name, input, commandId: randomUUID(), events, outcome: 'unknown' }); // prettier-ignore
  const tell = async (sent: Sent) => {
    history.push(sent);
    const answer = await browser.sendRaw(sent.command, sent.input, sent);
    if (codeOf(answer) !== undefined) throw new Error(answer.body);
    sent.outcome = 'acknowledged';
  };
  try {
    for (;;) {
      const safeNow = randomInt(2) ? 'no' : 'yes';
      const concern = concernAbout('ashdown', { safeNow });
      await tell(command('submitConcern', safeNow === 'no' ? 2 : 1, concern));
      if (randomInt(2))
        await tell(command('addConcernAddendum', 1, { concernId: concern.concernId, text: 'And then.' }));
    }
  } catch {
    // killed: what was sent last has an unknown outcome
  }
};

/** Kills the product and its database at a random moment, starts it again, and says what was going on. */
const round = async (): Promise<{ history: Sent[]; browsers: Browser[]; restartedIn: number }> => {
  const history: Sent[] = [];
  const browsers = await Promise.all(PERSONAS.map((persona) => child.as(persona)));
  const reporters = Array.from({ length: REPORTERS }, (_, i) => i % browsers.length).map((sender) =>
    reporter(browsers[sender]!, sender, history),
  ); // prettier-ignore -- one of the four
  // At any moment from the first answer on: a busy machine may take a while to give it.
  await soon(() => history.some(({ outcome }) => outcome === 'acknowledged'), 30_000);
  await new Promise((resolve) => setTimeout(resolve, randomInt(0, 1_400)));
  if (randomInt(2)) killDatabase(data);
  child.signal('SIGKILL');
  killDatabase(data);
  await Promise.all([...reporters, child.exit]);
  const since = performance.now();
  child = await Child.ready(data);
  const restartedIn = Math.round(performance.now() - since);
  return { history, browsers: await Promise.all(PERSONAS.map((persona) => child.as(persona))), restartedIn };
};

test.each(Array.from({ length: ROUNDS }, (_, i) => i + 1))(
  'killed at any moment, it has lost nothing it acknowledged (round %i)',
  async () => {
    const { history, browsers, restartedIn } = await round();
    const acknowledged = history.filter(({ outcome }) => outcome === 'acknowledged');
    const unknown = history.filter(({ outcome }) => outcome === 'unknown');
    expect(acknowledged.length).toBeGreaterThan(0);
    await lookInto(data, async (client) => {
      const stored = await eventsByCommand(client);
      expect(acknowledged.filter(({ commandId, events }) => stored.get(commandId) !== events)).toEqual([]);
      // There whole, or not at all.
      expect(unknown.filter(({ commandId, events }) => ![undefined, events].includes(stored.get(commandId)))).toEqual(
        [],
      );
      expect(await brokenStreams(client)).toEqual([]);
    });
    expect(restartedIn).toBeLessThan(120_000);

    // Whoever got no answer sends it again, and so does one who did.
    for (const sent of [...unknown, ...acknowledged.slice(-5)]) {
      const answer = await browsers[sent.sender]!.sendRaw(sent.command, sent.input, sent); // one of the four
      expect([sent.command, codeOf(answer)]).toEqual([sent.command, undefined]);
    }
    await lookInto(data, async (client) => {
      const stored = await eventsByCommand(client);
      expect(history.filter(({ commandId, events }) => stored.get(commandId) !== events)).toEqual([]);
      expect(await brokenStreams(client)).toEqual([]);
    });
    console.log(`${acknowledged.length} acknowledged, ${unknown.length} unknown, ready again after ${restartedIn} ms`);
  },
  300_000,
);

/** Whether the clock has nothing left to do now, and did nothing for a second. */
const isQuiet = async (client: Client): Promise<boolean> => {
  const state = async () => {
    const { rows } = await client.query<{ events: string; due: string }>(
      `select (select count(*) from events) as events,
              (select count(*) from deadline where state = 'running' and due < now()) as due`,
    );
    return rows[0];
  };
  const first = await state();
  await new Promise((enough) => setTimeout(enough, 1_000));
  const second = await state();
  return second?.due === '0' && first?.events === second.events;
};

test('every projection is what a fold of the whole log makes of it', async () => {
  const okoro = await child.as('okoro');
  const { position } = await okoro.send('submitConcern', concernAbout('ashdown'));
  await okoro.ask('{ me { name } }', {}, { position });
  // Those that were not safe are being called about: that has to be told to the end before two tellings are compared.
  await lookInto(data, (client) => soon(() => isQuiet(client), 60_000));
  const before = await lookInto(data, async (client) => {
    await forgetProjections(client);
    return shownRows(client);
  });
  await child.stop();
  child = await Child.ready(data);
  const after = await lookInto(data, shownRows);
  expect(Object.keys(after).length).toBeGreaterThan(5);
  for (const name of Object.keys(before)) expect([name, after[name]]).toEqual([name, before[name]]);
}, 300_000);
