import { onTheWire, type AnyAggregate, type RecordId } from '@caseward/kernel';
import type { Ask, Platform } from '@caseward/server-kit';

/**
 * Which commands the asker may send about a policy or a version now. These records are open to everybody and shut to nobody,
 * so they have no restriction to ask: the role and the record's life decide.
 */
export const offeredOf =
  ({ streams, access }: Pick<Platform, 'streams' | 'access'>, { lifecycle, ...aggregate }: AnyAggregate) =>
  async ({ id }: Readonly<{ id: RecordId }>, _: unknown, ask: Ask): Promise<readonly string[]> => {
    if (!lifecycle) throw new Error(`Nobody has said how a ${aggregate.name} lives`);
    const [{ state }, held] = await Promise.all([streams.fold(aggregate, id), access.rolesOf(ask.by)]);
    return aggregate.commands
      .filter(({ type }) => lifecycle.takes(state, type, ask.by.person))
      .filter(({ may }) => held.some(({ role }) => may.roles.includes(role)))
      .map(({ type }) => onTheWire(type));
  };
