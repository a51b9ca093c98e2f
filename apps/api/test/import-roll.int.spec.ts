import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { importPeople } from '../src/cli/import-people';
import { rollFile } from './testing/roll-file';
import { raiseWorld, type World } from './testing/world';

/** `npm run bench -- import` asks for 20,000 and holds it to its time. */
const PUPILS = Number(process.env['PUPILS'] ?? 400);
const FAULTS = 50;

let world: World;
beforeAll(async () => {
  world = await raiseWorld();
});
afterAll(() => world?.close());

const write = (name: string, content: string | Uint8Array) => {
  const file = path.join(world.env.data, name);
  writeFileSync(file, content);
  return file;
};
/** As from the command line, beside the running server. */
const run = async (...args: string[]) => {
  const said: string[] = [];
  const began = performance.now();
  const code = await importPeople.run(args, { env: world.env, say: (words) => said.push(words) });
  const seconds = (performance.now() - began) / 1000;
  if (process.env['PUPILS']) console.log(`${args.slice(1).join(' ')}: ${seconds.toFixed(1)} s, ${said.join(' | ').slice(0, 300)}`); // prettier-ignore
  return { code, said: said.join('\n'), lines: said, seconds };
};
/** What an import could have told; the demo's own clocks go on meanwhile. */
const told = async (): Promise<Readonly<Record<string, number>>> => {
  const { rows } = await world.product.pool.query<{ type: string; n: number }>(
    `select type, count(*)::int as n from events where stream_id ~ '^(pupil|contactrestriction)-' group by 1`,
  );
  return Object.fromEntries(rows.map(({ type, n }) => [type, n]));
};
const ashdown = ['--school', 'Ashdown'];

describe('a roll of a management information system', () => {
  test('with planted faults names every one of them by its line, and imports nothing', async () => {
    const { text, faulty } = rollFile(PUPILS, FAULTS);
    const before = await told();
    const { code, lines } = await run(write('faulty.csv', text), ...ashdown);
    expect(code).toBe(1);
    expect(faulty).toHaveLength(FAULTS);
    const named = lines
      .filter((line) => line.startsWith('  line '))
      .map((line) => Number(/line (\d+)/.exec(line)?.[1]));
    expect(named).toEqual(faulty);
    expect(await told()).toEqual(before);
  });

  test('is told in a dry run, and nothing is imported', async () => {
    const before = await told();
    const { code, said } = await run(write('roll.csv', rollFile(PUPILS).text), ...ashdown, '--dry-run');
    expect(code).toBe(0);
    expect(said).toContain(`${PUPILS} to admit, 0 changed, 0 as they are`);
    expect(said).toContain('A dry run: nothing was imported.');
    expect(await told()).toEqual(before);
  });

  test('is imported whole, with contacts, restrictions and brothers and sisters', async () => {
    const { ContactRestrictionSet: before = 0 } = await told();
    const { code, said, seconds } = await run(write('roll.csv', rollFile(PUPILS).text), ...ashdown);
    expect(said).toContain('Done.');
    expect(code).toBe(0);
    if (PUPILS >= 20_000) expect(seconds).toBeLessThan(60);
    const count = await told();
    expect(count['PupilContactsSet']).toBe(PUPILS);
    expect(count['ContactRestrictionSet']).toBe(before + Math.ceil(PUPILS / 50));
    expect(count['SiblingPupilsLinked']).toBeGreaterThan(PUPILS / 4);
  });

  test('imported again sends nothing', async () => {
    const before = await told();
    const { code, said, seconds } = await run(write('roll.csv', rollFile(PUPILS).text), ...ashdown);
    expect(said).toContain(`0 to admit, 0 changed, ${PUPILS} as they are`);
    expect(said).toContain('Contacts of 0 to set, 0 contact restrictions, 0 sibling links.');
    expect(code).toBe(0);
    if (PUPILS >= 20_000) expect(seconds).toBeLessThan(30);
    expect(await told()).toEqual(before);
  });
});
