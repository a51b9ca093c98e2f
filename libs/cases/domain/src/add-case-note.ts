import { day, id, optionalWords, words } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, childCaseCommand, notLaterThan } from './child-case';
import { ready } from './child-case-life';
import { noteKind } from './vocabulary';

/** The daily line: a telephone call, a visit, something seen, written down on the day by whoever did it. */
export const addCaseNote = childCaseCommand({
  type: 'AddCaseNote',
  input: z.object({ caseId: id, kind: noteKind, on: day, withWhom: optionalWords(300), text: words(10_000) }),
  may: byTeam,
  about: ({ caseId }) => caseId,
  decide(state, input, { today }) {
    ready(state, 'AddCaseNote');
    notLaterThan(today, input.on);
    return [{ type: 'CaseNoteAdded', data: input }];
  },
});
