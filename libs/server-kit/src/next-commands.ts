import { onTheWire, type AnyAggregate, type RecordId } from '@caseward/kernel';
import type { Ask } from './ask';
import type { Platform } from './context-server';

/**
 * Which commands the asker may send about a record now: the record takes them, and so does the gate. As they stand at the
 * head of the log, so that a page never offers what has just been settled.
 */
export const nextCommandsOf =
  ({ streams, access }: Pick<Platform, 'streams' | 'access'>, { lifecycle, ...aggregate }: AnyAggregate) =>
  async (row: Readonly<{ id: RecordId }>, _: unknown, ask: Ask): Promise<readonly string[]> => {
    if (!lifecycle) throw new Error(`Nobody has said how a ${aggregate.name} lives`);
    const { state } = await streams.fold(aggregate, row.id);
    const taken = aggregate.commands.filter(({ type }) => lifecycle.takes(state, type, ask.by.person));
    const allowed = await access.allows(ask.by, taken.map(({ may }) => may), row.id); // prettier-ignore
    return taken.filter((_, place) => allowed[place]).map(({ type }) => onTheWire(type));
  };
