import { Refusal, type Moment, type PersonId, type Role, type Rule } from '@caseward/kernel';

/** Everybody who works or governs here: policy owner and drafter are no posts, but parts that any of them may have. */
export const anybody: readonly Role[] = [
  'STAFF', 'DDSL', 'DSL', 'HT', 'EHT', 'TSL', 'CEO', 'COG', 'COT', 'HR', 'COMMS', 'DPO', 'SG', 'GOV', 'CLERK', 'ADM',
]; // prettier-ignore
/** Who keeps the register of policies, at the trust or at a school. */
export const keepers: readonly Role[] = ['TSL', 'CLERK'];

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
