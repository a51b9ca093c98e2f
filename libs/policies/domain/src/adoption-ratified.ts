import { id, optionalWords, Refusal, words } from '@caseward/kernel';
import { z } from 'zod';
import { aboutAdoption, adoptionCommand, at, ratification, type AdoptionRefusal } from './adoption';
import { adoptionLife } from './adoption-life';

const { ready } = adoptionLife;
const adoptionId = id;

/** The lead of the trust has read the table and finds that the school's own version does what the trust asks. */
export const approveAlignment = adoptionCommand({
  type: 'ApproveAlignment',
  input: z.object({ adoptionId, note: optionalWords(2_000) }),
  may: at('TSL'),
  about: aboutAdoption,
  sole: true,
  decide(adoption, input, { actor }) {
    const { versionId, hash } = ready(adoption, 'ApproveAlignment', actor);
    return [{ type: 'AlignmentApproved', data: { ...input, versionId, hash } }];
  },
});

export const returnAlignment = adoptionCommand({
  type: 'ReturnAlignment',
  input: z.object({ adoptionId, reason: words(5_000) }),
  may: at('TSL'),
  about: aboutAdoption,
  sole: true,
  decide(adoption, input) {
    ready(adoption, 'ReturnAlignment');
    return [{ type: 'AlignmentReturned', data: input }];
  },
});

/** The governors of the school have ratified it, at a quorate meeting that is minuted. */
export const ratifyLocalAdoption = adoptionCommand({
  type: 'RatifyLocalAdoption',
  input: z.object({ adoptionId, ...ratification }),
  may: at('CLERK'),
  about: aboutAdoption,
  sole: true,
  decide(adoption, input, { today }) {
    const { versionId, hash } = ready(adoption, 'RatifyLocalAdoption');
    if (input.meetingOn > today) throw new Refusal<AdoptionRefusal>('adoption/meeting-to-come');
    if (input.from < input.meetingOn) throw new Refusal<AdoptionRefusal>('adoption/in-force-before-its-meeting');
    if (input.present < input.quorum) throw new Refusal<AdoptionRefusal>('adoption/not-quorate');
    return [{ type: 'LocalAdoptionRatified', data: { ...input, versionId, hash } }];
  },
});

export const bringAdoptionIntoForce = adoptionCommand({
  type: 'BringAdoptionIntoForce',
  input: z.object({ adoptionId }),
  may: at('SYS', 'CLERK'),
  about: aboutAdoption,
  decide(adoption, input, { today }) {
    const { policyId, school: schoolId, versionId, hash, own, from = today } = ready(adoption, 'BringAdoptionIntoForce'); // prettier-ignore
    if (today < from) throw new Refusal<AdoptionRefusal>('adoption/before-its-day');
    return [{ type: 'AdoptionInForce', data: { ...input, policyId, schoolId, versionId, hash, own, from } }];
  },
});
