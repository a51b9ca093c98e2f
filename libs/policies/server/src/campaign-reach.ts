import { dayOf, id, role, type ReadFact } from '@caseward/kernel';
import { isEntitled, personType, policyEntitled, policyStream, reachOf } from '@caseward/policies-domain';
import { question, type Platform, type Served } from '@caseward/server-kit';
import { z } from 'zod';
import { askingOf } from './offered';

/** How many would be asked, before anybody is: by the same rule as the command, and for those who may send it. */
export const campaignReach = (platform: Platform): Pick<Served, 'questions' | 'types'> => {
  const { clock, streams } = platform;
  const read: ReadFact = async (aggregate, record) => (await streams.fold(aggregate, record)).state;
  const reach = question({
    name: 'campaignReach',
    input: z.object({
      policyId: id,
      personTypes: z.array(personType).max(3),
      roles: z.array(role).max(20),
      schools: z.array(id).max(200),
    }),
    needs: 'signed-in',
    async answer({ policyId, ...of }, ask) {
      const [policy, asking] = await Promise.all([read(policyStream, policyId), askingOf(platform, ask.by)]);
      if (policy.status !== 'in_force' || !policy.inForce) return null;
      const held = policyStream.knownTo(policy, asking);
      if (!isEntitled(policyEntitled.IssueCampaign, held, asking.person, [policy.owner])) return null;
      const { versionId } = policy.inForce;
      // Of a policy of one school nobody elsewhere is counted.
      const schools = policy.school === undefined ? of.schools : of.schools.filter((one) => one === policy.school);
      const at = { trust: streams.trust, today: dayOf(clock.now()) };
      const reached = await reachOf(read, { ...of, policyId, versionId, schools }, at);
      const people = new Set(reached.flatMap((one) => one.people));
      const already = new Set(reached.flatMap((one) => one.already).filter((one) => !people.has(one)));
      const count = reached.filter((one) => one.people.length > 0).length;
      return { people: people.size, already: already.size, schools: count };
    },
  });
  return { questions: [reach], types: {} };
};
