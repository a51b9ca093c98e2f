import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { streamName, type StoredEvent } from '@caseward/event-store';
import { sealOwnerOf, type AnyAggregate, type Id } from '@caseward/kernel';
import type { z } from 'zod';

import { Codec, type StoredData } from './codec';
import { assertFrozen } from './frozen-fixtures';
import { FixtureKeyring } from './fixture-keyring';

/** An event as some version of the software stored it; `stream` and `id` bind its sealed texts to their place. */
type Fixture = Readonly<{ stream: string; id: Id; type: string; schemaVersion: number }> & StoredData;

const KEYS = 'keys.json';
const LIST = 'frozen.json';
const kebab = (type: string) => type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
const fileOf = (type: string, version: number) => `${kebab(type)}@${version}.json`;
// Fixtures are JSON of our own making; their shape is what these checks check.
const read = (dir: string, file: string) => JSON.parse(readFileSync(path.join(dir, file), 'utf8'));
const keysIn = (dir: string): Record<string, string> =>
  existsSync(path.join(dir, KEYS)) ? read(dir, KEYS) : {}; // prettier-ignore

/**
 * Holds a context to what its software ever stored: every event type has a fixture in every schema version, no fixture
 * was edited, and each still opens into the present schema, its texts with the fixtures' own keys.
 * @throws Error that names every fixture which is missing or can no longer be read.
 */
export const assertFrozenEvents = async (dir: string, aggregates: readonly AnyAggregate[]): Promise<void> => {
  assertFrozen(dir);
  const codec = new Codec(aggregates, new FixtureKeyring(keysIn(dir)));
  const problems: string[] = [];
  const expected = new Set([KEYS, LIST]);
  for (const aggregate of aggregates)
    for (const [type, schema] of Object.entries<z.ZodObject>(aggregate.events)) {
      const version: number = aggregate.versions?.[type] ?? 1;
      for (let v = 1; v <= version; v++) {
        const file = fileOf(type, v);
        expected.add(file);
        if (!existsSync(path.join(dir, file))) problems.push(`${file} is missing: freeze one with freezeEvent()`);
        else problems.push(...(await problemsOf(file, read(dir, file), codec, schema, v)));
      }
    }
  for (const file of readdirSync(dir)) if (!expected.has(file)) problems.push(`${file} is of no event any more`);
  if (problems.length > 0) throw new Error(problems.join('\n'));
};

const problemsOf = async (file: string, fixture: Fixture, codec: Codec, schema: z.ZodObject, version: number) => {
  const { stream, id, type, schemaVersion, open, sealed } = fixture;
  const stored = { stream, id, type, revision: 0n, data: { open, sealed }, meta: { schemaVersion } };
  try {
    if (schemaVersion !== version) return [`${file} holds schema version ${schemaVersion}`];
    // Where it stood in a log does not matter here.
    const opened = codec.open(stored as unknown as StoredEvent);
    const names = Object.keys(opened.sealed);
    const texts = await codec.unseal(names.map((name) => opened.sealed[name]));
    const whole = { ...opened.data, ...Object.fromEntries(names.map((name, i) => [name, texts[i]])) };
    const parsed = schema.strict().safeParse(whole);
    // zod types a shape's members by its core type; ours are all made by classic zod.
    const isSealed = (name: string) => sealOwnerOf(schema.shape[name] as z.ZodType) !== undefined;
    const moved = names.filter((name) => name in schema.shape && !isSealed(name));
    const hidden = Object.keys(opened.data).filter((name) => name in schema.shape && isSealed(name));
    return [
      ...(parsed.success ? [] : parsed.error.issues.map((i) => `${file}: ${i.path.join('.')} ${i.message}`)),
      ...moved.map((name) => `${file}: ${name} was sealed and is open now`),
      ...hidden.map((name) => `${file}: ${name} was open and is sealed now`),
    ];
  } catch (error) {
    return [`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`];
  }
};

/** Whether an event has its fixture in the present schema. */
export const isFrozen = (dir: string, { versions }: AnyAggregate, type: string): boolean =>
  // Versions are numbers by the aggregate's own type.
  existsSync(path.join(dir, fileOf(type, (versions as Readonly<Record<string, number>> | undefined)?.[type] ?? 1)));

/**
 * Freezes one event in its present schema: run once, when the event is new or gets a new version, and commit what it
 * wrote. Every field of the event should have a value. What is frozen already is left as it is.
 */
export const freezeEvent = async (
  dir: string,
  aggregate: AnyAggregate,
  about: Id,
  event: Readonly<{ type: string; data: Readonly<Record<string, unknown>> }>,
): Promise<void> => {
  mkdirSync(dir, { recursive: true });
  const keys = new FixtureKeyring(keysIn(dir));
  const stream = streamName(aggregate.name, about);
  const id = randomUUID();
  const [sealed] = await new Codec([aggregate], keys).seal(aggregate, stream, [{ ...event, id }]);
  const { data, schemaVersion } = sealed!; // seal answers one for each
  const file = path.join(dir, fileOf(event.type, schemaVersion));
  if (existsSync(file)) return;
  const write = (to: string, value: unknown) => writeFileSync(to, `${JSON.stringify(value, null, 2)}\n`);
  write(file, { stream, id, type: event.type, schemaVersion, ...data });
  write(path.join(dir, KEYS), keys.all);
  const list = readdirSync(dir).filter((name) => name !== LIST).sort(); // prettier-ignore
  const digest = (name: string) => createHash('sha256').update(readFileSync(path.join(dir, name))).digest('hex'); // prettier-ignore
  write(path.join(dir, LIST), Object.fromEntries(list.map((name) => [name, digest(name)])));
};
