import { decisionInput, id, Refusal } from '@caseward/kernel';
import { staffAggregate } from '@caseward/organisation-domain';
import { z } from 'zod';
import { fileStream } from '../files/stored-file';
import { imageryCommand, type ImageryRefusal } from './imagery';
import { ready } from './imagery-life';
import { byNamed, notToCome } from './police-step';
import { done, neverALink, text, viewingReason } from './vocabulary';

/**
 * The exception: a lead had to look. Somebody else allowed it, and somebody else was there; why stands here in full. Never
 * when an adult is involved: then only the police look.
 */
export const recordDslViewed = imageryCommand({
  type: 'RecordDSLViewed',
  input: z.object({
    imageryId: id,
    ...done,
    authoriser: id,
    witness: id,
    why: viewingReason,
    place: text(500),
    ...decisionInput,
  }),
  may: byNamed,
  about: ({ imageryId }) => imageryId,
  sole: true,
  facts: async (read, { authoriser, witness }) => ({
    known: (await Promise.all([authoriser, witness].map((one) => read(staffAggregate, one)))).every(
      ({ known }) => known,
    ),
  }),
  decide(imagery, input, { actor, now }, { known }) {
    const { adultInvolved } = ready(imagery, 'RecordDSLViewed', actor);
    const { authoriser, witness } = input;
    if (!known || new Set([actor, authoriser, witness]).size < 3)
      throw new Refusal<ImageryRefusal>('imagery/needs-two-others');
    if (adultInvolved === 'yes' && input.why !== 'shown_unavoidably')
      throw new Refusal<ImageryRefusal>('imagery/police-at-once');
    notToCome(input, now);
    neverALink(input.rationale, input.optionsConsidered, input.adviceTaken, input.place);
    return [{ type: 'DSLViewingRecorded', data: input }];
  },
});

/**
 * What was attached before and turns out to be such an image: from now on nobody can open it; its bytes wait for the police.
 * What locks waits for nobody.
 */
export const sealFoundImagery = imageryCommand({
  type: 'SealFoundImagery',
  input: z.object({ imageryId: id, blobId: id, reason: text(5_000) }),
  may: byNamed,
  about: ({ imageryId }) => imageryId,
  facts: async (read, { blobId }) => ({ file: await read(fileStream, blobId) }),
  decide(imagery, input, { actor }, { file }) {
    const { ofKind, ofRecord, sealed } = ready(imagery, 'SealFoundImagery', actor);
    const at = file.status === 'attached' ? file.at : undefined;
    if (at?.of !== ofKind || at.record !== ofRecord) throw new Refusal<ImageryRefusal>('imagery/attachment-unknown');
    if (sealed.includes(at.attachmentId)) throw new Refusal<ImageryRefusal>('imagery/already-sealed');
    neverALink(input.reason);
    return [{ type: 'FoundImagerySealed', data: { ...input, attachmentId: at.attachmentId } }];
  },
});

/** After the police step, and when no device is in the school's keeping any more. */
export const closeImageryProtocol = imageryCommand({
  type: 'CloseImageryProtocol',
  input: z.object({ imageryId: id, outcome: text(5_000) }),
  may: byNamed,
  about: ({ imageryId }) => imageryId,
  sole: true,
  decide(imagery, input, { actor }) {
    ready(imagery, 'CloseImageryProtocol', actor);
    neverALink(input.outcome);
    return [{ type: 'ImageryProtocolClosed', data: input }];
  },
});

/** Something more was found: the record is locked again, and the police step is taken anew. What locks waits for nobody. */
export const reopenImageryProtocol = imageryCommand({
  type: 'ReopenImageryProtocol',
  input: z.object({ imageryId: id, reason: text(5_000) }),
  may: byNamed,
  about: ({ imageryId }) => imageryId,
  decide(imagery, input) {
    ready(imagery, 'ReopenImageryProtocol');
    neverALink(input.reason);
    return [{ type: 'ImageryProtocolReopened', data: input }];
  },
});
