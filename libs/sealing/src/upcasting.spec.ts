import { createSecretKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { StoredEvent } from '@caseward/event-store';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { Codec } from './codec';
import { Keyring, type DataKey } from './keyring';
import { MemoryKeyTable } from './memory-key-table';
import { note, pupilId } from './note.fixture';
import { assertFrozen, MemoryKms } from './testing';

const fixtures = path.join(import.meta.dirname, 'fixtures');
// Fixtures are frozen: their shape is what these specs check.
const fixture = (name: string) => JSON.parse(readFileSync(path.join(fixtures, name), 'utf8'));
const event = (name: string): StoredEvent => ({ ...fixture(name), revision: 0n });

/** Knows the two keys that the fixtures were sealed with. */
class FixtureKeyring extends Keyring {
  override async byIds(kids: Iterable<string>) {
    const known = fixture('keys.json') as Record<string, string>;
    return new Map(
      [...kids].map((kid): [string, DataKey] => [kid, { kid, key: createSecretKey(known[kid]!, 'base64') }]),
    );
  }
}
const codec = new Codec([note], new FixtureKeyring(new MemoryKeyTable(), new MemoryKms()));

describe('events that earlier versions stored', () => {
  it('are what they were when they were stored', () => {
    expect(() => assertFrozen(fixtures)).not.toThrow();
  });

  it.each([
    ['note-written.v1.json', { pupilId, level: 'high', channel: 'unknown' }],
    ['note-written.v2.json', { pupilId, level: 'low', channel: 'unknown' }],
    ['note-written.v3.json', { pupilId, level: 'low', channel: 'form' }],
  ])('open in the present shape: %s', async (name, data) => {
    const opened = codec.open(event(name));
    expect(opened.data).toEqual(data);
    expect(await codec.unseal([opened.sealed['text'], opened.sealed['pupilName']])).toEqual([
      'Said "I’m fine" 🙂',
      'Wilhelmina Frostwood',
    ]);
  });
});

describe('a frozen folder', () => {
  let dir: string;
  const digest = 'ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356'; // of "{}\n"
  beforeEach(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'frozen-'));
    writeFileSync(path.join(dir, 'a.json'), '{}\n');
    writeFileSync(path.join(dir, 'frozen.json'), JSON.stringify({ 'a.json': digest }));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('is accepted as it was frozen, whatever the line ends of a checkout', () => {
    expect(() => assertFrozen(dir)).not.toThrow();
    writeFileSync(path.join(dir, 'a.json'), '{}\r\n');
    expect(() => assertFrozen(dir)).not.toThrow();
  });
  it('refuses an edited fixture', () => {
    writeFileSync(path.join(dir, 'a.json'), '{ }\n');
    expect(() => assertFrozen(dir)).toThrow('a.json was edited');
  });
  it('refuses a fixture that is gone', () => {
    rmSync(path.join(dir, 'a.json'));
    expect(() => assertFrozen(dir)).toThrow('a.json is gone');
  });
  it('asks for a new fixture to be listed, and says how', () => {
    writeFileSync(path.join(dir, 'b.json'), '{}\n');
    expect(() => assertFrozen(dir)).toThrow(`add "b.json": "${digest}"`);
  });
});
