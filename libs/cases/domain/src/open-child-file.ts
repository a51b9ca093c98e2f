import { restrictionAggregate } from '@caseward/access-domain';
import { companionId, id, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { childCaseStream } from './child-case';
import { aboutFile, childFileCommand, ofFile, type ChildFileRefusal } from './child-file';
import { readyFile } from './child-file-life';

const say = (code: ChildFileRefusal) => new Refusal<ChildFileRefusal>(code);

/**
 * A child has one file, whatever becomes of their cases: it comes with the first of them, by reaction. Nobody opens one by
 * hand: to be told that there is one already would say so to somebody who may not know. Whoever was shut out of the case
 * is shut out of the file.
 */
export const openChildFile = childFileCommand({
  type: 'OpenChildFile',
  input: z.object({ ...ofFile, child: id, schoolId: id, caseId: id }),
  may: { roles: ['SYS'], at: ({ schoolId }) => schoolId, tier: 'T2' },
  about: aboutFile,
  facts: async (read, { caseId }) => ({
    case: await read(childCaseStream, caseId),
    restriction: await read(restrictionAggregate, caseId),
  }),
  restricts: ({ schoolId, child }, _, { restriction }) => ({
    school: schoolId,
    tier: 'T2',
    about: [...new Set([child, ...(restriction?.about ?? [])])],
    excluded: restriction?.excluded ?? [],
    ...(restriction?.readers ? { readers: restriction.readers } : {}),
  }),
  decide(file, input, _, { case: of }) {
    if (file.status !== 'none') throw say('file/already-open');
    if (input.fileId !== companionId(input.child, 'childfile')) throw say('file/not-its-own');
    if (of.status === 'none' || of.school !== input.schoolId || !of.children.includes(input.child))
      throw say('file/case-not-of-this-child');
    return [{ type: 'ChildFileOpened', data: input }];
  },
});

/** Another case about the child. A file that was put away is open again. Sent by reaction. */
export const addCaseToChildFile = childFileCommand({
  type: 'AddCaseToChildFile',
  input: z.object({ ...ofFile, caseId: id }),
  may: { roles: ['SYS'], at: 'record', tier: 'T2' },
  about: aboutFile,
  facts: async (read, { caseId }) => ({ case: await read(childCaseStream, caseId) }),
  decide(state, input, _, { case: of }) {
    const file = readyFile(state, 'AddCaseToChildFile');
    if (file.cases.includes(input.caseId)) throw say('file/has-case');
    if (of.status === 'none' || !of.children.includes(file.child)) throw say('file/case-not-of-this-child');
    return [{ type: 'CaseAddedToChildFile', data: input }];
  },
});
