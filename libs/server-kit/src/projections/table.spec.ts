import { describe, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { boolean, date, index, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { asStored, instant } from './instant';
import { tableShape } from './table';

const letters = pgTable(
  'letter',
  {
    id: uuid('id').primaryKey(),
    state: text('state', { enum: ['open', 'shut'] }).notNull().default('open'),
    tags: text('tags').array().notNull().default(sql`'{}'`),
    urgent: boolean('urgent').notNull().default(false),
    sentOn: date('sent_on'),
    at: instant('at').notNull(),
    segment: jsonb('segment'),
  },
  (table) => [
    index('letter_state').on(table.state, table.at.desc()).where(sql`${table.state} = 'open'`),
    uniqueIndex('letter_sent').on(table.sentOn),
  ],
); // prettier-ignore

describe('the table of a projection', () => {
  test('is made for one version, indexes and all', () => {
    expect(tableShape(letters).ddl(3)).toEqual([
      `create table "letter_v3" ("id" uuid primary key, "state" text not null default 'open', ` +
        `"tags" text[] not null default '{}', "urgent" boolean not null default 'false', "sent_on" date, ` +
        `"at" timestamp(3) with time zone not null, "segment" jsonb)`,
      `create index "letter_state_v3" on "letter_v3" using btree ("state" asc nulls last, "at" desc nulls last) where "state" = 'open'`,
      `create unique index "letter_sent_v3" on "letter_v3" using btree ("sent_on" asc nulls last)`,
    ]);
  });

  test('has a fingerprint that changes with its columns and not with its version', () => {
    const more = pgTable('letter', { id: uuid('id').primaryKey() });
    expect(tableShape(more).fingerprint).not.toBe(tableShape(letters).fingerprint);
    expect(tableShape(letters).fingerprint).toBe(tableShape(letters).fingerprint);
  });

  test('is refused without one primary-key column, with a reference to another, or with a strange name', () => {
    const none = pgTable('none', { id: uuid('id') });
    const refers = pgTable('refers', {
      id: uuid('id').primaryKey(),
      letter: uuid('letter').references(() => letters.id),
    });
    const odd = pgTable('Odd-name', { id: uuid('id').primaryKey() });
    for (const table of [none, refers, odd]) expect(() => tableShape(table)).toThrow();
  });

  test('knows that a time written as text reads in another way once stored', () => {
    const noted = pgTable('noted', {
      id: uuid('id').primaryKey(),
      at: timestamp('at', { withTimezone: true, mode: 'string' }),
    });
    expect(tableShape(noted).columns.map(({ name, asStored: changes }) => [name, changes !== undefined])).toEqual([
      ['id', false],
      ['at', true],
    ]);
    expect(asStored('2026-09-01T08:30:00.000Z')).toBe('2026-09-01 08:30:00+00');
    expect(asStored('2026-09-01T08:30:00.120Z')).toBe('2026-09-01 08:30:00.12+00');
    expect(asStored('2026-09-01 08:30:00.123456+00')).toBe('2026-09-01 08:30:00.123456+00');
  });
});
