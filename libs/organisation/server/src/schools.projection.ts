import type { SchoolEvent, TrustEvent } from '@caseward/organisation-domain';
import { projectionOf, type Db } from '@caseward/server-kit';
import { asc, eq } from 'drizzle-orm';
import { date, pgTable, text, uuid } from 'drizzle-orm/pg-core';

/** The trust and its schools: names of organisations, not of people. */
export const bodies = pgTable('body_list', {
  id: uuid().primaryKey(),
  kind: text({ enum: ['trust', 'school'] }).notNull(),
  name: text().notNull(),
  phase: text(),
  localAuthority: text('local_authority'),
  /** Of a school that leaves the trust. */
  lastDay: date('last_day', { mode: 'string' }),
});
export type Body = typeof bodies.$inferSelect;

export const bodiesProjection = projectionOf<SchoolEvent | TrustEvent>()({
  name: 'body_list',
  version: 2,
  table: bodies,
  on: {
    TrustRegistered: (_, { data: { trustId, name } }) => ({
      id: trustId,
      kind: 'trust' as const,
      name,
      phase: null,
      localAuthority: null,
      lastDay: null,
    }),
    SchoolRegistered: (_, { data: { schoolId, name, phase, localAuthority } }) => ({
      id: schoolId,
      kind: 'school' as const,
      name,
      phase,
      localAuthority,
      lastDay: null,
    }),
    SchoolMembershipEnded: (row, { data: { lastDay } }) => row && { ...row, lastDay },
    TrustDetailsChanged: (row, { data: { name } }) => row && { ...row, name },
    SchoolDetailsChanged: (row, { data: { name, phase, localAuthority } }) =>
      row && { ...row, name, phase, localAuthority },
  },
});

export const allBodies = (db: Db): Promise<Body[]> => db.select().from(bodies).orderBy(asc(bodies.name));
export const bodyById = async (db: Db, id: string): Promise<Body | undefined> =>
  (await db.select().from(bodies).where(eq(bodies.id, id)))[0];
