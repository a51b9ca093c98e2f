import type { StaffIdentity } from '@caseward/organisation-domain';
import { isErased, type Codec } from '@caseward/sealing';
import type { Db } from '@caseward/server-kit';
import { and, eq } from 'drizzle-orm';
import { people } from './people.projection';

/** Where messages for a member of staff go. Opened for each message and kept nowhere; undefined when there is none. */
export const staffAddresses =
  (db: Db, codec: Codec) =>
  async (person: string): Promise<string | undefined> => {
    const [row] = await db
      .select({ identity: people.identity })
      .from(people)
      .where(and(eq(people.id, person), eq(people.kind, 'adult')));
    const [identity] = row ? await codec.unseal([row.identity]) : [];
    // What was sealed had been parsed by the event's schema.
    return !identity || isErased(identity) ? undefined : (identity as StaffIdentity).email;
  };
