import { id, Refusal } from '@caseward/kernel';
import { restrictionAggregate } from '@caseward/access-domain';
import { z } from 'zod';
import { concernCommand, type ConcernRefusal } from './concern';

/** A triaged concern becomes a case for the children it is about. The case itself opens by reaction. */
export const openCaseFromConcern = concernCommand({
  type: 'OpenCaseFromConcern',
  input: z.object({ concernId: id, caseId: id }),
  may: { roles: ['DSL', 'DDSL'], relations: ['named'], at: 'record', tier: 'T2' },
  about: ({ concernId }) => concernId,
  facts: async (read, { caseId }) => ({ taken: (await read(restrictionAggregate, caseId)) !== undefined }),
  decide(concern, { concernId, caseId }, { actor }, { taken }) {
    const say = (code: ConcernRefusal) => new Refusal<ConcernRefusal>(code);
    if (concern.status === 'none') throw say('concern/not-submitted');
    if (concern.status === 'submitted') throw say('concern/not-triaged');
    if (concern.status === 'opened_as_case') throw say('concern/already-a-case');
    if (concern.aboutAnAdult) throw say('concern/about-an-adult');
    if (concern.children.length === 0) throw say('concern/no-child-to-open-a-case-for');
    // The case could never open under an id that another record has, and the concern would wait for it for ever.
    if (taken) throw new Refusal('record/id-in-use');
    return [
      {
        type: 'ConcernOpenedAsCase',
        data: { concernId, caseId, schoolId: concern.school, children: [...concern.children], openedBy: actor },
      },
    ];
  },
});
