import { decide, readersOf, type RestrictionState, type Standing } from '@caseward/access-domain';
import { openPool, startEmbeddedPostgres, type EmbeddedPostgres } from '@caseward/event-store';
import { roles, tiers } from '@caseward/kernel';
import { tableShape } from '@caseward/server-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, uuid } from 'drizzle-orm/pg-core';
import fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Pool } from 'pg';
import { recordVisibility } from './record-visibility.projection';
import { visibleTo } from './visible';

const ids = (kind: number, n: number) =>
  Array.from({ length: n }, (_, i) => `0197eeee-0000-7000-8000-${kind}${String(i).padStart(11, '0')}`);
const [trust, ...schools] = ids(1, 4) as [string, ...string[]]; // four in, four out
const people = ids(2, 6);
const records = ids(3, 300);

const some = fc.uniqueArray(fc.constantFrom(...people), { maxLength: 3 });
const restriction: fc.Arbitrary<NonNullable<RestrictionState>> = fc.record(
  {
    school: fc.constantFrom(...schools),
    tier: fc.constantFrom(...tiers),
    about: some,
    excluded: some,
    readers: some,
    reporter: fc.constantFrom(...people),
    kind: fc.constant('concern'),
    letIn: some,
  },
  { requiredKeys: ['kind', 'school', 'tier', 'about', 'excluded'] },
);
const standing: fc.Arbitrary<Standing> = fc.record({
  person: fc.constantFrom(...people),
  roles: fc.array(fc.record({ role: fc.constantFrom(...roles), body: fc.constantFrom(trust, ...schools) }), { maxLength: 5 }), // prettier-ignore
  interests: fc.record({ persons: some, records: fc.subarray(records.slice(0, 40), { maxLength: 10 }) }),
  trust: fc.constant(trust),
});

/** A list of some other context, one row for each record. */
const listed = pgTable('listed', { id: uuid('id').primaryKey() });

describe('the condition in every list', () => {
  let server: EmbeddedPostgres;
  let pool: Pool;
  let dataDir = '';
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'caseward-'));
    server = await startEmbeddedPostgres({ dataDir });
    pool = openPool({ ...server.connection, max: 2 });
    for (const statement of tableShape(recordVisibility).ddl(1)) await pool.query(statement);
    await pool.query('create view record_visibility as select * from record_visibility_v1');
    await pool.query('create table listed (id uuid primary key)');
    await drizzle(pool).insert(listed).values(records.map((id) => ({ id }))); // prettier-ignore
  });
  afterAll(async () => {
    await pool.end();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  /** As the projection stores them. The last record has none: nobody may know of it. */
  const store = async (restrictions: readonly NonNullable<RestrictionState>[]) => {
    const db = drizzle(pool);
    await db.delete(recordVisibility);
    await db.insert(recordVisibility).values(
      restrictions.map(({ school, tier, about, excluded, letIn, readers, reporter }, i) => ({
        recordId: records[i]!, // one id for each
        kind: 'concern',
        schoolId: school,
        tier,
        about: [...about],
        excluded: [...excluded],
        letIn: [...(letIn ?? [])],
        readers: readers ? [...readers] : null,
        reporter: reporter ?? null,
      })),
    );
  };
  const seen = async (asker: Standing, ownReports: boolean) => {
    const rows = await drizzle(pool)
      .select()
      .from(listed)
      .where(visibleTo(asker, listed.id, ownReports));
    return new Set(rows.map(({ id }) => id));
  };

  it.each([
    ['a list', false],
    ['a list of own reports', true],
  ])('in %s shows what decide allows, and nothing else', async (_, ownReports) => {
    let allowed = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(restriction, { minLength: records.length - 1, maxLength: records.length - 1 }),
        fc.array(standing, { minLength: 12, maxLength: 12 }),
        async (restrictions, askers) => {
          await store(restrictions);
          for (const asker of askers) {
            const shown = await seen(asker, ownReports);
            for (const [i, record] of records.entries()) {
              const known = restrictions[i];
              const state: RestrictionState = known;
              const needs = readersOf(known?.tier ?? 'T0', 'open', ownReports);
              const { allow } = decide(asker, needs, { kind: 'record', record, restriction: state });
              if (allow) allowed++;
              if (shown.has(record) !== allow) throw new Error(`${allow ? 'hides' : 'shows'} ${JSON.stringify({ record, state, asker })}`); // prettier-ignore
            }
          }
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
    expect(allowed).toBeGreaterThan(500);
  });
});
