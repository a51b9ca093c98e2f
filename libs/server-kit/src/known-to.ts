import { notFound, type Aggregate, type AnyCommand, type EventSchemas, type Id, type Role } from '@caseward/kernel';
import type { Access } from './access';
import type { Asker } from './asker';
import type { Folded, Streams } from './streams';

/** `counted`: the roles that count for it, of a record that says itself who knows of it. */
export type Standing<S> = Folded<S> & Readonly<{ counted?: readonly Role[] }>;

/**
 * Records as they stand for somebody at the head: one that says that they may not know of it is folded to nothing, so that
 * no rule can tell it from one that is not there.
 */
export const standingFor = (
  { streams, access }: Readonly<{ streams: Pick<Streams, 'fold' | 'trust'>; access: Pick<Access, 'rolesOf'> }>,
  asker: Asker,
) => {
  let roles: ReturnType<Access['rolesOf']> | undefined;
  return async <S, F extends EventSchemas>(aggregate: Aggregate<S, F>, about: Id): Promise<Standing<S>> => {
    const { knownTo, initial } = aggregate;
    const folding = streams.fold(aggregate, about);
    if (!knownTo) return folding;
    // Asked whether it is there or not: it takes the same time.
    roles ??= access.rolesOf(asker);
    const [folded, held] = await Promise.all([folding, roles]);
    if (folded.revision === 'no_stream') return folded;
    const counted = knownTo(folded.state, { person: asker.person, roles: held, trust: streams.trust });
    return counted ? { ...folded, counted } : { state: initial, revision: 'no_stream', done: new Map() };
  };
};

/** In which role somebody acts, of those that count for the record. @throws Refusal when none of them is enough */
export const actingAs = ({ may }: AnyCommand, admitted: Role, counted: readonly Role[] | undefined): Role => {
  if (!counted) return admitted;
  const role = may.roles.find((one) => counted.includes(one));
  if (!role) throw notFound();
  return role;
};
