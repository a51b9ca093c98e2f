import { declaredBy, noInterests, rolesOf, type Standing } from '@caseward/access-domain';
import { dayOf, type Id } from '@caseward/kernel';
import { roleRegisterAggregate, staffAggregate } from '@caseward/organisation-domain';
import { readingOf, type Asker, type Clock, type Db, type Streams } from '@caseward/server-kit';
import { eq } from 'drizzle-orm';
import { roleHolding } from './role-holding.projection';

/** Who somebody is to us now: read at the head of the role registers and of their own interests, on every request. */
export class Standings {
  constructor(
    private readonly streams: Streams,
    private readonly clock: Clock,
    private readonly db: Db,
    /** Where somebody may hold a role, while nothing has been projected yet; otherwise the projection says. */
    private readonly bodies?: readonly Id[],
  ) {}

  /** As far as these schools and the trust go. */
  async at(asker: Asker, bodies: readonly Id[]): Promise<Standing> {
    const { trust } = this.streams;
    // The system holds its own role everywhere and no other: there is nothing to read.
    if (asker.system)
      return { person: asker.person, roles: [{ role: 'SYS', body: trust }], interests: noInterests, trust };
    const today = dayOf(this.clock.now());
    const [interests, left, ...registers] = await Promise.all([
      declaredBy(readingOf(this.streams), asker.person),
      this.streams.fold(staffAggregate, asker.person).then(({ state }) => state.closed === true),
      ...[...new Set([...bodies, trust])].map(async (body) => ({
        body,
        register: (await this.streams.fold(roleRegisterAggregate, body)).state,
      })),
    ]);
    // Whoever has left the school where they were employed acts nowhere any more, whatever a register elsewhere still says.
    const roles = left ? [] : registers.flatMap(({ register, body }) => rolesOf(register, body, asker.person, today));
    return { person: asker.person, roles, interests, trust };
  }

  /** Everywhere. */
  async everywhere(asker: Asker): Promise<Standing> {
    if (asker.system) return this.at(asker, []);
    if (this.bodies) return this.at(asker, this.bodies);
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
