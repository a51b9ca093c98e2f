import type { PersonId, Role } from '@caseward/kernel';
import type { RoleRegister } from '@caseward/organisation-domain';
import type { Interests } from './interest';
import type { Organisation } from './route-adult-concern';

export const idNo = (n: number): string => `0197bbbb-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const trustId = idNo(1);
export const ashdown = idNo(2);
export const brookside = idNo(3);

/** Who holds what, by role: `{ HT: 'hana' }` or `{ DDSL: ['dev', 'dot'] }`. In specs of routing a person's id is a name. */
export type Chart = Readonly<Partial<Record<Role, PersonId | readonly PersonId[]>>>;

export const registerOf = (chart: Chart): RoleRegister => ({
  appointments: Object.entries(chart).flatMap(([role, people]) =>
    [people].flat().map((personId) => ({
      id: `${role}/${personId}`,
      personId,
      role: role as Role, // the keys of a chart are roles; Object.entries forgets it
      from: '2026-09-01',
    })),
  ),
});

/** `{ hana: ['cara'] }`: Hana has declared that she is close to Cara. */
export type Declared = Readonly<Record<PersonId, readonly PersonId[]>>;
export const interestsIn =
  (declared: Declared) =>
  (person: PersonId): Interests => ({ persons: declared[person] ?? [], records: [] });

/** A school and its trust in full: a different person for each role. */
export const school = {
  HT: 'head', EHT: 'executive', DSL: 'lead', DDSL: ['deputy', 'deputy2'], COG: 'chair', GOV: 'governor', SG: 'link', CLERK: 'clerk',
  STAFF: ['teacher', 'supply'], ADM: 'office',
} satisfies Chart; // prettier-ignore
export const trust = {
  COT: 'trustees', CEO: 'ceo', TSL: 'tsl', DPO: 'dpo', HR: 'hr', COMMS: 'comms', ADM: 'systems', GOV: 'trustee', STAFF: 'central',
} satisfies Chart; // prettier-ignore

export const organisation = (
  changes: Readonly<{ school?: Chart; trust?: Chart; declared?: Declared; elsewhere?: readonly Chart[] }> = {},
): Organisation => ({
  school: registerOf({ ...school, ...changes.school }),
  trust: registerOf({ ...trust, ...changes.trust }),
  elsewhere: (changes.elsewhere ?? []).map(registerOf),
  interestsOf: interestsIn(changes.declared ?? {}),
  today: '2026-09-07',
});
