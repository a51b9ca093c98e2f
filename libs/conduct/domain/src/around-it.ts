import { day, entryRef, id, optionalWords, reason, words } from '@caseward/kernel';
import { restrictionAggregate } from '@caseward/access-domain';
import { pupilAggregate } from '@caseward/organisation-domain';
import { z } from 'zod';
import { byNamed, conductCommand, no, notLaterThan } from './adult-conduct';
import { ready } from './adult-conduct-life';
import { holdAgain, letGo } from './lead-agency';
import { handedTo, overdueWhat } from './vocabulary';

/** Nobody inside can deal with it: whoever outside has it from now on. */
export const recordExternalHandoff = conductCommand({
  type: 'RecordExternalHandoff',
  input: z.object({ conductId: id, to: handedTo, on: day, contact: optionalWords(300), reason }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  sole: true,
  decide(state, input, { actor, today }) {
    ready(state, 'RecordExternalHandoff', actor);
    notLaterThan(today, input.on);
    return [{ type: 'ExternalHandoffRecorded', data: input }];
  },
});

/** A child who may have been affected. Kept here alone: nothing of it stands in the child's file. */
export const linkAffectedChild = conductCommand({
  type: 'LinkAffectedChild',
  input: z.object({ conductId: id, child: id }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  facts: async (read, { conductId, child }) => ({
    known: (await read(pupilAggregate, child)).everAdmitted,
    restriction: await read(restrictionAggregate, conductId),
  }),
  // Whoever is close to the child does not read it.
  narrows: ({ child }, _, { restriction }) =>
    restriction && { ...restriction, about: [...new Set([...restriction.about, child])] },
  decide(state, input, { actor }, { known }) {
    const { children } = ready(state, 'LinkAffectedChild', actor);
    if (!known) throw no('conduct/child-unknown');
    if (children.includes(input.child)) throw no('conduct/child-already-linked');
    return [{ type: 'AffectedChildLinked', data: input }];
  },
});

export const addAdultConductAddendum = conductCommand({
  type: 'AddAdultConductAddendum',
  input: z.object({ conductId: id, text: words(20_000) }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  decide(state, input) {
    ready(state, 'AddAdultConductAddendum');
    return [{ type: 'AdultConductAddended', data: input }];
  },
});

/** A mistake put right. What was written first stays, and both are shown. */
export const correctAdultConduct = conductCommand({
  type: 'CorrectAdultConduct',
  input: z.object({ conductId: id, entry: entryRef, correction: words(10_000), reason }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  decide(state, input, { actor }) {
    ready(state, 'CorrectAdultConduct', actor);
    if (!input.entry.startsWith(`${input.conductId}/`)) throw no('conduct/entry-elsewhere');
    return [{ type: 'AdultConductCorrected', data: input }];
  },
});

/** Something was not done by its day: told to the few who know of it. Sent by a deadline, once. */
export const markConductOverdue = conductCommand({
  type: 'MarkConductOverdue',
  input: z.object({ conductId: id, what: overdueWhat }),
  may: { roles: ['SYS'], at: 'record', tier: 'T4' },
  about: ({ conductId }) => conductId,
  decide(state, input, { today }) {
    const { status, responded, measures, overdue } = ready(state, 'MarkConductOverdue');
    const waits = {
      response: status === 'low_level' && !responded,
      measure_review: measures.some(({ reviewOn }) => reviewOn <= today),
      lado_review: status === 'allegation',
      pattern_review: status === 'low_level',
    };
    if (!waits[input.what] || overdue.includes(input.what)) throw no('conduct/not-overdue');
    return [{ type: 'ConductOverdue', data: input }];
  },
});

export const closeAdultConductRecord = conductCommand({
  type: 'CloseAdultConductRecord',
  input: z.object({ conductId: id, summary: words(10_000) }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  sole: true,
  decide(state, input, { actor }) {
    const record = ready(state, 'CloseAdultConductRecord', actor);
    return [{ type: 'AdultConductRecordClosed', data: input }, ...letGo(record, input.conductId)];
  },
});

export const reopenAdultConductRecord = conductCommand({
  type: 'ReopenAdultConductRecord',
  input: z.object({ conductId: id, reason }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  sole: true,
  decide(state, input, { actor }) {
    const record = ready(state, 'ReopenAdultConductRecord', actor);
    const again = record.status === 'closed' ? holdAgain(record, input.conductId) : [];
    return [{ type: 'AdultConductRecordReopened', data: input }, ...again];
  },
});
