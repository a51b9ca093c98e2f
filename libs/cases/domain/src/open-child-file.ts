import { restrictionAggregate } from '@caseward/access-domain';
import { companionId, id, Refusal } from '@caseward/kernel';
import { pupilAggregate } from '@caseward/organisation-domain';
import { z } from 'zod';
import { childCaseStream } from './child-case';
import { aboutFile, childFileCommand, ofFile, type ChildFileRefusal } from './child-file';
import { readyFile } from './child-file-life';

const say = (code: ChildFileRefusal) => new Refusal<ChildFileRefusal>(code);

/**
 * A child has one file, whatever becomes of their cases: opened with the first of them, or by the safeguarding team for a
 * child who comes with a history. Whoever was shut out of that case is shut out of the file.
 */
export const openChildFile = childFileCommand({
  type: 'OpenChildFile',
  input: z.object({ ...ofFile, child: id, schoolId: id, caseId: id.optional() }),
  may: { roles: ['SYS', 'DSL', 'DDSL'], at: ({ schoolId }) => schoolId, tier: 'T2' },
  about: aboutFile,
  facts: async (read, { child, caseId }) => ({
    knownAt: (await read(pupilAggregate, child)).knownAt,
    case: caseId === undefined ? undefined : await read(childCaseStream, caseId),
    restriction: caseId === undefined ? undefined : await read(restrictionAggregate, caseId),
  }),
  restricts: ({ schoolId, child }, _, { restriction }) => ({
    school: schoolId,
    tier: 'T2',
    about: [...new Set([child, ...(restriction?.about ?? [])])],
    excluded: restriction?.excluded ?? [],
    ...(restriction?.readers ? { readers: restriction.readers } : {}),
  }),
  decide(file, input, _, facts) {
    if (file.status !== 'none') throw say('file/already-open');
    if (input.fileId !== companionId(input.child, 'childfile')) throw say('file/not-its-own');
    if (facts.case) {
      const { case: of } = facts;
      if (of.status === 'none' || of.school !== input.schoolId || !of.children.includes(input.child))
        throw say('file/case-not-of-this-child');
    } else if (facts.knownAt !== input.schoolId) throw say('file/child-unknown');
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
