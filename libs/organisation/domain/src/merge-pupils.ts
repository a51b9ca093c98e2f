import { commandFor, id, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { assertKnownAt, pupilFold, type Pupil, type PupilSchemas } from './pupil';
import type { OrganisationRefusal } from './refusals';

const reason = z.string().trim().max(1_000).optional();
const say = (code: OrganisationRefusal) => new Refusal<OrganisationRefusal>(code);

/**
 * Two records are of one child: from now on the survivor stands for both. Nothing is erased or moved; what names the
 * duplicate is shown under the survivor's name.
 */
export const mergeDuplicatePupils = commandFor<Pupil, PupilSchemas>()({
  type: 'MergeDuplicatePupils',
  input: z.object({ pupilId: id, survivorId: id, schoolId: id, reason }),
  may: { roles: ['DSL', 'ADM'], at: ({ schoolId }) => schoolId, tier: 'T1' },
  about: ({ pupilId }) => pupilId,
  facts: async (read, { survivorId }) => ({ survivor: await read(pupilFold, survivorId) }),
  decide(pupil, input, _, { survivor }) {
    if (input.pupilId === input.survivorId) throw say('family/not-themselves');
    assertKnownAt(pupil, input.schoolId);
    // Of another school the name would be shown to people who have no part in it.
    assertKnownAt(survivor, input.schoolId);
    return [{ type: 'DuplicatePupilMerged', data: input }];
  },
});

/** They were two children after all: each record stands for itself again. */
export const undoPupilMerge = commandFor<Pupil, PupilSchemas>()({
  type: 'UndoPupilMerge',
  input: z.object({ pupilId: id, schoolId: id, reason }),
  may: { roles: ['DSL', 'ADM'], at: ({ schoolId }) => schoolId, tier: 'T1' },
  about: ({ pupilId }) => pupilId,
  decide(pupil, input) {
    if (pupil.knownAt !== input.schoolId) throw say('pupil/unknown');
    if (!pupil.mergedInto) throw say('pupil/not-merged');
    return [{ type: 'PupilMergeUndone', data: input }];
  },
});
