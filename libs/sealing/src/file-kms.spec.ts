import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { FileKms } from './file-kms';

let dir: string;
let file: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'kms-'));
  file = path.join(dir, 'keys', 'key-encryption-key.json');
});
afterEach(() => rmSync(dir, { recursive: true }));
const dek = randomBytes(32);

describe('the key file', () => {
  it('is made on first use, for its owner alone, and says so once', async () => {
    const first = await FileKms.open(file);
    expect([first.created, first.path]).toEqual([true, file]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    expect((await FileKms.open(file)).created).toBe(false);
    expect(readdirSync(path.dirname(file))).toEqual(['key-encryption-key.json']);
  });

  it('unwraps after a restart what it wrapped before', async () => {
    const { wrapped, kekVersion } = await (await FileKms.open(file)).wrap(dek);
    expect(await (await FileKms.open(file)).unwrap(wrapped, kekVersion)).toEqual(dek);
    expect(wrapped.includes(dek)).toBe(false);
  });

  it.each([0o640, 0o604, 0o660, 0o644])(
    'refuses to run when others can reach it (mode %o), and says what to do',
    async (mode) => {
      await FileKms.open(file);
      chmodSync(file, mode);
      await expect(FileKms.open(file)).rejects.toThrow(`chmod 600 ${file}`);
    },
  );

  it('is made by one of many starts at once, and used by all', async () => {
    const starts = await Promise.all(Array.from({ length: 20 }, () => FileKms.open(file)));
    expect(starts.filter(({ created }) => created)).toHaveLength(1);
    const { wrapped, kekVersion } = await starts[0]!.wrap(dek);
    for (const kms of starts) expect(await kms.unwrap(wrapped, kekVersion)).toEqual(dek);
    expect(readdirSync(path.dirname(file))).toEqual(['key-encryption-key.json']);
  });

  it.each(['', '{}', 'not json', '{"format":"caseward-key-encryption-key/1","current":2,"versions":{}}'])(
    'is never replaced when it cannot be used: %j',
    async (text) => {
      await FileKms.open(file);
      writeFileSync(file, text);
      await expect(FileKms.open(file)).rejects.toThrow('Restore it from your copy');
      expect(readFileSync(file, 'utf8')).toBe(text);
    },
  );

  it('says so when it belongs to another database', async () => {
    const { wrapped, kekVersion } = await (await FileKms.open(file)).wrap(dek);
    const other = await FileKms.open(path.join(dir, 'other.json'));
    await expect(other.unwrap(wrapped, kekVersion)).rejects.toThrow('does not belong to this database');
  });
});

describe('rotation', () => {
  it('wraps with a new version and still unwraps the old one, in other processes as well', async () => {
    const kms = await FileKms.open(file);
    const running = await FileKms.open(file);
    const old = await kms.wrap(dek);
    expect(await kms.rotate()).toBe(2);
    const fresh = await kms.wrap(dek);
    expect([old.kekVersion, fresh.kekVersion]).toEqual([1, 2]);
    for (const each of [kms, running, await FileKms.open(file)]) {
      expect(await each.unwrap(old.wrapped, 1)).toEqual(dek);
      expect(await each.unwrap(fresh.wrapped, 2)).toEqual(dek);
    }
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('binds a wrapped key to its version', async () => {
    const kms = await FileKms.open(file);
    const old = await kms.wrap(dek);
    await kms.rotate();
    await expect(kms.unwrap(old.wrapped, 2)).rejects.toThrow();
    await expect(kms.unwrap(old.wrapped, 3)).rejects.toThrow('no version 3');
  });

  it('happens once when two are asked for at once, and loses no version', async () => {
    const [a, b] = [await FileKms.open(file), await FileKms.open(file)];
    const outcomes = await Promise.allSettled([a.rotate(), b.rotate()]);
    const done = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(done).toBeGreaterThan(0);
    expect(await (await FileKms.open(file)).currentVersion()).toBe(1 + done);
    expect(readdirSync(path.dirname(file))).toEqual(['key-encryption-key.json']);
  });

  it('does not touch the draft of another rotation', async () => {
    const kms = await FileKms.open(file);
    writeFileSync(`${file}.next`, '');
    await expect(kms.rotate()).rejects.toThrow('another rotation is under way');
    expect(await (await FileKms.open(file)).currentVersion()).toBe(1);
  });
});
