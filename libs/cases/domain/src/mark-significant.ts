import { mayKnow } from '@caseward/access-domain';
import { concernAggregate } from '@caseward/concerns-domain';
import { entryRef, optionalWords, reason, Refusal, type Moment, type ReadFact } from '@caseward/kernel';
import { everyRecordOf } from '@caseward/organisation-domain';
import { z } from 'zod';
import { byTeam, childCaseStream, numberOf, recordOf } from './child-case';
import { aboutFile, childFileCommand, childFileStream, ofFile, type ChildFileRefusal } from './child-file';
import { readyFile } from './child-file-life';

const say = (code: ChildFileRefusal) => new Refusal<ChildFileRefusal>(code);
type Marked = Readonly<{ fileId: string; entry: string }>;

/** Whether it is an entry of the file, or of a record about its child that whoever marks it may read. */
const ofThisChild = async (read: ReadFact, { fileId, entry }: Marked, moment: Moment): Promise<boolean> => {
  const file = await read(childFileStream, fileId);
  if (file.status === 'none') return false;
  const record = recordOf(entry);
  if (record === fileId) return numberOf(entry) <= file.entries;
  if (!(await mayKnow(read, moment.actor, record, moment))) return false;
  const records = await everyRecordOf(read, [file.child]);
  const isTheirs = (children: readonly string[]) => children.some((child) => records.includes(child));
  const ofCase = await read(childCaseStream, record);
  if (ofCase.status !== 'none') return isTheirs(ofCase.children) && numberOf(entry) <= ofCase.entries;
  const other = await read(childFileStream, record);
  if (other.status !== 'none') return isTheirs([other.child]) && numberOf(entry) <= other.entries;
  const concern = await read(concernAggregate, record);
  return concern.status !== 'none' && isTheirs(concern.children);
};

/** It belongs into the short chronology that goes to a conference or to the next school. */
export const markSignificant = childFileCommand({
  type: 'MarkSignificant',
  input: z.object({ ...ofFile, entry: entryRef, why: optionalWords(2_000) }),
  may: byTeam,
  about: aboutFile,
  facts: async (read, input, moment) => ({ known: await ofThisChild(read, input, moment) }),
  decide(state, input, _, { known }) {
    const file = readyFile(state, 'MarkSignificant');
    if (!known) throw say('file/not-of-this-child');
    if (file.significant.includes(input.entry)) throw say('file/already-significant');
    return [{ type: 'EventMarkedSignificant', data: input }];
  },
});

/** It belongs there no more. The entry itself stays where it is. */
export const unmarkSignificant = childFileCommand({
  type: 'UnmarkSignificant',
  input: z.object({ ...ofFile, entry: entryRef, reason }),
  may: byTeam,
  about: aboutFile,
  decide(state, input) {
    const file = readyFile(state, 'UnmarkSignificant');
    if (!file.significant.includes(input.entry)) throw say('file/not-significant');
    return [{ type: 'EventUnmarkedSignificant', data: input }];
  },
});
