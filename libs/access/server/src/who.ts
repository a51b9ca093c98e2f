import { decide, readersOf, type RestrictionState } from '@caseward/access-domain';
import type { Day, Id, RecordId, Role } from '@caseward/kernel';
import { appointmentsOn, roleRegisterAggregate } from '@caseward/organisation-domain';
import type { Streams } from '@caseward/server-kit';
import type { Standings } from './standings';

type Who = Readonly<{ person: Id; role: Role }>;

/** Whether somebody may, of whom nothing is known but who they are; as which role. */
const asked = async (
  standings: Standings,
  person: Id,
  record: RecordId,
  restriction: NonNullable<RestrictionState>,
  needs: ReturnType<typeof readersOf>,
): Promise<readonly Who[]> => {
  const standing = await standings.at({ person, session: 'none' }, [restriction.school]);
  const decision = decide(standing, needs, { kind: 'record', record, restriction });
  // Somebody who has left holds nothing here any more, whatever they once reported or were named to.
  return decision.allow && standing.roles.length > 0 ? [{ person, role: decision.actingRole }] : [];
};

/** Everybody who can see a record. */
export const seersOf = async (
  streams: Streams,
  standings: Standings,
  record: RecordId,
  restriction: RestrictionState,
  today: Day,
): Promise<readonly Who[]> => {
  if (!restriction) return [];
  const bodies = [...new Set([restriction.school, streams.trust])];
  const registers = await Promise.all(bodies.map((body) => streams.fold(roleRegisterAggregate, body)));
  const needs = readersOf(restriction.tier, 'narrative');
  const { readers = [], letIn = [] } = restriction;
  // Nobody else could see it, so nobody else is looked into.
  const people = new Set([
    ...registers.flatMap(({ state }) =>
      appointmentsOn(state, today).flatMap((a) => (needs.roles.includes(a.role) ? [a.personId] : [])),
    ),
    ...readers,
    ...letIn,
  ]);
  const seers = await Promise.all([...people].map((one) => asked(standings, one, record, restriction, needs)));
  return seers.flat();
};

/** Whoever reported it, as long as they may see their own report. */
export const reporterOf = async (
  standings: Standings,
  record: RecordId,
  restriction: RestrictionState,
): Promise<readonly Who[]> =>
  restriction?.reporter === undefined
    ? []
    : asked(standings, restriction.reporter, record, restriction, readersOf(restriction.tier, 'open', true));
