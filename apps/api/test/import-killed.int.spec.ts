import { startEmbeddedPostgres } from '@caseward/event-store';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, killDatabase, lookInto, quitDatabase } from './testing/child';
import { brokenStreams } from './testing/oracle';
import { rollFile } from './testing/roll-file';
import { toldFolder } from './testing/world';

const PUPILS = 1_000;
/** Killed so far into what it still had to do: in the middle of the children, and again among their sibling links. */
const KILLS = [10, 40, 90];

let data: string;
let roll: string;
beforeAll(async () => {
  await build();
  data = await toldFolder();
  roll = path.join(data, 'roll.csv');
  // Some children have no UPN, and must be known again by their name.
  const [head, ...rows] = rollFile(PUPILS).text.split('\r\n');
  writeFileSync(roll, [head, ...rows.map((row, n) => (n % 20 > 12 ? row.replace(/^[^,]+/, '') : row))].join('\r\n'));
}, 300_000);
afterAll(async () => {
  await quitDatabase(data);
  rmSync(data, { recursive: true, force: true });
});

const cli = path.resolve(process.cwd().endsWith('api') ? '.' : 'apps/api', 'dist/cli.js');
/** The command line in a process of its own, which is killed once it says that it has come so far. */
const run = async (args: readonly string[], killAt?: number) => {
  const child = spawn(process.execPath, [cli, 'import', 'people', roll, '--school', 'Ashdown', ...args], {
    env: { PATH: process.env['PATH'] ?? '', CASEWARD_DATA: data },
  });
  let said = '';
  const hear = (chunk: Buffer) => {
    said += chunk.toString('utf8');
    if (killAt === undefined || !said.includes(`(${killAt} %)`)) return;
    killAt = undefined;
    child.kill('SIGKILL');
    // Once its database goes with it, as when the machine does; else that lives on for whoever comes next.
    if (said.includes('(40 %)')) killDatabase(data);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = await new Promise((resolve) => child.on('close', (code, signal) => resolve(signal ?? code)));
  return { said, ended };
};

/** What imports have told of each kind; children without their contacts, links said twice, streams with holes. */
const told = async () => {
  const database = await startEmbeddedPostgres({ dataDir: data });
  try {
    return await lookInto(data, async (client) => {
      const byImport = `meta->>'session' = 'import' and stream_id ~ '^(pupil|contactrestriction)-'`;
      const { rows } = await client.query<{ type: string; streams: number; events: number }>(
        `select type, count(distinct stream_id)::int as streams, count(*)::int as events from events
         where ${byImport} group by 1`,
      );
      const halves = await client.query(
        `select stream_id from events where ${byImport} and type in ('PupilAdmitted', 'PupilContactsSet')
         group by 1 having count(*) <> 2`,
      );
      const twice = await client.query(
        `select stream_id from events where ${byImport} and type = 'SiblingPupilsLinked'
         group by stream_id, data->'open'->>'siblingId' having count(*) > 1`,
      );
      const broken = [...halves.rows, ...twice.rows, ...(await brokenStreams(client))];
      return { of: Object.fromEntries(rows.map(({ type, ...counts }) => [type, counts])), broken };
    });
  } finally {
    await database.stop();
  }
};
const each = (streams: number, events = streams) => ({ streams, events });

test('an import that is killed again and again is finished by running it again: nothing twice, nothing half', async () => {
  const left: number[] = [];
  for (const percent of KILLS) {
    const { said, ended } = await run([], percent);
    expect([said, ended]).toEqual([expect.any(String), 'SIGKILL']);
    left.push(Number(/(\d+) to admit/.exec(said)?.[1]));
  }
  // Each had less to do than the one before: what had been told stays told.
  expect(left[0]).toBe(PUPILS);
  expect(left[1]).toBeLessThan(PUPILS);
  expect(left).toEqual([...left].sort((a, b) => b - a));
  const last = await run([]);
  expect(last).toMatchObject({ said: expect.stringContaining('Done.'), ended: 0 });

  const { of, broken } = await told();
  expect(broken).toEqual([]);
  expect(of).toEqual({
    PupilAdmitted: each(PUPILS),
    PupilContactsSet: each(PUPILS),
    ContactRestrictionSet: each(PUPILS / 50),
    // Of twenty children seven have brothers or sisters: two pairs, and three of one family.
    SiblingPupilsLinked: each((PUPILS / 20) * 7, (PUPILS / 20) * 10),
  });
  // Every row is somebody, and nothing is left to tell of anybody.
  const again = await run(['--dry-run']);
  expect(again.said).toContain(`0 to admit, 0 changed, ${PUPILS} as they are`);
  expect(again.said).toContain('Contacts of 0 to set, 0 contact restrictions, 0 sibling links.');
}, 240_000);
