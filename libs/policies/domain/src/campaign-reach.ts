import type { Id, Moment, PersonId, ReadFact } from '@caseward/kernel';
import { roleRegisterAggregate } from '@caseward/organisation-domain';
import { campaignStream } from './campaign';
import { peopleFor, type Audience } from './campaign-audience';
import { ownTextAt, rosterStream } from './roster';

/**
 * Whom a text is asked of by campaigns that still run at a school; `besides`: that one is not looked at. Where the school follows
 * words of its own, whatever asks for the policy there asks for those.
 */
export const askedAlready = async (
  read: ReadFact,
  { policyId, versionId, schoolId, besides }: Readonly<{ policyId: Id; versionId: Id; schoolId: Id; besides?: Id }>,
  { trust }: Pick<Moment, 'trust'>,
): Promise<readonly PersonId[]> => {
  const roster = await read(rosterStream, trust);
  const hasOwn = ownTextAt(roster, policyId, schoolId) !== undefined;
  const running = Object.entries(roster.campaigns).filter(
    ([one, of]) =>
      one !== besides &&
      of.schoolId === schoolId &&
      (of.versionId === versionId || (hasOwn && of.policyId === policyId)),
  );
  const states = await Promise.all(running.map(([one]) => read(campaignStream, one)));
  return states.flatMap((state) => (state.status === 'issued' ? state.people : []));
};

export type Reached = Readonly<{ schoolId: Id; people: readonly PersonId[]; already: readonly PersonId[] }>;
/** Whom a campaign would ask at each of these schools; `already`: for whom it is as well, and who are asked for this text as it is. */
export const reachOf = (
  read: ReadFact,
  { policyId, versionId, schools, ...of }: Audience & Readonly<{ policyId: Id; versionId: Id; schools: readonly Id[] }>,
  { trust, today }: Pick<Moment, 'trust' | 'today'>,
): Promise<readonly Reached[]> =>
  Promise.all(
    [...new Set(schools)].map(async (schoolId) => {
      const asked = new Set(await askedAlready(read, { policyId, versionId, schoolId }, { trust }));
      const all = peopleFor(of, await read(roleRegisterAggregate, schoolId), schoolId === trust, today);
      const ids = all.map(({ personId }) => personId);
      return { schoolId, people: ids.filter((one) => !asked.has(one)), already: ids.filter((one) => asked.has(one)) };
    }),
  );
