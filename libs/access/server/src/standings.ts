import { interestAggregate, noInterests, rolesOf, type Standing } from '@caseward/access-domain';
import { dayOf, type Id } from '@caseward/kernel';
import { roleRegisterAggregate } from '@caseward/organisation-domain';
import type { Asker, Clock, Db, Streams } from '@caseward/server-kit';
import { eq } from 'drizzle-orm';
import { roleHolding } from './role-holding.projection';

/** Who somebody is to us now: read at the head of the role registers and of their own interests, on every request. */
export class Standings {
  constructor(
    private readonly streams: Streams,
    private readonly clock: Clock,
    private readonly db: Db,
  ) {}

  /** As far as these schools and the trust go. */
  async at(asker: Asker, bodies: readonly Id[]): Promise<Standing> {
    const { trust } = this.streams;
    // The system holds its own role everywhere and no other: there is nothing to read.
    if (asker.system)
      return { person: asker.person, roles: [{ role: 'SYS', body: trust }], interests: noInterests, trust };
    const today = dayOf(this.clock.now());
    const [interests, ...registers] = await Promise.all([
      this.streams.fold(interestAggregate, asker.person).then(({ state }) => state),
      ...[...new Set([...bodies, trust])].map(async (body) => ({
        body,
        register: (await this.streams.fold(roleRegisterAggregate, body)).state,
      })),
    ]);
    const roles = registers.flatMap(({ register, body }) => rolesOf(register, body, asker.person, today));
    return { person: asker.person, roles, interests, trust };
  }

  /** Everywhere. */
  async everywhere(asker: Asker): Promise<Standing> {
    if (asker.system) return this.at(asker, []);
    const held = await this.db
      .selectDistinct({ body: roleHolding.bodyId })
      .from(roleHolding)
      .where(eq(roleHolding.personId, asker.person));
    return this.at(
      asker,
      held.map(({ body }) => body),
    );
  }
}
