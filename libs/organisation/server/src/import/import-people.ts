import { Refusal, type Day, type Id } from '@caseward/kernel';
import { randomUUID } from 'node:crypto';
import type { Source } from './csv-rows';
import { peopleRows, withIds, type ImportPlan, type Todo } from './plan-import';
import type { Present } from './present';
import type { Row } from './read-row';

type Command = Readonly<{ type: string; input: unknown; commandId: Id }>;
type Send = (command: Command) => Promise<unknown>;
export type Refused = Readonly<{ line: number | undefined; code: string }>;
export type ImportOptions = Readonly<{
  source: Source;
  schoolId: Id;
  today: Day;
  present: Present;
  /** Record the leaving of those who are not in the file. */
  leavers: boolean;
  send: Send;
  progress: (done: number, all: number) => void;
}>;

/** The file is not what it was when it was checked. */
export class FileChanged extends Error {
  override readonly name = 'FileChanged';
}

/** As many as the appender puts into one batch. */
const AT_ONCE = 256;

/** Does something with each, many at a time, and stops taking more after an accident. */
const each = async <T>(all: AsyncIterable<T> | Iterable<T>, work: (one: T) => Promise<void>): Promise<void> => {
  const taking = (async function* () {
    yield* all;
  })();
  const worker = async () => {
    for (let next = await taking.next(); !next.done; next = await taking.next()) await work(next.value);
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  } finally {
    // The rows of a file are read no further.
    void taking.return(undefined);
  }
};

/**
 * Tells the plan in commands. What a rule refuses (somebody changed the child meanwhile) is answered, and the rest goes on.
 * Cut off, it is simply done again: it compares anew, and goes on where it stopped.
 */
export const applyImport = async (plan: ImportPlan, options: ImportOptions): Promise<readonly Refused[]> => {
  const { source, schoolId, today, present, leavers, send, progress } = options;
  const refused: Refused[] = [];
  const leaving = leavers ? plan.leavers : [];
  const all = plan.todo.size + plan.links.length + leaving.length;
  let done = 0;
  const telling = async (line: number | undefined, commands: AsyncIterable<Omit<Command, 'commandId'>>) => {
    try {
      for await (const command of commands) await send({ ...command, commandId: randomUUID() });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ line, code: error.code });
    }
    progress(++done, all);
  };
  const one = async function* (type: string, input: unknown) {
    yield { type, input };
  };

  const ofChild = async function* (row: Row, todo: Todo) {
    const { pupilId, details, isNew, upn } = todo;
    const { yearGroup, className } = row;
    const identity = { ...row.identity, ...(upn === undefined ? {} : { upn }) };
    const family = isNew ? undefined : (await present.families([pupilId])).get(pupilId);
    const contacts = withIds(row.contacts ?? [], family?.contacts ?? []);
    const child = { pupilId, schoolId, yearGroup, className, identity };
    if (details === 'admit') yield { type: 'AdmitPupil', input: isNew ? { ...child, contacts } : child };
    if (details === 'change') yield { type: 'ChangePupilDetails', input: child };
    if (todo.contacts && !isNew) yield { type: 'SetPupilContacts', input: { pupilId, schoolId, contacts } };
    for (const { contactId, name, restriction } of contacts)
      if (restriction !== undefined && !family?.restrictions.has(contactId)) {
        const about = { pupilId, schoolId, contactId, kind: 'other', who: name, words: restriction };
        yield { type: 'SetContactRestriction', input: { restrictionId: contactId, ...about } };
      }
  };
  const rows = async function* () {
    if (plan.todo.size === 0) return;
    const changed = () => {
      throw new FileChanged();
    };
    for await (const row of peopleRows(source, today, changed)) {
      const todo = 'width' in row ? undefined : plan.todo.get(row.line);
      if (todo) yield [row as Row, todo] as const; // only a row has a line
    }
  };
  await each(rows(), ([row, todo]) => telling(row.line, ofChild(row, todo)));
  // Only now is every child there.
  await each(plan.links, ({ line, ...links }) => telling(line, one('LinkPupilToSiblings', links)));
  await each(leaving, (pupilId) => telling(undefined, one('RecordPupilLeaving', { pupilId, schoolId, leftOn: today })));
  return refused;
};
