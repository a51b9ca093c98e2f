import { dayOf, id, referenceTo } from '@caseward/kernel';
import { countedFor, isEntitled, keepers, policyAggregate, policyEntitled } from '@caseward/policies-domain';
import { question, type Ask, type Platform, type Served } from '@caseward/server-kit';
import { asc, desc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { askingOf, inOffice, offeredOf } from './offered';
import { policyFiles as p, type PolicyRow } from './policy-file.projection';
import { mayRead } from './version-questions';
import { versionFiles as v } from './version-file.table';

export const policyQuestions = (platform: Platform): Pick<Served, 'questions' | 'types'> => {
  const { db, clock } = platform;
  const person = inOffice(platform);
  const policies = question({
    name: 'policies',
    input: z.object({}),
    needs: 'signed-in',
    answer: () => db.select().from(p).orderBy(asc(p.title), asc(p.id)),
  });
  const policy = question({
    name: 'policy',
    input: z.object({ id }),
    needs: 'signed-in',
    answer: async ({ id: policyId }) => (await db.select().from(p).where(eq(p.id, policyId)))[0] ?? null,
  });
  const versionsOf = async (policyId: string, ask: Ask) => {
    const [rows, asking] = await Promise.all([
      db.select().from(v).where(eq(v.policyId, policyId)).orderBy(desc(v.draftedAt), desc(v.id)),
      askingOf(platform, ask.by),
    ]);
    return rows.filter((row) => mayRead(row, asking));
  };
  const types: Served['types'] = {
    Policy: {
      reference: ({ id: policyId }: PolicyRow) => referenceTo('policy', policyId),
      owner: ({ owner }: PolicyRow, _, ask) => person(owner, ask),
      overdue: ({ reviewOn }: PolicyRow) => reviewOn !== null && reviewOn < dayOf(clock.now()),
      triggers: ({ triggers }: PolicyRow) => triggers.map((one) => ({ ...one, on: dayOf(one.on) })),
      linked: ({ linked }: PolicyRow) =>
        linked.length === 0 ? [] : db.select().from(p).where(inArray(p.id, linked)).orderBy(asc(p.title)),
      inForce: async ({ inForce }: PolicyRow) =>
        inForce === null ? null : ((await db.select().from(v).where(eq(v.id, inForce)))[0] ?? null),
      versions: ({ id: policyId }: PolicyRow, _, ask) => versionsOf(policyId, ask),
      mayDraft: async ({ owner, status, schoolId }: PolicyRow, _, ask) => {
        const { person: asker, roles, trust } = await askingOf(platform, ask.by);
        const held = roles.map(countedFor(schoolId ?? undefined, trust));
        return status !== 'retired' && isEntitled({ posts: keepers, part: true }, held, asker, [owner]);
      },
      nextCommands: offeredOf(platform, policyAggregate, policyEntitled, ({ owner }: { owner: string }) => [owner]),
    },
  };
  return { questions: [policies, policy], types };
};
