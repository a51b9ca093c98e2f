import { dayOf, id, referenceTo, type Id } from '@caseward/kernel';
import { policyStream, statutoryReferenceAggregate } from '@caseward/policies-domain';
import { citedIn, statutes } from '@caseward/policies-text';
import { nextCommandsOf, question, type Platform, type Served } from '@caseward/server-kit';
import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { around } from './duties-around';
import { ownStory } from './duties-story';
import { policyFiles as p } from './policy-file.projection';
import { statutoryEditions as e, type EditionRow } from './statutory-edition.projection';

export const statutoryQuestions = (platform: Platform): Pick<Served, 'questions' | 'types'> => {
  const { db, streams, clock } = platform;
  const { clausesOf } = around(platform);

  const citesOf = async (policyId: Id) => {
    const { state } = await streams.fold(policyStream, policyId);
    const clauses = await clausesOf(state.status === 'none' ? undefined : state.inForce?.versionId);
    return clauses.flatMap(({ id: clause, number, text }) =>
      citedIn(text, clause).map((cited) => ({ ...cited, at: number || text.slice(0, 40) })),
    );
  };
  const statutoryEditionsAsked = question({
    name: 'statutoryEditions',
    input: z.object({}),
    needs: 'signed-in',
    answer: () => db.select().from(e).orderBy(desc(e.from), desc(e.id)),
  });

  /** The edition in force by the trust's own register; where it has none, by the reference data that comes with the product. */
  const inForceOf = (code: string, own: readonly EditionRow[], today: string) => {
    const mine = own.find((one) => one.code === code && one.status === 'in_force');
    if (mine) return { title: mine.title, edition: mine.edition };
    const known = statutes.find((one) => one.code === code);
    const now = known?.editions.filter(({ from, to, confirmed }) => confirmed && from <= today && (to === undefined || today <= to)).at(-1); // prettier-ignore
    return known && { title: known.title, edition: now?.edition ?? null };
  };
  const staleReferences = question({
    name: 'staleReferences',
    input: z.object({ policyId: id }),
    needs: 'signed-in',
    async answer({ policyId }) {
      const [cites, own] = await Promise.all([citesOf(policyId), db.select().from(e)]);
      const today = dayOf(clock.now());
      const stale = new Map<
        string,
        { code: string; title: string; cited: string; inForce: string | null; clauses: string[] }
      >();
      for (const { code, edition, at } of cites) {
        const now = inForceOf(code, own, today);
        if (!now || edition === '' || now.edition === edition || now.edition?.includes(edition)) continue;
        const key = `${code}/${edition}`;
        const before = stale.get(key) ?? { code, title: now.title, cited: edition, inForce: now.edition, clauses: [] };
        stale.set(key, { ...before, clauses: [...new Set([...before.clauses, at])] });
      }
      return [...stale.values()];
    },
  });

  const citedBy = async ({ code }: EditionRow) => {
    const policies = await db.select({ id: p.id, title: p.title }).from(p).where(eq(p.status, 'in_force'));
    const all = await Promise.all(
      policies.map(async (policy) => {
        const cites = (await citesOf(policy.id)).filter((one) => one.code === code);
        return cites.length > 0
          ? [{ ...policy, editions: [...new Set(cites.map(({ edition }) => edition).filter(Boolean))] }]
          : [];
      }),
    );
    return all.flat();
  };
  const types: Served['types'] = {
    StatutoryEdition: {
      reference: (row: EditionRow) => referenceTo('statutoryreference', row.id),
      recordedBy: ({ recordedBy, id: of }: EditionRow, _, ask) => ask.refer('Person', recordedBy, of),
      confirmedBy: ({ confirmedBy, id: of }: EditionRow, _, ask) => confirmedBy && ask.refer('Person', confirmedBy, of),
      citedBy,
      nextCommands: nextCommandsOf(platform, statutoryReferenceAggregate),
      entries: ownStory(platform).entries,
    },
  };
  return { questions: [statutoryEditionsAsked, staleReferences], types };
};
