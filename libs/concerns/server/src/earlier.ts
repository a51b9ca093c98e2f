import { Refusal } from '@caseward/kernel';
import { recordTriageDecision, type ConcernRefusal } from '@caseward/concerns-domain';
import { everyRecordOf, pupilAggregate, readersOfFamilies, siblingsOf } from '@caseward/organisation-domain';
import { readingOf, type Ask, type Platform, type Served } from '@caseward/server-kit';
import { and, arrayOverlaps, eq, ne, notInArray, sql } from 'drizzle-orm';
import { concernFiles as c, type ConcernRow } from './concern-file.projection';

type Looked = Pick<Platform, 'access' | 'streams'>;

/**
 * Other concerns about the same children, under whichever of their records, that the asker may know of; what is a duplicate or
 * was none does not count.
 */
export const besidesOf =
  ({ access, streams }: Looked) =>
  async (row: Pick<ConcernRow, 'id' | 'children'>, ask: Ask) => {
    const children = await everyRecordOf(readingOf(streams), row.children);
    return and(
      // Without a child in it there is nothing that they could share.
      children.length > 0 ? arrayOverlaps(c.children, [...children]) : sql`false`,
      ne(c.id, row.id),
      notInArray(c.status, ['duplicate', 'not_reportable']),
      await access.visible(ask.by, c.id),
    );
  };

/** Whether one of its children has a brother or a sister who is not named in it, and the asker reads of that family. */
const siblingsBeside =
  ({ access, streams }: Looked) =>
  async ({ children, people }: ConcernRow, ask: Ask): Promise<boolean> => {
    const every = (of: readonly string[]) => everyRecordOf(readingOf(streams), of);
    const named = await every(people.map(({ personId }) => personId));
    const families = await Promise.all((await every(children)).map((one) => streams.fold(pupilAggregate, one)));
    for (const { state } of families) {
      if (!state.knownAt || siblingsOf(state).every((one) => named.includes(one))) continue;
      const reads = await access.admit(ask.by, { roles: readersOfFamilies }, { body: state.knownAt }).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Refusal) return false;
          throw error;
        },
      );
      if (reads) return true;
    }
    return false;
  };

/**
 * A third small thing is not small (domain guide 4.1): where there are earlier concerns about the same children that whoever
 * decides may see, or brothers and sisters, they say that they have looked. Asked of people only, before the gate hears of it:
 * what they may see is no fact of the concern.
 */
export const lookedAtEarlier = (platform: Platform): NonNullable<Served['before']> => ({
  async RecordTriageDecision(input, ask) {
    const { db, access } = platform;
    const hasSiblings = siblingsBeside(platform);
    const said = recordTriageDecision.input.safeParse(input);
    if (!said.success || said.data.earlierLookedAt) return;
    const [row] = await db.select().from(c).where(eq(c.id, said.data.concernId));
    // Who may not know of it, and who comes too late, has the gate's answer.
    if (row?.status !== 'submitted' || !(await access.among(ask.by, [row.id])).has(row.id)) return;
    const earlier = async () => {
      const rows = await db.select({ id: c.id }).from(c).where(await besidesOf(platform)(row, ask)).limit(20); // prettier-ignore
      return (await access.among(ask.by, rows.map(({ id }) => id))).size > 0; // prettier-ignore
    };
    if ((await earlier()) || (await hasSiblings(row, ask)))
      throw new Refusal<ConcernRefusal>('concern/earlier-not-looked-at');
  },
});
