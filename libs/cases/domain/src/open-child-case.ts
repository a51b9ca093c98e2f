import { id, Refusal } from '@caseward/kernel';
import { restrictionAggregate } from '@caseward/access-domain';
import { concernAggregate } from '@caseward/concerns-domain';
import { z } from 'zod';
import { childCaseCommand, type ChildCaseRefusal } from './child-case';

/** Opens the case that a concern became. Whoever was shut out of the concern is shut out of the case. */
export const openChildCase = childCaseCommand({
  type: 'OpenChildCase',
  input: z.object({ caseId: id, schoolId: id, concernId: id, children: z.array(id).min(1), owner: id }),
  may: { roles: ['SYS'], at: ({ schoolId }) => schoolId, tier: 'T2' },
  about: ({ caseId }) => caseId,
  facts: async (read, { concernId }) => ({
    concern: await read(concernAggregate, concernId),
    restriction: await read(restrictionAggregate, concernId),
  }),
  restricts: ({ schoolId, children }, _, { restriction }) => ({
    school: schoolId,
    tier: 'T2',
    // A declared interest in anybody whom the concern names shuts out of the case as well.
    about: [...new Set([...children, ...(restriction?.about ?? [])])],
    excluded: restriction?.excluded ?? [],
    ...(restriction?.readers ? { readers: restriction.readers } : {}),
  }),
  decide(file, input, _, { concern }) {
    if (file.status !== 'none') throw new Refusal<ChildCaseRefusal>('case/already-open');
    if (concern.status !== 'opened_as_case' || concern.caseId !== input.caseId)
      throw new Refusal<ChildCaseRefusal>('case/concern-not-opened');
    return [{ type: 'ChildCaseOpened', data: input }];
  },
});
