import { afterEach, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { secretOf } from '../src/deployment';
import { readEnv } from '../src/env';

const data = mkdtempSync(path.join(tmpdir(), 'caseward-secret-'));
afterEach(() => rmSync(data, { recursive: true, force: true }));

test('the secret is made once and whole: what a crash left empty is none', () => {
  writeFileSync(path.join(data, 'secret'), '');
  const env = readEnv({ CASEWARD_DATA: data });
  const secret = secretOf(env);
  expect(secret.length).toBeGreaterThanOrEqual(43);
  expect(secretOf(env)).toBe(secret);
  expect(readdirSync(data)).toEqual(['secret']);
});
