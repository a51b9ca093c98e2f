import {
  declaredBy,
  isClose,
  organisationAround,
  restrictionAggregate,
  routeAdultConcern,
} from '@caseward/access-domain';
import { id, Refusal, type Role } from '@caseward/kernel';
import { appointmentsOn } from '@caseward/organisation-domain';
import { z } from 'zod';
import { readBy } from './independence';
import {
  about,
  bySystem,
  commissioners,
  investigationCommand,
  investigationStream,
  type InvestigationRefusal,
} from './investigation';
import { ready } from './investigation-life';

const say = (code: InvestigationRefusal) => new Refusal<InvestigationRefusal>(code);
/** Posts in which somebody may decide on one. */
const deciding: readonly Role[] = [...commissioners, 'CEO'];

/**
 * Whoever commissioned it is shut out of it now, by name or by what they declared, or has left the post from which they did: the next in line decides on it
 * (domain guide 5.2, ordered list), and never somebody who investigates or reviews it. Sent by reactions, for any record;
 * refused where nobody is missing.
 */
export const succeedCommissioner = investigationCommand({
  type: 'SucceedCommissioner',
  input: z.object({ investigationId: id }),
  may: bySystem,
  about,
  async facts(read, { investigationId }, moment) {
    const [record, own] = await Promise.all([
      read(investigationStream, investigationId),
      read(restrictionAggregate, investigationId),
    ]);
    if (record.status === 'none' || !own) return { own: undefined, missing: false, next: undefined, formerly: '' };
    const { commissioner, investigators, reviewer, subjects, leads } = record;
    const organisation = await organisationAround(read, own.school, moment);
    const held = [organisation.school, organisation.trust].flatMap((one) => appointmentsOn(one, moment.today));
    const decides = held.some((a) => a.personId === commissioner && deciding.includes(a.role));
    const parts = [commissioner, ...investigators, ...leads, ...(reviewer ? [reviewer] : [])];
    const { readers } = routeAdultConcern(
      { subjects, others: own.about.filter((one) => !subjects.includes(one)), shut: [...own.excluded, ...parts] },
      organisation,
    );
    const shut =
      own.excluded.includes(commissioner) || isClose(await declaredBy(read, commissioner), investigationId, own);
    return { own, missing: !decides || shut, next: readers[0], formerly: commissioner };
  },
  narrows: (_, __, { own, missing, next, formerly }) =>
    missing && next !== undefined ? readBy(own, next, formerly) : undefined,
  decide(state, { investigationId }, _, { missing, next }) {
    const { commissioner: formerly } = ready(state, 'SucceedCommissioner');
    if (!missing) throw say('investigation/nobody-missing');
    if (next === undefined) throw say('investigation/nobody-left');
    return [{ type: 'CommissionerSucceeded', data: { investigationId, commissioner: next, formerly } }];
  },
});
