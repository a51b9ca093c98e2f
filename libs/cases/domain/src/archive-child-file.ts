import { reason, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { byDsl, childCaseStream } from './child-case';
import { aboutFile, childFileCommand, childFileStream, ofFile, type ChildFileRefusal } from './child-file';
import { readyFile } from './child-file-life';

/** Nothing is going on any more and the child is not expected back. A new case opens it again. */
export const archiveChildFile = childFileCommand({
  type: 'ArchiveChildFile',
  input: z.object({ ...ofFile, reason }),
  may: { ...byDsl },
  about: aboutFile,
  sole: true,
  facts: async (read, { fileId }) => {
    const file = await read(childFileStream, fileId);
    const cases = file.status === 'none' ? [] : file.cases;
    const states = await Promise.all(cases.map((one) => read(childCaseStream, one)));
    return { allClosed: states.every(({ status }) => status === 'none' || status === 'closed') };
  },
  decide(state, input, _, { allClosed }) {
    const { plan } = readyFile(state, 'ArchiveChildFile');
    const say = (code: ChildFileRefusal) => new Refusal<ChildFileRefusal>(code);
    if (!allClosed) throw say('file/case-not-closed');
    if (plan === 'child_in_need' || plan === 'child_protection' || plan === 'looked_after')
      throw say('file/plan-in-force');
    return [{ type: 'ChildFileArchived', data: input }];
  },
});
