import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ANY, NO_STREAM } from './decide';
import { Log, type Proposed } from './log';
import { logFile } from './log-file';

const event = (): Proposed => ({
  id: randomUUID(),
  type: 'ConcernLogged',
  json: true,
  data: Buffer.from('{"name":"Ænima"}'),
  meta: Buffer.from('{}'),
});

describe('the log of the test server, kept in a file', () => {
  let folder: string;
  const open = () => new Log(logFile(path.join(folder, 'log.jsonl')));
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'caseward-log-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is the same log when it is opened again', () => {
    const first = open();
    first.append('case-1', NO_STREAM, [event(), event()]);
    first.append('case-2', NO_STREAM, [event()]);
    first.tombstone('case-2');
    const second = open();
    expect(second.all).toEqual(first.all);
    expect(second.append('case-2', ANY, [event()])).toEqual({ outcome: 'deleted' });
    const next = second.append('case-1', 1n, [event()]);
    expect(next).toMatchObject({ outcome: 'write', revision: 2 });
    expect(second.all.at(-1)?.position).toBeGreaterThan(first.all.at(-1)?.position ?? 0n);
  });

  it('forgets an event whose line was cut off, and goes on cleanly after it', async () => {
    open().append('case-1', NO_STREAM, [event()]);
    await appendFile(path.join(folder, 'log.jsonl'), '{"id":"cut');
    const second = open();
    expect(second.all).toHaveLength(1);
    second.append('case-1', 0n, [event()]);
    expect(open().stream('case-1')).toHaveLength(2);
  });
});
