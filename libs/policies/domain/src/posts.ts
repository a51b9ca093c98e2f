import {
  Refusal,
  type Id,
  type Moment,
  type PersonId,
  type ReadFact,
  type Role,
  type Rule,
  type SchoolId,
} from '@caseward/kernel';
import { holdersOf, roleRegisterAggregate } from '@caseward/organisation-domain';

/** Everybody who works or governs here: policy owner and drafter are no posts, but parts that any of them may have. */
export const anybody: readonly Role[] = [
  'STAFF', 'DDSL', 'DSL', 'HT', 'EHT', 'TSL', 'CEO', 'COG', 'COT', 'HR', 'COMMS', 'DPO', 'SG', 'GOV', 'CLERK', 'ADM',
]; // prettier-ignore
/** Who keeps the register of policies, at the trust or at a school. */
export const keepers: readonly Role[] = ['TSL', 'CLERK'];

type Post = Readonly<{ role: Role; body: Id }>;
/**
 * What somebody's post is for a policy: itself at its school and at the trust; elsewhere they are one of the staff, who may
 * own it or have a part in it. A policy of the whole trust is decided on, answered for and read by people of every school,
 * but those who keep the register of one school keep no other.
 */
export const countedFor =
  (school: SchoolId | undefined, trust: Id, kept: readonly Role[] = keepers) =>
  ({ role, body }: Post): Role =>
    body === trust || (school === undefined ? !kept.includes(role) : body === school) ? role : 'STAFF';

/** Who decides on a text, is asked about it while it is being written, or governs. */
export const deciders: readonly Role[] = [
  'DSL', 'DDSL', 'HT', 'EHT', 'TSL', 'CEO', 'COG', 'COT', 'SG', 'GOV', 'CLERK', 'COMMS', 'DPO', 'HR',
]; // prettier-ignore

/** Posts that may give a command by themselves; to anybody else it is open by their part in the record alone. */
export const byPosts = (...posts: readonly Role[]) =>
  ({ roles: [...posts, ...anybody.filter((role) => !posts.includes(role))], at: 'anywhere', tier: 'T0' }) as const satisfies Rule; // prettier-ignore

export type Entitled = Readonly<{ posts: readonly Role[]; part?: true }>;

/** Whether a holder of these posts, or one of these people, may give a command. What rules ask, pages ask as well. */
export const isEntitled = (
  { posts, part }: Entitled,
  held: readonly Role[],
  person: PersonId,
  people: readonly PersonId[],
): boolean => posts.some((post) => held.includes(post)) || (part === true && people.includes(person));

/** @throws Refusal when it is not theirs to do */
export const entitled = <Code extends string>(
  needs: Entitled,
  { actor, actingRole }: Pick<Moment, 'actor' | 'actingRole'>,
  people: readonly PersonId[],
  code: Code,
): void => {
  // The gate names the first of a command's roles that somebody holds, and its posts come first.
  if (actingRole !== 'SYS' && !isEntitled(needs, [actingRole], actor, people)) throw new Refusal<Code>(code);
};

/** Whether somebody holds one of these posts at the trust, or at the school when it is named. */
export const holdsAt = async (
  read: ReadFact,
  school: SchoolId | undefined,
  posts: readonly Role[],
  { trust, today, actor }: Moment,
): Promise<boolean> => {
  const bodies = school === undefined ? [trust] : [trust, school];
  const registers = await Promise.all(bodies.map((body) => read(roleRegisterAggregate, body)));
  return registers.some((register) => posts.some((post) => holdersOf(register, post, today).includes(actor)));
};
