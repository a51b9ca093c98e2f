import type { Id } from '@caseward/kernel';
import { randomUUID } from 'node:crypto';
import type { ImportPlan } from './plan-import';

type Send = (
  command: Readonly<{ type: 'AdmitPupil' | 'ChangePupilDetails'; input: unknown; commandId: Id }>,
) => Promise<unknown>;

/** As many as the appender puts into a few batches. */
const AT_ONCE = 64;

/** Tells the plan in commands, many at a time. Sent again after a stop, it goes on: who is on the roll already is matched. */
export const applyImport = async (
  { admit, change }: ImportPlan,
  schoolId: Id,
  send: Send,
  progress: (done: number, all: number) => void,
): Promise<void> => {
  const jobs = [
    ...admit.map((row) => ({ type: 'AdmitPupil' as const, pupilId: randomUUID() as Id, row })),
    ...change.map((row) => ({ type: 'ChangePupilDetails' as const, pupilId: row.pupilId, row })),
  ].values();
  const all = admit.length + change.length;
  let done = 0;
  const work = async () => {
    for (const { type, pupilId, row } of jobs) {
      const { yearGroup, className, identity } = row;
      await send({ type, input: { pupilId, schoolId, yearGroup, className, identity }, commandId: randomUUID() });
      progress(++done, all);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
};
