import { id, Refusal } from '@caseward/kernel';
import { marked, readersOfFamilies, type PupilContact } from '@caseward/organisation-domain';
import { question, type Ask, type Platform } from '@caseward/server-kit';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { restrictionsOf, type ContactRestrictionRow } from './contact-restriction.projection';
import type { Directory, Entry } from './directory';
import { familyOf, type FamilyRow } from './family.projection';
import { people } from './people.projection';

type Family = FamilyRow &
  Readonly<{
    schoolId: string;
    merged: readonly string[];
    restrictions: readonly ContactRestrictionRow[];
    /** Also those that the asker may not read: nobody is shown a number without its warning. */
    inForce: readonly ContactRestrictionRow[];
  }>;
const instant = (at: string | null) => at && new Date(at).toISOString();
const calledFirst = (a: PupilContact, b: PupilContact) => (a.priority ?? 100) - (b.priority ?? 100);

export const familyAnswers = ({ db, access }: Platform, directory: Directory) => {
  const ofTeam = async (ask: Ask, body: string): Promise<boolean> => {
    try {
      await access.admit(ask.by, { roles: readersOfFamilies }, { body });
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  };
  /** By name, wherever in the trust they are: the child's own school lists them among its people. */
  const siblingsOf = async ({ siblings }: Pick<FamilyRow, 'siblings'>, body: string) => {
    const known = await directory.byIds(siblings);
    const named = new Map([...known.values()].map((sibling) => [sibling.id, { ...sibling, appointedAt: body }]));
    return [...named.values()];
  };

  /** Records of the same child that were merged into this one, and those that had been merged into them. */
  const mergedInto = async (survivor: string): Promise<readonly string[]> => {
    const known = new Set([survivor]);
    for (const one of known)
      for (const { id: merged } of await db.select({ id: people.id }).from(people).where(eq(people.mergedInto, one)))
        known.add(merged);
    return [...known].slice(1);
  };

  const family = question({
    name: 'family',
    input: z.object({ pupilId: id, schoolId: id }),
    // Its restrictions are records of their own, and answer for themselves.
    needs: { roles: readersOfFamilies },
    of: ({ schoolId }) => ({ body: schoolId }),
    async answer({ pupilId, schoolId }, ask): Promise<Family | null> {
      const child = (await directory.byIds([pupilId])).get(pupilId);
      if (child?.kind !== 'pupil' || child.bodyId !== schoolId) return null;
      const merged = await mergedInto(child.id);
      const records = [child.id, ...merged];
      // Whoever is close to a child has no part in its records: neither the numbers nor whether somebody is kept away.
      if (await access.isCloseTo(ask.by, records)) return null;
      const [row, restrictions] = await Promise.all([familyOf(db, child.id), restrictionsOf(db, records)]);
      const open = await access.among(ask.by, restrictions.map((r) => r.id)); // prettier-ignore
      const inForce = restrictions.filter(({ liftedAt }) => !liftedAt);
      return { ...row, schoolId, merged, inForce, restrictions: restrictions.filter((r) => open.has(r.id)) };
    },
  });

  return {
    questions: [family],
    types: {
      Person: {
        siblings: async ({ id: pupilId, kind, bodyId }: Entry, _: unknown, ask: Ask) =>
          kind === 'pupil' && (await ofTeam(ask, bodyId)) ? siblingsOf(await familyOf(db, pupilId), bodyId) : null,
      },
      Family: {
        pupil: ({ id: pupilId }: Family, _: unknown, ask: Ask) => ask.refer('Person', pupilId),
        contacts: async ({ contacts, inForce }: Family, _: unknown, ask: Ask) =>
          [...marked((await ask.value<readonly PupilContact[]>(contacts)) ?? [], inForce)].sort(calledFirst),
        siblings: (row: Family) => siblingsOf(row, row.schoolId),
      },
      ContactRestriction: {
        who: ({ who }: ContactRestrictionRow, _: unknown, ask: Ask) => ask.text(who),
        words: ({ words }: ContactRestrictionRow, _: unknown, ask: Ask) => ask.text(words),
        setAt: ({ setAt }: ContactRestrictionRow) => instant(setAt),
        liftedAt: ({ liftedAt }: ContactRestrictionRow) => instant(liftedAt),
      },
    },
  };
};
