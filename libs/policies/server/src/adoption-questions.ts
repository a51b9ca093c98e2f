import { dayOf, id, referenceTo, type Role } from '@caseward/kernel';
import { adoptionAggregate, toAlign } from '@caseward/policies-domain';
import { nextCommandsOf, question, type Platform, type Served } from '@caseward/server-kit';
import { asc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { adoptionFiles as a, type AdoptionRow } from './adoption-file.projection';
import { atSchools, filledOn } from './at-school';
import { around } from './duties-around';
import { ownStory } from './duties-story';
import { policyFiles as p } from './policy-file.projection';

/** Everybody who works or governs here. */
export const everyRole: readonly Role[] = ['STAFF', 'DDSL', 'DSL', 'HT', 'EHT', 'TSL', 'CEO', 'COG', 'COT', 'HR', 'COMMS', 'DPO', 'SG', 'GOV', 'CLERK', 'POL', 'AUD', 'ADM']; // prettier-ignore

export const adoptionQuestions = (platform: Platform): Pick<Served, 'questions' | 'types'> => {
  const { db, access, clock } = platform;
  const { policyTitle, schoolName, clausesOf } = around(platform);

  const adoptionMap = question({
    name: 'adoptionMap',
    input: z.object({}),
    needs: 'signed-in',
    async answer(_, ask) {
      const rows = await db.select().from(a).where(await access.visible(ask.by, a.id)); // prettier-ignore
      const open = await access.among(ask.by, rows.map((row) => row.id)); // prettier-ignore
      const cells = rows.filter((row) => open.has(row.id));
      const schools = await Promise.all(
        [...new Set(cells.map(({ schoolId }) => schoolId))].map(async (schoolId) => ({
          id: schoolId,
          name: await schoolName({ schoolId }, undefined, ask),
        })),
      );
      const ids = [...new Set(cells.map(({ policyId }) => policyId))];
      const policies = ids.length === 0 ? [] : await db.select({ id: p.id, title: p.title, model: p.adoption }).from(p).where(inArray(p.id, ids)).orderBy(asc(p.title)); // prettier-ignore
      const byName = (x: Readonly<{ name: string }>, y: Readonly<{ name: string }>) => x.name.localeCompare(y.name, 'en'); // prettier-ignore
      return { schools: schools.sort(byName), policies, cells };
    },
  });
  const adoption = question({
    name: 'adoption',
    input: z.object({ id }),
    needs: { roles: everyRole },
    of: ({ id: record }) => ({ record }),
    answer: async ({ id: adoptionId }) => (await db.select().from(a).where(eq(a.id, adoptionId)))[0] ?? null,
  });

  const filled = filledOn(platform);
  const { editionsOf } = atSchools(platform);
  const ready = nextCommandsOf(platform, adoptionAggregate);
  const types: Served['types'] = {
    MapCell: { blocks: ({ blocks }: AdoptionRow) => blocks.length },
    PolicyAdoption: {
      reference: (row: AdoptionRow) => referenceTo('adoption', row.id),
      policyTitle,
      schoolName,
      filled: (row: AdoptionRow, _, ask) =>
        filled(row.filled, { adoptionId: row.id, schoolId: row.schoolId, on: dayOf(clock.now()) }, ask),
      places: ({ versionId }: AdoptionRow) => clausesOf(versionId),
      editions: async ({ id: of }: AdoptionRow) =>
        (await editionsOf(of)).map(({ from, own }) => ({ from, own: own !== undefined, title: own?.title ?? null })).reverse(), // prettier-ignore
      clauses: async ({ versionId, own }: AdoptionRow) => (own ? toAlign(await clausesOf(versionId)) : []),
      assessedBy: ({ assessedBy, id: of }: AdoptionRow, _, ask) => assessedBy && ask.refer('Person', assessedBy, of),
      nextCommands: ready,
      ...ownStory(platform),
    },
  };
  return { questions: [adoptionMap, adoption], types };
};
