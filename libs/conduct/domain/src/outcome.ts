import { day, decisionInput, id, words } from '@caseward/kernel';
import { z } from 'zod';
import { byNamed, conductCommand, no } from './adult-conduct';
import { ready } from './adult-conduct-life';
import { allegationOutcome, fileNote, leavesTheFile, postCaseAction } from './vocabulary';

const stillAtWork: readonly string[] = ['police', 'childrens_services'];

/** Exactly one of the five outcomes for each allegation, with the LADO's view (KCSIE part four). */
export const determineAllegationOutcome = conductCommand({
  type: 'DetermineAllegationOutcome',
  input: z.object({
    conductId: id,
    allegationId: id,
    outcome: allegationOutcome,
    ladoView: words(5_000),
    ...decisionInput,
  }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  sole: true,
  decide(state, input, { actor }) {
    const { allegations, lead } = ready(state, 'DetermineAllegationOutcome', actor);
    if (stillAtWork.includes(lead)) throw no('conduct/others-lead');
    const allegation = allegations.find((one) => one.id === input.allegationId);
    if (!allegation) throw no('conduct/no-such-allegation');
    if (allegation.settled) throw no('conduct/outcome-determined');
    return [{ type: 'OutcomeDetermined', data: input }];
  },
});

export const recordPostCaseAction = conductCommand({
  type: 'RecordPostCaseAction',
  input: z.object({ conductId: id, kind: postCaseAction, action: words(5_000), by: day.optional() }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  decide(state, input, { actor }) {
    ready(state, 'RecordPostCaseAction', actor);
    return [{ type: 'PostCaseActionRecorded', data: input }];
  },
});

/**
 * What stays on the personnel file. Malicious and false allegations leave it unless the person agrees; of all others a clear
 * summary is kept, until normal pension age or ten years, whichever is longer (KCSIE part four).
 */
export const agreeFileNote = conductCommand({
  type: 'AgreeFileNote',
  input: z.object({ conductId: id, note: fileNote, summaryGiven: z.boolean(), summary: words(10_000) }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  sole: true,
  decide(state, input, { actor }) {
    const { allegations } = ready(state, 'AgreeFileNote', actor);
    const leaves = allegations.every(({ outcome = '' }) => leavesTheFile.includes(outcome));
    if (leaves && input.note === 'kept') throw no('conduct/malicious-or-false-kept');
    if (!leaves && input.note !== 'kept') throw no('conduct/file-note-needed');
    return [{ type: 'FileNoteAgreed', data: input }];
  },
});
