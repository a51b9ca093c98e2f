import type { Asking, PersonId, Role } from '@caseward/kernel';
import { countedFor, deciders } from './posts';
import type { Version, VersionStatus } from './version';

/** Texts that hold, or once held: open to everybody for ever. */
export const openStatuses: readonly VersionStatus[] = [
  'scheduled', 'emergency', 'in_force', 'under_review', 'unchanged', 'superseded', 'lapsed',
]; // prettier-ignore

const readers: readonly Role[] = [...deciders, 'AUD', 'SYS'];
type Known = Readonly<{
  status: VersionStatus;
  authors: readonly PersonId[];
  /** Of one school alone: what people are elsewhere counts for nothing. */
  school?: string | undefined;
  consulted?: readonly string[] | undefined;
}>;

/**
 * Who may know of a text. What holds or held is for everybody; what is being written, for whoever has a part in it, decides
 * on it, governs, or is consulted. The roles that count for it; undefined: to them there is none.
 */
export const textKnownTo = (
  { status, authors, school, consulted = [] }: Known,
  { person, roles, trust }: Asking,
): readonly Role[] | undefined => {
  const mine = authors.includes(person);
  const here = roles.filter(({ body }) => mine || school === undefined || body === school || body === trust);
  const is = (role: Role) => here.some((post) => post.role === role);
  const asked = status === 'consulting' && consulted.includes('staff') && is('STAFF');
  const known = mine || asked || openStatuses.includes(status) || readers.some(is);
  // To read is one thing: a school's clerk keeps no text of the whole trust, and having written it lends no post.
  return known ? here.map(countedFor(school, trust)) : undefined;
};

export const versionKnownTo = (version: Version, asking: Asking): readonly Role[] | undefined =>
  version.status === 'none' ? undefined : textKnownTo(version, asking);
