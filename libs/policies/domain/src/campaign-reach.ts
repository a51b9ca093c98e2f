import type { Id, Moment, PersonId, ReadFact } from '@caseward/kernel';
import { roleRegisterAggregate } from '@caseward/organisation-domain';
import { campaignStream } from './campaign';
import { peopleFor, type Audience } from './campaign-audience';
import { rosterStream } from './roster';

/** Whom a text is asked of by campaigns that still run at a school; `besides`: that one is not looked at. */
export const askedAlready = async (
  read: ReadFact,
  { versionId, schoolId, besides }: Readonly<{ versionId: Id; schoolId: Id; besides?: Id }>,
  { trust }: Pick<Moment, 'trust'>,
): Promise<readonly PersonId[]> => {
  const { campaigns } = await read(rosterStream, trust);
  const running = Object.entries(campaigns).filter(
    ([one, of]) => one !== besides && of.versionId === versionId && of.schoolId === schoolId,
  );
  const states = await Promise.all(running.map(([one]) => read(campaignStream, one)));
  return states.flatMap((state) => (state.status === 'issued' ? state.people : []));
};

export type Reached = Readonly<{ schoolId: Id; people: readonly PersonId[]; already: readonly PersonId[] }>;
/** Whom a campaign would ask at each of these schools; `already`: for whom it is as well, and who are asked for this text as it is. */
export const reachOf = (
  read: ReadFact,
  { versionId, schools, ...of }: Audience & Readonly<{ versionId: Id; schools: readonly Id[] }>,
  { trust, today }: Pick<Moment, 'trust' | 'today'>,
): Promise<readonly Reached[]> =>
  Promise.all(
    [...new Set(schools)].map(async (schoolId) => {
      const asked = new Set(await askedAlready(read, { versionId, schoolId }, { trust }));
      const all = peopleFor(of, await read(roleRegisterAggregate, schoolId), schoolId === trust, today);
      const ids = all.map(({ personId }) => personId);
      return { schoolId, people: ids.filter((one) => !asked.has(one)), already: ids.filter((one) => asked.has(one)) };
    }),
  );
