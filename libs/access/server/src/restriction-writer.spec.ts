import { restrictionAggregate } from '@caseward/access-domain';
import { InMemoryEventStore } from '@caseward/event-store';
import type { Restriction } from '@caseward/kernel';
import { Codec } from '@caseward/sealing';
import { memoryKeyring } from '@caseward/sealing/testing';
import { Clock, Streams, system, type Provenance } from '@caseward/server-kit';
import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { RestrictionWriter } from './restriction-writer';

class Noon extends Clock {
  override now = () => '2026-09-07T12:00:00.000Z';
}
const by = (): Provenance => {
  const commandId = randomUUID();
  return { commandId, correlationId: commandId, causationId: commandId, asker: system('spec'), actingRole: 'SYS', body: undefined, tier: 'T5' }; // prettier-ignore
};
const [school, head, former, next, lead, shut] = Array.from({ length: 6 }, () => randomUUID()) as [string, string, string, string, string, string]; // prettier-ignore

/** An allegation that its head and an investigator read. */
const anAllegation = async () => {
  const streams = new Streams(new InMemoryEventStore(), new Codec([restrictionAggregate], memoryKeyring()), new Noon(), { trust: randomUUID(), appVersion: '0' }); // prettier-ignore
  const writer = new RestrictionWriter(streams);
  const record = randomUUID();
  const own: Restriction = { school, tier: 'T4', about: [], readers: [head, former], excluded: [] };
  await writer.restrict(record, 'investigation', own, by());
  const now = async () => (await streams.fold(restrictionAggregate, record)).state;
  return { writer, record, own, now };
};

describe('who may know of a record', () => {
  it('is not undone by a command that looked before it was changed', async () => {
    const { writer, record, own, now } = await anAllegation();
    const seen = 0n;
    await writer.narrow(record, { ...own, readers: [head, next] }, by(), seen);
    const late = writer.narrow(record, { ...own, readers: [head, former, lead] }, by(), seen);
    await expect(late).rejects.toMatchObject({ kind: 'conflict' });
    expect((await now())?.readers).toEqual([head, next]);
  });

  it('is told with whom it added, and written once', async () => {
    const { writer, record, own, now } = await anAllegation();
    const command = by();
    const wider = { ...own, readers: [head, former, lead] };
    expect(await writer.narrow(record, wider, command, 0n)).toEqual([lead]);
    expect(await writer.narrow(record, wider, command, undefined)).toEqual([]);
    expect((await now())?.readers).toEqual([head, former, lead]);
  });

  it('takes back whom a refused command had called, and keeps whoever was shut out meanwhile shut out', async () => {
    const { writer, record, own, now } = await anAllegation();
    const command = by();
    await writer.narrow(record, { ...own, readers: [head, former, lead] }, command, 0n);
    await writer.letIn(record, [next], command);
    await writer.narrow(record, { ...own, readers: [head, former, lead], excluded: [shut] }, by(), undefined);
    await writer.takeBack(record, [lead, next], command);
    expect(await now()).toMatchObject({ readers: [head, former], letIn: [], excluded: [shut] });
  });
});
