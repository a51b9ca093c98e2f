import type { Day, Id, Role } from '@caseward/kernel';
import { appointmentsOn, roleRegisterAggregate } from '@caseward/organisation-domain';
import {
  adoptionOf,
  editionOn,
  schoolEditions,
  type SaidOfSchool,
  type SchoolEdition,
} from '@caseward/policies-domain';
import type { Ask, Platform } from '@caseward/server-kit';
import { asc, eq } from 'drizzle-orm';
import { around } from './duties-around';
import { schoolSaid as s } from './school-said.projection';

type Field = Extract<SaidOfSchool, { type: 'LocalFieldsSet' }>['data']['fields'][number];
type At = Readonly<{ adoptionId: Id; schoolId: Id; on: Day }>;

/** What a school fills in, with whoever holds each role on that day: so that no policy names somebody who has left. */
export const filledOn = ({ streams }: Pick<Platform, 'streams'>) => {
  const holdersOn = async ({ adoptionId, schoolId, on }: At, role: Role, ask: Ask) => {
    const bodies = [...new Set([schoolId, streams.trust])];
    const registers = await Promise.all(bodies.map((body) => streams.fold(roleRegisterAggregate, body)));
    const held = registers.flatMap(({ state }) => appointmentsOn(state, on)).filter((one) => one.role === role);
    const people = [...new Set(held.map(({ personId }) => personId))];
    return (await Promise.all(people.map((one) => ask.refer('Person', one, adoptionId)))).filter((one) => one !== null);
  };
  return (fields: readonly Field[], at: At, ask: Ask) =>
    fields.map(({ role, ...rest }) => ({
      ...{ value: null, ...rest, role: role ?? null },
      holders: () => (role ? holdersOn(at, role, ask) : []),
    }));
};

/** What schools made of the trust's texts: the editions of their own that came into force, each from its day. */
export const atSchools = (platform: Pick<Platform, 'db' | 'streams' | 'access'>) => {
  const { db, access } = platform;
  const { schoolName } = around(platform);
  const filled = filledOn(platform);
  const editionsOf = async (adoptionId: Id): Promise<readonly SchoolEdition[]> =>
    schoolEditions(
      (await db.select({ said: s.said }).from(s).where(eq(s.adoptionId, adoptionId)).orderBy(asc(s.place))).map(({ said }) => said), // prettier-ignore
    );
  /** Of a text that held on that day. Null: the school has nothing to take on, or the asker no right to know of it. */
  const atSchool = async (
    { policyId, versionId, schoolId, on }: Readonly<{ policyId: Id; versionId: Id; schoolId: Id; on: Day }>,
    ask: Ask,
  ) => {
    const adoptionId = adoptionOf(policyId, schoolId);
    if (!(await access.among(ask.by, [adoptionId])).has(adoptionId)) return null;
    const edition = editionOn(await editionsOf(adoptionId), on);
    return {
      ...{ adoptionId, schoolId, schoolName: () => schoolName({ schoolId }, undefined, ask) },
      ...{ from: edition?.from ?? null, current: edition?.versionId === versionId, own: edition?.own !== undefined },
      ...{ ownTitle: edition?.own?.title ?? null, ownText: edition?.own?.text ?? null },
      ...{ fields: filled(edition?.fields ?? [], { adoptionId, schoolId, on }, ask), blocks: edition?.blocks ?? [] },
    };
  };
  /** Words of a school as it wrote them one time, for whoever is asked to sign those. */
  const ownTextOf = async (of: Readonly<{ adoptionId: Id; edition: number }> | null) => {
    if (!of) return null;
    const rows = await db.select({ said: s.said }).from(s).where(eq(s.adoptionId, of.adoptionId)).orderBy(asc(s.place));
    const written = rows.flatMap(({ said }) => (said.type === 'OwnPolicyDrafted' && said.data.edition === of.edition ? [said.data] : [])); // prettier-ignore
    return written[0] ? { edition: of.edition, title: written[0].title, text: written[0].text } : null;
  };
  return { atSchool, editionsOf, ownTextOf };
};
