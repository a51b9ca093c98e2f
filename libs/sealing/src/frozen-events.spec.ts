import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { sealed, type AnyAggregate, type EventSchemas } from '@caseward/kernel';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';

import { assertFrozenEvents, freezeEvent } from './frozen-events';

const aggregateOf = (events: EventSchemas): AnyAggregate => ({
  name: 'memo',
  events,
  initial: null,
  evolve: () => null,
  commands: [],
});
const WRITTEN = { by: z.string(), text: sealed('record', z.string()) };
const memo = aggregateOf({ MemoWritten: z.object(WRITTEN) });
const about = '0197aaaa-0000-7000-8000-000000000001';

describe('events that were stored', () => {
  let dir: string;
  beforeEach(async () => {
    dir = mkdtempSync(path.join(tmpdir(), 'frozen-events-'));
    await freezeEvent(dir, memo, about, { type: 'MemoWritten', data: { by: 'ada', text: 'Collected late.' } });
  });
  afterEach(() => rmSync(dir, { recursive: true }));
  const asserting = (events: EventSchemas) => expect(assertFrozenEvents(dir, [aggregateOf(events)]));

  it('are read by the software that stored them, and by later software that added a field', async () => {
    await asserting({ MemoWritten: z.object(WRITTEN) }).resolves.toBeUndefined();
    await asserting({ MemoWritten: z.object({ ...WRITTEN, place: z.string().optional() }) }).resolves.toBeUndefined();
  });
  it('hold their text as ciphertext', () =>
    expect(readFileSync(path.join(dir, 'memo-written@1.json'), 'utf8')).not.toContain('Collected'));
  it('refuse a schema that lost a field, renamed it or asks for more', async () => {
    await asserting({ MemoWritten: z.object({ by: WRITTEN.by }) }).rejects.toThrow('Unrecognized key: "text"');
    await asserting({ MemoWritten: z.object({ text: WRITTEN.text, who: z.string() }) }).rejects.toThrow('who');
    await asserting({ MemoWritten: z.object({ ...WRITTEN, place: z.string() }) }).rejects.toThrow('place');
    await asserting({ MemoWritten: z.object({ ...WRITTEN, by: z.number() }) }).rejects.toThrow('by Invalid input');
  });
  it('refuse a schema that seals what was open, or opens what was sealed', async () => {
    await asserting({ MemoWritten: z.object({ ...WRITTEN, text: z.string() }) }).rejects.toThrow('text was sealed');
    await asserting({ MemoWritten: z.object({ ...WRITTEN, by: sealed('record', z.string()) }) }).rejects.toThrow('by was open'); // prettier-ignore
  });
  it('ask for a fixture of every event, and for the event of every fixture', async () => {
    await asserting({ MemoWritten: z.object(WRITTEN), MemoTorn: z.object({}) }).rejects.toThrow('memo-torn@1.json is missing'); // prettier-ignore
    await asserting({}).rejects.toThrow('memo-written@1.json is of no event any more');
  });
  it('refuse an edited fixture', async () => {
    writeFileSync(path.join(dir, 'memo-written@1.json'), '{}');
    await asserting({ MemoWritten: z.object(WRITTEN) }).rejects.toThrow('was edited');
  });
  it('are frozen once', async () => {
    const before = readFileSync(path.join(dir, 'memo-written@1.json'), 'utf8');
    await freezeEvent(dir, memo, about, { type: 'MemoWritten', data: { by: 'bob', text: 'Another.' } });
    expect(readFileSync(path.join(dir, 'memo-written@1.json'), 'utf8')).toBe(before);
    await asserting({ MemoWritten: z.object(WRITTEN) }).resolves.toBeUndefined();
  });
});
