import { readersOf, type Standing } from '@caseward/access-domain';
import { tiers } from '@caseward/kernel';
import { and, eq, inArray, isNull, not, or, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { recordVisibility as v } from './record-visibility.projection';

/** The same decision as `decide`, said in SQL for a list. A property test holds the two equal. */
export const visibleTo = (
  { person, roles, interests, trust }: Standing,
  record: PgColumn,
  ownReports: boolean,
): SQL => {
  const atTrust = roles.filter((r) => r.body === trust).map((r) => r.role);
  const byRole = tiers.flatMap((tier) => {
    const needed = readersOf(tier, 'open').roles;
    if (atTrust.some((role) => needed.includes(role))) return [eq(v.tier, tier)];
    const schools = [...new Set(roles.filter((r) => needed.includes(r.role)).map((r) => r.body))];
    return schools.length > 0 ? [and(eq(v.tier, tier), inArray(v.schoolId, schools))] : [];
  });
  const here = [...new Set(roles.map((r) => r.body))];
  const holdsARole = atTrust.length > 0 ? sql`true` : here.length > 0 ? inArray(v.schoolId, here) : sql`false`;
  const open = ownReports
    ? eq(v.reporter, person)
    : or(
        and(sql`(${person} = any(${v.readers}) or (${person} = any(${v.letIn}) and ${v.tier} < 'T4'))`, holdsARole),
        and(isNull(v.readers), or(...byRole) ?? sql`false`),
      );
  const shut = or(
    sql`${person} = any(${v.excluded})`,
    interests.records.length > 0 ? inArray(v.recordId, [...interests.records]) : undefined,
    interests.persons.length > 0 ? sql`${v.about} && ${sql.param([...interests.persons])}::uuid[]` : undefined,
  );
  // `shut` always has its first part, so `not` has something to deny.
  return sql`exists (select 1 from ${v} where ${and(eq(v.recordId, record), open, not(shut!))})`;
};
