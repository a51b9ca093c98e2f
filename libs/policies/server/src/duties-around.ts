import type { Id } from '@caseward/kernel';
import { openStatuses, versionStream } from '@caseward/policies-domain';
import type { Ask, Platform } from '@caseward/server-kit';
import { eq } from 'drizzle-orm';
import { policyFiles as p } from './policy-file.projection';

/** What rows of these records say of others: a policy's title, a school's name, the words of a version. */
export const around = ({ db, streams }: Pick<Platform, 'db' | 'streams'>) => {
  const titleOf = async (policyId: Id): Promise<string> =>
    (await db.select({ title: p.title }).from(p).where(eq(p.id, policyId)))[0]?.title ?? '';
  return {
    policyTitle: ({ policyId }: Readonly<{ policyId: Id }>) => titleOf(policyId),
    schoolName: async ({ schoolId }: Readonly<{ schoolId: Id }>, _: unknown, ask: Ask): Promise<string> => {
      const body = await ask.refer('Body', schoolId);
      return body && 'name' in body ? String(body.name) : '';
    },
    /** A text that is in force, or was: everybody may read it. What somebody else's record names besides is nobody's text. */
    clausesOf: async (versionId: Id | null | undefined) => {
      if (!versionId) return [];
      const { state } = await streams.fold(versionStream, versionId);
      return state.status !== 'none' && openStatuses.includes(state.status) ? state.clauses : [];
    },
  };
};
