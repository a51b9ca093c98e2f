import { id, onTheWire, Refusal, type Role } from '@caseward/kernel';
import {
  changeStaffDetails,
  closeStaffRecord,
  setLineManager,
  type StaffIdentity,
} from '@caseward/organisation-domain';
import { question, type Ask, type Platform } from '@caseward/server-kit';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { people, type PersonRow } from './people.projection';

const commands = [changeStaffDetails, setLineManager, closeStaffRecord];
/** Who looks after the list of staff (tier T1), each at the school or the trust where somebody was added. */
const keepers: readonly Role[] = ['HR', 'HT', 'ADM'];

/** What is known of a colleague beside their name, for those who keep the list of staff. */
export const staffRecords = ({ db, access }: Platform) => {
  const admitted = async (ask: Ask, roles: readonly Role[], body: string): Promise<boolean> => {
    try {
      await access.admit(ask.by, { roles }, { body });
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  };

  /** Not found and not allowed are the same. */
  const staffRecord = question({
    name: 'staffRecord',
    input: z.object({ id }),
    needs: 'signed-in',
    async answer({ id: staffId }, ask) {
      const [row] = await db
        .select()
        .from(people)
        .where(and(eq(people.id, staffId), eq(people.kind, 'adult')));
      return row && (await admitted(ask, keepers, row.bodyId)) ? row : null;
    },
  });

  const identityOf = ({ identity }: PersonRow, ask: Ask) => ask.value<StaffIdentity>(identity);
  const types = {
    StaffRecord: {
      person: ({ id: staffId }: PersonRow, _: unknown, ask: Ask) => ask.refer('Person', staffId),
      title: async (row: PersonRow, _: unknown, ask: Ask) => (await identityOf(row, ask))?.title ?? null,
      firstName: async (row: PersonRow, _: unknown, ask: Ask) => (await identityOf(row, ask))?.firstName ?? '',
      lastName: async (row: PersonRow, _: unknown, ask: Ask) => (await identityOf(row, ask))?.lastName ?? '',
      email: async (row: PersonRow, _: unknown, ask: Ask) => (await identityOf(row, ask))?.email ?? null,
      closed: ({ onRoll }: PersonRow) => !onRoll,
      // Known by another body perhaps, and yet named to everybody here.
      lineManager: async ({ managerId, bodyId }: PersonRow, _: unknown, ask: Ask) => {
        const manager = managerId && (await ask.refer('Person', managerId));
        return manager ? { ...manager, appointedAt: bodyId } : null;
      },
      nextCommands: async ({ id: staffId, bodyId, onRoll }: PersonRow, _: unknown, ask: Ask) => {
        // Nobody says who manages themselves.
        const taken = onRoll ? commands.filter((c) => c !== setLineManager || staffId !== ask.asker?.person) : [];
        const may = await Promise.all(taken.map((command) => admitted(ask, command.may.roles, bodyId)));
        return taken.filter((_command, i) => may[i]).map(({ type }) => onTheWire(type));
      },
    },
  };
  return { questions: [staffRecord], types };
};
