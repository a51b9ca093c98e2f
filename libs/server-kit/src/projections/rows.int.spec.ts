import { describe, expect, test } from '@jest/globals';
import { drizzle } from 'drizzle-orm/node-postgres';
import { bigint, boolean, customType, date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { databases } from './database.fixture';
import { instant } from './instant';
import { deleteRows, loadRows, settled, upsertRows } from './rows';
import { tableShape } from './table';

const segment = customType<{ data: unknown; driverData: string }>({
  dataType: () => 'jsonb',
  toDriver: (value) => JSON.stringify(value),
});
const things = pgTable('thing', {
  id: uuid('id').primaryKey(),
  words: text('words').notNull(),
  count: integer('how_many').notNull(),
  revision: bigint('revision', { mode: 'bigint' }).notNull(),
  small: bigint('small', { mode: 'number' }).notNull(),
  yes: boolean('yes').notNull(),
  on: date('on_day').notNull(),
  at: instant('at').notNull(),
  plainAt: timestamp('plain_at', { withTimezone: true, mode: 'string' }).notNull(),
  dateAt: timestamp('date_at', { withTimezone: true, mode: 'date' }).notNull(),
  note: jsonb('note'),
  sealed: segment('sealed'),
  tags: text('tags').array().notNull(),
  refs: uuid('refs').array().notNull(),
  days: date('days').array().notNull(),
  nothing: text('nothing'),
});
const A = '0197aaaa-0000-7000-8000-00000000000a';
const B = '0197aaaa-0000-7000-8000-00000000000b';
const row = (id: string) => ({
  id,
  words: `"quoted", 'single', \\back, {braces}, ünï🌍`,
  count: -5,
  revision: 9007199254740993n,
  small: 42,
  yes: true,
  on: '2026-09-01',
  at: '2026-09-01T08:30:00.120Z',
  plainAt: '2026-09-01T08:30:00.000Z',
  dateAt: new Date('2026-03-29T01:00:00.001Z'),
  note: { b: [1, 2.5, null], a: 'x', deep: { yes: true } },
  sealed: { kid: 'k', ct: 'AAAA' },
  tags: ['a', 'b, c', '"d"', '{}', ''],
  refs: [A, B],
  days: ['2026-09-01'],
  nothing: null,
});

describe('rows of a projection', () => {
  const { fresh } = databases();
  const shape = tableShape(things);
  const table = async () => {
    const { pool, admin, name } = await fresh();
    await admin(`alter database ${name} set timezone = 'UTC'`);
    for (const statement of shape.ddl(1)) await pool.query(statement);
    await pool.query('create view thing as select * from thing_v1');
    return pool;
  };

  test('read alike before they are stored, when loaded, and when drizzle selects them', async () => {
    const pool = await table();
    const written = [A, B].map(row).map(settled(shape));
    await upsertRows(pool, shape, 'thing_v1', written);
    const loaded = await loadRows(pool, shape, 'thing_v1', [A, B]);
    const selected = await drizzle(pool).select().from(things).orderBy(things.id);
    expect([...loaded.values()].sort((a, b) => String(a['id']).localeCompare(String(b['id'])))).toEqual(selected);
    expect(selected).toEqual(written);
    expect(selected[0]).toMatchObject({
      at: '2026-09-01T08:30:00.120Z',
      revision: 9007199254740993n,
      tags: row(A).tags,
    });
  });

  test('are replaced by a second upsert and gone after a delete', async () => {
    const pool = await table();
    await upsertRows(pool, shape, 'thing_v1', [row(A), row(B)]);
    await upsertRows(pool, shape, 'thing_v1', [{ ...row(A), count: 7 }]);
    await deleteRows(pool, shape, 'thing_v1', [B]);
    const loaded = await loadRows(pool, shape, 'thing_v1', [A, B]);
    expect([...loaded.keys()]).toEqual([A]);
    expect(loaded.get(A)).toMatchObject({ count: 7 });
  });
});
