import { declareInterest, readersOf } from '@caseward/access-domain';
import { InMemoryEventStore, openPool, startEmbeddedPostgres, type EmbeddedPostgres } from '@caseward/event-store';
import type { Restriction, Role } from '@caseward/kernel';
import { roleRegisterAggregate, staffAggregate } from '@caseward/organisation-domain';
import { Codec } from '@caseward/sealing';
import { memoryKeyring } from '@caseward/sealing/testing';
import { Clock, Streams, system, type Asker, type Provenance } from '@caseward/server-kit';
import { tableShape } from '@caseward/server-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drizzle } from 'drizzle-orm/node-postgres';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Pool } from 'pg';
import { AccessGate } from './access-gate';
import { accessContext } from './index';
import { roleHolding } from './role-holding.projection';

const idNo = (n: number): string => `0197abab-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [trust, ashdown, brookside] = [1, 2, 3].map(idNo) as [string, string, string]; // three in, three out
const asker = (n: number): Asker => ({ person: idNo(n), session: 'session' });
const [lim, okoro, hart, leaver, stranger, wilma] = [10, 11, 12, 13, 14, 20].map(asker) as [
  Asker,
  Asker,
  Asker,
  Asker,
  Asker,
  Asker,
]; // prettier-ignore -- six in, six out

class Stopped extends Clock {
  today = '2026-09-07';
  override now() {
    return `${this.today}T09:00:00.000Z`;
  }
}
const provenance = (): Provenance => {
  const commandId = randomUUID();
  return { commandId, correlationId: commandId, causationId: commandId, asker: system('spec'), actingRole: 'SYS', body: undefined, tier: 'T0' }; // prettier-ignore
};

describe('the gate', () => {
  let server: EmbeddedPostgres;
  let pool: Pool;
  let dataDir = '';
  let gate: AccessGate;
  let streams: Streams;
  const clock = new Stopped();

  const appoint = async (person: Asker, role: Role, bodyId: string, to?: string) => {
    const appointmentId = randomUUID();
    const data = { appointmentId, bodyId, personId: person.person, role, from: '2026-09-01', ...(to ? { to } : {}) };
    await streams.append(roleRegisterAggregate, bodyId, [{ type: 'RoleAppointed', data }], 'any', provenance());
    await drizzle(pool).insert(roleHolding).values({ appointmentId, personId: person.person, bodyId });
  };
  const restrict = async (restriction: Partial<Restriction>) => {
    const record = randomUUID();
    await gate.restrict(record, 'concern', { school: ashdown, tier: 'T2', about: [wilma.person], excluded: [], ...restriction }, provenance()); // prettier-ignore
    return record;
  };

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'caseward-'));
    server = await startEmbeddedPostgres({ dataDir });
    pool = openPool({ ...server.connection, max: 2 });
    for (const statement of tableShape(roleHolding).ddl(1)) await pool.query(statement);
    await pool.query('create view role_holding as select * from role_holding_v1');
    const codec = new Codec([...accessContext.aggregates, roleRegisterAggregate, staffAggregate], memoryKeyring());
    streams = new Streams(new InMemoryEventStore(), codec, clock, { trust, appVersion: '0' });
    gate = new AccessGate(streams, clock, drizzle(pool));
    await appoint(lim, 'STAFF', ashdown);
    await appoint(okoro, 'DSL', ashdown);
    await appoint(hart, 'STAFF', ashdown);
    await appoint(hart, 'HT', ashdown);
    await appoint(leaver, 'DSL', ashdown, '2026-09-06');
  });
  afterAll(async () => {
    await pool.end();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('lets a teacher at one school declare an interest', async () => {
    expect(await gate.admit(lim, declareInterest.may, 'anywhere')).toMatchObject({ actingRole: 'STAFF' });
    await expect(gate.admit(stranger, declareInterest.may, 'anywhere')).rejects.toThrow('record/not-found');
  });

  it('knows who belongs where: whoever has a role at a school belongs to the trust, whoever left to nothing', async () => {
    expect(await gate.belongsTo(lim, ashdown)).toBe(true);
    expect(await gate.belongsTo(lim, brookside)).toBe(false);
    expect(await gate.belongsTo(lim, trust)).toBe(true);
    for (const body of [ashdown, trust]) {
      expect(await gate.belongsTo(leaver, body)).toBe(false);
      expect(await gate.belongsTo(stranger, body)).toBe(false);
    }
  });

  it('lets nobody in who has left, though another school still has them in a role', async () => {
    const gone = asker(15);
    await appoint(gone, 'DSL', brookside);
    const record = await restrict({ school: brookside });
    const reads = async () => (await gate.mayRead(gone, record, 'narrative', false)) !== undefined;
    const staffId = gone.person;
    await streams.append(staffAggregate, staffId, [{ type: 'StaffMemberAdded', data: { staffId, bodyId: ashdown, identity: { firstName: 'Gwen', lastName: 'Gone' } } }], 'any', provenance()); // prettier-ignore
    expect([await reads(), await gate.belongsTo(gone, brookside)]).toEqual([true, true]);
    await streams.append(staffAggregate, staffId, [{ type: 'StaffRecordClosed', data: { staffId, bodyId: ashdown } }], 'any', provenance()); // prettier-ignore
    expect([await reads(), await gate.belongsTo(gone, brookside)]).toEqual([false, false]);
    expect((await gate.whoCanSee(record)).map(({ person }) => person)).not.toContain(gone.person);
  });

  it('lets whoever covers for the lead read on exactly those days, and not what names the lead alone', async () => {
    const [record, forTheLead] = [await restrict({}), await restrict({ tier: 'T4', readers: [okoro.person] })];
    const register = await streams.fold(roleRegisterAggregate, ashdown);
    const appointmentId = register.state.appointments.find((a) => a.role === 'DSL')!.id; // appointed above
    const coverId = randomUUID();
    const data = { coverId, bodyId: ashdown, appointmentId, personId: lim.person, role: 'DSL', from: '2026-09-08', to: '2026-09-09' } as const; // prettier-ignore
    await streams.append(roleRegisterAggregate, ashdown, [{ type: 'RoleCoverArranged', data }], 'any', provenance());
    await drizzle(pool).insert(roleHolding).values({ appointmentId: coverId, personId: lim.person, bodyId: ashdown });
    const seen: Record<string, readonly boolean[]> = {};
    for (const today of ['2026-09-07', '2026-09-08', '2026-09-09', '2026-09-10']) {
      clock.today = today;
      const listed = await gate.among(lim, [record, forTheLead]);
      const named = (await gate.whoCanSee(record)).some(({ person }) => person === lim.person);
      const read = (await gate.mayRead(lim, record, 'narrative', false)) !== undefined;
      seen[today] = [read, listed.has(record), named, listed.has(forTheLead)];
    }
    clock.today = '2026-09-07';
    const shut = [false, false, false, false];
    const open = [true, true, true, false];
    expect(seen).toEqual({ '2026-09-07': shut, '2026-09-08': open, '2026-09-09': open, '2026-09-10': shut });
  });

  it('tells a reporter that it went to the head, though the head is staff as well', async () => {
    const record = await restrict({ tier: 'T5', readers: [hart.person], reporter: lim.person });
    expect(await gate.whoCanSee(record)).toEqual([{ person: hart.person, role: 'HT' }]);
  });

  it('shows a report as their own to its reporter alone', async () => {
    const record = await restrict({ reporter: lim.person });
    const reads = async (who: Asker, own: boolean) => (await gate.mayRead(who, record, 'narrative', own)) !== undefined;
    expect([await reads(lim, true), await reads(lim, false)]).toEqual([true, false]);
    expect([await reads(okoro, true), await reads(okoro, false)]).toEqual([false, true]);
    expect(await gate.among(okoro, [record], true)).toEqual(new Set());
    expect(await gate.among(lim, [record], true)).toEqual(new Set([record]));
    expect(readersOf('T2', 'open', true).roles).toEqual([]);
  });

  it('writes a restriction once: again with the same content nothing happens, with other content it is refused', async () => {
    const record = await restrict({ reporter: lim.person });
    const again = { school: ashdown, tier: 'T2', about: [wilma.person], excluded: [], reporter: lim.person } as const;
    await expect(gate.restrict(record, 'concern', again, provenance())).resolves.toBeUndefined();
    await expect(gate.restrict(record, 'concern', { ...again, reporter: okoro.person }, provenance())).rejects.toThrow('record/id-in-use'); // prettier-ignore
    await expect(gate.restrict(record, 'childcase', again, provenance())).rejects.toThrow('record/id-in-use');
  });
});
