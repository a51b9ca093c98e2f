import { day, entryRef, optionalWords, reason, Refusal, words } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, numberOf, recordOf } from './child-case';
import { aboutFile, childFileCommand, ofFile, type ChildFileRefusal, type OpenChildFile } from './child-file';
import { readyFile } from './child-file-life';
import { chronologyKind, redactionBasis } from './vocabulary';

const say = (code: ChildFileRefusal) => new Refusal<ChildFileRefusal>(code);
/** @throws Refusal unless it is an entry that somebody wrote into this file, and its text still shows */
const shown = ({ written, redacted }: OpenChildFile, fileId: string, entry: string): void => {
  if (recordOf(entry) !== fileId || !written.includes(numberOf(entry))) throw say('file/no-such-entry');
  if (redacted.includes(numberOf(entry))) throw say('file/entry-redacted');
};

/** Something in the child's life that belongs to no concern and no case: a new home, a bereavement, a visit. */
export const addChronologyEntry = childFileCommand({
  type: 'AddChronologyEntry',
  input: z.object({
    ...ofFile,
    on: day,
    kind: chronologyKind,
    significant: z.boolean(),
    text: words(10_000),
    source: optionalWords(300),
  }),
  may: byTeam,
  about: aboutFile,
  times: ({ on }) => ({ occurredAt: `${on}T12:00:00.000Z` }),
  decide(state, input, { today }) {
    readyFile(state, 'AddChronologyEntry');
    if (input.on > today) throw say('file/in-the-future');
    return [{ type: 'ChronologyEntryAdded', data: input }];
  },
});

/** What is right stands beside what was written. */
export const correctChronologyEntry = childFileCommand({
  type: 'CorrectChronologyEntry',
  input: z.object({ ...ofFile, entry: entryRef, correction: words(10_000), reason }),
  may: byTeam,
  about: aboutFile,
  decide(state, input) {
    shown(readyFile(state, 'CorrectChronologyEntry'), input.fileId, input.entry);
    return [{ type: 'ChronologyEntryCorrected', data: input }];
  },
});

/** Its text must not be shown any more; that there is an entry, and why its text is not shown, stays. */
export const redactChronologyEntry = childFileCommand({
  type: 'RedactChronologyEntry',
  input: z.object({ ...ofFile, entry: entryRef, basis: redactionBasis, reason }),
  may: { ...byTeam, roles: ['DPO', 'DSL'] },
  about: aboutFile,
  sole: true,
  decide(state, input) {
    shown(readyFile(state, 'RedactChronologyEntry'), input.fileId, input.entry);
    return [{ type: 'ChronologyEntryRedacted', data: input }];
  },
});
