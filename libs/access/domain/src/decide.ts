import type { Day, FieldClass, Id, PersonId, Relation, Role, Tier } from '@caseward/kernel';
import { appointmentsOn, type RoleRegister } from '@caseward/organisation-domain';
import type { Interests } from './interest';
import type { RestrictionState } from './restriction';

/** Who is asking: the roles they hold today, each with the school or trust where they hold it, and what they declared. */
export type Standing = Readonly<{
  person: PersonId;
  roles: readonly Readonly<{ role: Role; body: Id }>[];
  interests: Interests;
  /** The trust, whose roles count at each school. */
  trust: Id;
}>;

export const noInterests: Interests = { persons: [], records: [] };

/** The roles that a register gives somebody on a day. */
export const rolesOf = (register: RoleRegister, body: Id, person: PersonId, day: Day): Standing['roles'] =>
  appointmentsOn(register, day)
    .filter((a) => a.personId === person)
    .map(({ role }) => ({ role, body }));

/** What is asked: of a school or the trust, or of one record as its restriction tells. */
export type Resource =
  | Readonly<{ kind: 'body'; body: Id }>
  | Readonly<{ kind: 'anywhere' }>
  | Readonly<{ kind: 'record'; record: Id; restriction: RestrictionState }>;

export type Needs = Readonly<{
  roles: readonly Role[];
  relations?: readonly Relation[] | undefined;
  /** When set, being named counts only for whoever holds one of these posts as well. */
  namedAs?: readonly Role[] | undefined;
}>;

export type DenyReason = 'unknown-record' | 'interest' | 'excluded' | 'not-among-readers' | 'no-role';
export type Decision =
  Readonly<{ allow: true; actingRole: Role; by: 'role' | Relation }> | Readonly<{ allow: false; reason: DenyReason }>;

const deny = (reason: DenyReason): Decision => ({ allow: false, reason });

/**
 * The one place that says who may do or read what. Pure, so that the API, lists, fields and tests all ask it.
 * Deny by default; an interest or an exclusion beats every role; a record with readers opens to them alone.
 */
export const decide = (asker: Standing, needs: Needs, resource: Resource): Decision => {
  const heldAt = (body: Id | undefined) =>
    asker.roles.filter((r) => body === undefined || r.body === body || r.body === asker.trust).map((r) => r.role);
  const firstIn = (roles: readonly Role[], held: readonly Role[]) => roles.find((role) => held.includes(role));
  const firstOf = (held: readonly Role[]) => firstIn(needs.roles, held);

  if (resource.kind !== 'record') {
    const role = firstOf(heldAt(resource.kind === 'body' ? resource.body : undefined));
    return role ? { allow: true, actingRole: role, by: 'role' } : deny('no-role');
  }

  const { record, restriction } = resource;
  if (!restriction) return deny('unknown-record');
  // The system keeps the clocks of every record; no rule lets a person act as it.
  if (needs.roles.includes('SYS') && asker.roles.some(({ role }) => role === 'SYS'))
    return { allow: true, actingRole: 'SYS', by: 'role' };
  const { interests, person } = asker;
  if (interests.records.includes(record) || restriction.about.some((p) => interests.persons.includes(p)))
    return deny('interest');
  if (restriction.excluded.includes(person)) return deny('excluded');

  const held = heldAt(restriction.school);
  // Being named ends with the last role there: a chair who has left reads nothing any more.
  // What becomes a record about an adult has its few readers and nobody else, whoever was called to it before.
  const letIn = restriction.tier < 'T4' ? restriction.letIn : undefined;
  const fitting = needs.namedAs ? firstIn(needs.namedAs, held) !== undefined : held.length > 0;
  const named = fitting && [restriction.readers, letIn].some((people) => people?.includes(person));
  const relation = needs.relations?.find((r) => (r === 'reporter' ? restriction.reporter === person : named));
  // Most people are staff as well as what they are: a head who reads as one of the few reads as head.
  const known = firstOf(held) ?? held.find((role) => role !== 'STAFF') ?? 'STAFF';
  if (relation) return { allow: true, actingRole: known, by: relation };
  if (restriction.readers) return deny('not-among-readers');
  const role = firstOf(held);
  return role ? { allow: true, actingRole: role, by: 'role' } : deny('no-role');
};

const team: readonly Role[] = ['DSL', 'DDSL'];
const nobody: readonly Role[] = [];
const byTier: Readonly<Record<Tier, readonly Role[]>> = {
  T0: [
    'STAFF',
    'DDSL',
    'DSL',
    'HT',
    'EHT',
    'TSL',
    'CEO',
    'COG',
    'COT',
    'DPO',
    'SG',
    'GOV',
    'CLERK',
    'POL',
    'AUD',
    'ADM',
    'HR',
  ],
  T1: ['DDSL', 'DSL', 'HT'],
  T2: team,
  T3: team,
  T4: nobody,
  T5: nobody,
};

/**
 * Who reads a class of field of a record of a tier (domain guide, need-to-know table): the tier's default readers, and
 * whoever is named. A report, shown as its reporter sees it, opens to that reporter and to nobody else.
 */
export const readersOf = (tier: Tier, fieldClass: FieldClass, ownReport = false): Needs => {
  if (!ownReport) return { roles: byTier[tier], relations: ['named'] };
  return { roles: nobody, relations: fieldClass === 'restricted' || fieldClass === 'audit' ? [] : ['reporter'] };
};
