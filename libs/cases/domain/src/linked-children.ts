import { id, optionalWords, reason, Refusal } from '@caseward/kernel';
import { pupilAggregate } from '@caseward/organisation-domain';
import { z } from 'zod';
import { byTeam } from './child-case';
import { aboutFile, childFileCommand, ofFile, type ChildFileRefusal } from './child-file';
import { readyFile } from './child-file-life';
import { linkedAs } from './vocabulary';

const say = (code: ChildFileRefusal) => new Refusal<ChildFileRefusal>(code);

/** Another child matters for this one, each with a part of their own: said here, it says nothing in the other one's file. */
export const linkSiblingFile = childFileCommand({
  type: 'LinkSiblingFile',
  input: z.object({ ...ofFile, other: id, as: linkedAs, note: optionalWords(2_000) }),
  may: byTeam,
  about: aboutFile,
  facts: async (read, { other }) => ({ known: (await read(pupilAggregate, other)).knownAt !== undefined }),
  decide(state, input, _, { known }) {
    const file = readyFile(state, 'LinkSiblingFile');
    if (input.other === file.child) throw say('file/same-child');
    if (!known) throw say('file/child-unknown');
    if (file.linked.some(({ other }) => other === input.other)) throw say('file/already-linked');
    return [{ type: 'SiblingFileLinked', data: input }];
  },
});

export const unlinkSiblingFile = childFileCommand({
  type: 'UnlinkSiblingFile',
  input: z.object({ ...ofFile, other: id, reason }),
  may: byTeam,
  about: aboutFile,
  decide(state, input) {
    const file = readyFile(state, 'UnlinkSiblingFile');
    if (!file.linked.some(({ other }) => other === input.other)) throw say('file/not-linked');
    return [{ type: 'SiblingFileUnlinked', data: input }];
  },
});
