import { id, Refusal } from '@caseward/kernel';
import { narrowedBy, organisationAround, restrictionAggregate } from '@caseward/access-domain';
import { concernAggregate } from '@caseward/concerns-domain';
import { everyRecordOf } from '@caseward/organisation-domain';
import { z } from 'zod';
import { childCaseCommand, childCaseStream, type ChildCase, type ChildCaseRefusal } from './child-case';

const isFor = (file: ChildCase, children: readonly string[]) =>
  file.status !== 'none' && file.status !== 'closed' && children.some((child) => file.children.includes(child));

/**
 * A case takes a concern about one of its children, under whichever of their records. Whoever is shut out of the concern is shut out of the case first:
 * that there is such a concern is told in the case.
 */
export const takeConcernIntoCase = childCaseCommand({
  type: 'TakeConcernIntoCase',
  input: z.object({ caseId: id, concernId: id, children: z.array(id) }),
  may: { roles: ['SYS'], at: 'record', tier: 'T2' },
  about: ({ caseId }) => caseId,
  async facts(read, { caseId, concernId, children }, moment) {
    const [own, other] = await Promise.all([read(restrictionAggregate, caseId), read(restrictionAggregate, concernId)]);
    const records = await everyRecordOf(read, children);
    const fits = own && other && isFor(await read(childCaseStream, caseId), records);
    return {
      records,
      concern: await read(concernAggregate, concernId),
      narrowed: fits ? narrowedBy(own, other, await organisationAround(read, own.school, moment)) : undefined,
    };
  },
  narrows: (_, __, { narrowed }) => narrowed,
  decide(file, { caseId, concernId }, _, { concern, records }) {
    if (concern.status !== 'linked_to_case' || concern.caseId !== caseId)
      throw new Refusal<ChildCaseRefusal>('case/concern-not-linked');
    if (file.status !== 'none' && file.concerns.includes(concernId))
      throw new Refusal<ChildCaseRefusal>('case/has-this-concern');
    return [{ type: isFor(file, records) ? 'ConcernAddedToCase' : 'ConcernTurnedAway', data: { caseId, concernId } }];
  },
});
