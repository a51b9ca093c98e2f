import type { PersonId } from '@caseward/kernel';
import { eq, or, sql } from 'drizzle-orm';
import { investigations as n } from './investigation-file.projection';

/** Investigations that somebody commissioned, leads, reviews, or plans a child's interview for. */
export const inHandsOf = (person: PersonId) =>
  or(
    eq(n.commissioner, person),
    eq(n.investigator, person),
    eq(n.reviewer, person),
    sql`${n.plans} @> ${JSON.stringify([{ lead: person }])}::jsonb`,
  );
