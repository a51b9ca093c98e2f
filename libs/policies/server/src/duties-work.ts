import { endOfSchoolDay, type Calendar, type PersonId } from '@caseward/kernel';
import { MOST_WORK, type Platform, type Work, type WorkItem } from '@caseward/server-kit';
import { and, asc, eq, inArray, ne, notInArray } from 'drizzle-orm';
import { acknowledgementFiles as k, type AcknowledgementRow } from './acknowledgement-file.projection';
import { adoptionFiles as a, type AdoptionRow } from './adoption-file.projection';
import { policyFiles as p } from './policy-file.projection';
import { statutoryEditions as e, type EditionRow } from './statutory-edition.projection';

/** Who somebody is: where they are head, where they are clerk, and whether they lead safeguarding for the trust. */
export type Dutiful = Readonly<{
  person: PersonId;
  heads: ReadonlySet<string>;
  clerks: ReadonlySet<string>;
  trust: boolean;
}>;

const iso = (at: string) => new Date(at).toISOString();

/** What they are asked to read waits for them alone. */
export const readingItem = (row: AcknowledgementRow, calendar: Calendar): WorkItem => ({
  ...{ recordId: row.id, of: 'acknowledgement', what: 'READ_POLICY', schoolId: row.schoolId },
  ...{ since: `${row.notifyOn}T08:00:00.000Z`, due: endOfSchoolDay(calendar, row.dueOn) },
});

/** An adoption waits for the head, then for the lead of the trust, then for the clerk who brings it to the governors. */
export const adoptionItems = (row: AdoptionRow, who: Dutiful, calendar: Calendar): readonly WorkItem[] => {
  const what = (() => {
    switch (row.status) {
      case 'required':
      case 'lapsed':
      case 'own_drafted':
        return who.heads.has(row.schoolId) ? 'ADOPT_POLICY' : undefined;
      case 'assessed':
        return who.trust ? 'APPROVE_ALIGNMENT' : undefined;
      case 'adopted_full':
      case 'approved':
        return who.clerks.has(row.schoolId) ? 'RATIFY_ADOPTION' : undefined;
      case 'ratified':
      case 'in_force':
        return undefined;
    }
  })();
  if (what === undefined) return [];
  const { id: recordId, schoolId, requiredAt, dueOn } = row;
  return [{ recordId, of: 'adoption', what, schoolId, since: iso(requiredAt), due: endOfSchoolDay(calendar, dueOn) }];
};

/** An edition is confirmed by somebody who did not record it. */
export const editionItems = (row: EditionRow, who: Dutiful, trust: string): readonly WorkItem[] =>
  who.trust && row.recordedBy !== who.person
    ? [{ recordId: row.id, of: 'statutoryreference', what: 'CONFIRM_EDITION', schoolId: trust, since: `${row.publishedOn}T08:00:00.000Z`, due: `${row.from}T08:00:00.000Z` }] // prettier-ignore
    : [];

/** What of adopting, reading and confirming waits for somebody. */
export const dutiesWork = ({
  db,
  access,
  calendars,
  streams,
}: Pick<Platform, 'db' | 'access' | 'calendars' | 'streams'>): Work => {
  return async ({ asker }) => {
    const { trust } = streams;
    const [roles, visible] = await Promise.all([access.rolesOf(asker), access.visible(asker, a.id)]);
    const at = (role: string) => new Set(roles.filter((one) => one.role === role).map(({ body }) => body));
    const clerks = at('CLERK');
    // Nobody takes on what was retired.
    const retired = db.select({ id: p.id }).from(p).where(eq(p.status, 'retired'));
    const [mine, adoptions, editions] = await Promise.all([
      db.select().from(k).where(and(eq(k.personId, asker.person), inArray(k.status, ['notified', 'opened']))).orderBy(asc(k.dueOn)).limit(MOST_WORK), // prettier-ignore
      db
        .select()
        .from(a)
        .where(and(ne(a.status, 'in_force'), notInArray(a.policyId, retired), visible))
        .orderBy(asc(a.dueOn))
        .limit(MOST_WORK),
      db.select().from(e).where(eq(e.status, 'published')).limit(MOST_WORK),
    ]);
    // A clerk of the trust brings it to the governors of each school.
    const everywhere = clerks.has(trust) ? new Set(adoptions.map(({ schoolId }) => schoolId)) : clerks;
    const who = { person: asker.person, heads: at('HT'), clerks: everywhere, trust: at('TSL').size > 0 };
    const schools = [...new Set([...mine, ...adoptions].map(({ schoolId }) => schoolId))];
    const known = new Map(
      await Promise.all(schools.map(async (school) => [school, await calendars.of(school)] as const)),
    );
    const calendarOf = (school: string) => known.get(school)!; // of each row's school
    return [
      ...mine.map((row) => readingItem(row, calendarOf(row.schoolId))),
      ...adoptions.flatMap((row) => adoptionItems(row, who, calendarOf(row.schoolId))),
      ...editions.flatMap((row) => editionItems(row, who, trust)),
    ];
  };
};
