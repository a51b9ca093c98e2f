import { onTheWire, type AnyAggregate, type Asking, type PersonId, type RecordId, type Role } from '@caseward/kernel';
import { isEntitled, type Entitled } from '@caseward/policies-domain';
import type { Ask, Asker, Platform } from '@caseward/server-kit';

type Door = Pick<Platform, 'access' | 'streams'>;
/** Who asks: for records that say themselves who knows of them. */
export const askingOf = async ({ access, streams }: Door, by: Asker): Promise<Asking> => ({
  ...{ person: by.person, roles: await access.rolesOf(by), trust: streams.trust },
});
/** The roles that the asker holds today, anywhere in the trust. */
export const rolesHeld = async (door: Door, ask: Ask): Promise<readonly Role[]> =>
  (await askingOf(door, ask.by)).roles.map(({ role }) => role);

/**
 * Which commands the asker may send about a policy or a version now. These records are open to everybody and shut to nobody,
 * so they have no restriction to ask: the post, the part in the record and the record's life decide.
 */
export const offeredOf =
  (
    platform: Door,
    { lifecycle, ...aggregate }: AnyAggregate,
    needs: Readonly<Record<string, Entitled>>,
    /** Who has a part in it. */
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each record has its own state
    partsOf: (state: any) => readonly PersonId[],
  ) =>
  async ({ id }: Readonly<{ id: RecordId }>, _: unknown, ask: Ask): Promise<readonly string[]> => {
    if (!lifecycle) throw new Error(`Nobody has said how a ${aggregate.name} lives`);
    const [{ state }, asking] = await Promise.all([platform.streams.fold(aggregate, id), askingOf(platform, ask.by)]);
    const parts = partsOf(state);
    const held = aggregate.knownTo ? (aggregate.knownTo(state, asking) ?? []) : asking.roles.map(({ role }) => role);
    return aggregate.commands
      .map(({ type }) => type)
      .filter((type) => lifecycle.takes(state, type, ask.by.person))
      .filter((type) => needs[type] !== undefined && isEntitled(needs[type], held, ask.by.person, parts))
      .map(onTheWire);
  };

/** Somebody who is named for their post: everybody in the trust may know who that is. */
export const inOffice =
  ({ streams }: Pick<Platform, 'streams'>) =>
  async (person: PersonId, ask: Ask): Promise<object | null> => {
    const found = await ask.refer('Person', person);
    return found && { ...found, appointedAt: streams.trust };
  };
