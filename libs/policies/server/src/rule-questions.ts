import { id } from '@caseward/kernel';
import { question, type Platform, type Served } from '@caseward/server-kit';
import { asc, eq, isNull, or } from 'drizzle-orm';
import { z } from 'zod';
import { policyFiles as p } from './policy-file.projection';
import { versionFiles as v } from './version-file.table';

/** Enough to choose from; more letters find fewer. */
const MOST = 20;

/** Clauses of the texts in force at a school, by what they say, by their number, or by the title of their policy. */
export const ruleQuestions = ({ db }: Platform): Pick<Served, 'questions' | 'types'> => ({
  questions: [
    question({
      name: 'rulesInForce',
      input: z.object({ schoolId: id, text: z.string().trim().min(2).max(100) }),
      needs: 'signed-in',
      async answer({ schoolId, text }) {
        const rows = await db
          .select({ title: p.title, versionId: v.id, version: v.number, clauses: v.clauses })
          .from(p)
          .innerJoin(v, eq(p.inForce, v.id))
          .where(or(isNull(p.schoolId), eq(p.schoolId, schoolId)))
          .orderBy(asc(p.title), asc(p.id));
        const words = text.toLowerCase().split(/\s+/);
        const all = rows.flatMap(({ title, versionId, version, clauses }) =>
          clauses
            .filter(({ kind }) => kind !== 'heading')
            .map(({ id: clauseId, number, text: says }) => ({
              ...{ id: `${versionId}/${clauseId}`, title, version, number, says },
            })),
        );
        const fits = ({ title, number, says }: (typeof all)[number]) => {
          const said = `${title} ${number} ${says}`.toLowerCase();
          return words.every((word) => said.includes(word));
        };
        return all.filter(fits).slice(0, MOST);
      },
    }),
  ],
  types: {},
});
