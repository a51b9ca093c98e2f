import { entryRef, reason, Refusal, words } from '@caseward/kernel';
import { z } from 'zod';
import { aboutCase, byLead, childCaseCommand, numberOf, ofCase, recordOf, type ChildCaseRefusal, type OpenChildCase } from './child-case'; // prettier-ignore
import { ready } from './child-case-life';
import { redactionBasis } from './vocabulary';

/** @throws Refusal unless it is an entry of this case whose text still shows */
const shown = ({ entries, redacted }: OpenChildCase, caseId: string, entry: string): void => {
  if (recordOf(entry) !== caseId || numberOf(entry) > entries)
    throw new Refusal<ChildCaseRefusal>('case/no-such-entry');
  if (redacted.includes(numberOf(entry))) throw new Refusal<ChildCaseRefusal>('case/entry-redacted');
};

/** Something was written down wrongly: what is right stands beside it, and what was written stays. */
export const correctCaseEntry = childCaseCommand({
  type: 'CorrectCaseEntry',
  input: z.object({ ...ofCase, entry: entryRef, correction: words(10_000), reason }),
  may: byLead,
  about: aboutCase,
  sole: true,
  decide(state, input) {
    shown(ready(state, 'CorrectCaseEntry'), input.caseId, input.entry);
    return [{ type: 'CaseEntryCorrected', data: input }];
  },
});

/** The text of an entry must not be shown any more: that there is one, and why its text is not shown, stays. */
export const redactCaseEntry = childCaseCommand({
  type: 'RedactCaseEntry',
  input: z.object({ ...ofCase, entry: entryRef, basis: redactionBasis, reason }),
  may: { ...byLead, roles: ['DPO', 'DSL'] },
  about: aboutCase,
  sole: true,
  decide(state, input) {
    shown(ready(state, 'RedactCaseEntry'), input.caseId, input.entry);
    return [{ type: 'CaseEntryRedacted', data: input }];
  },
});
