import { field } from '@caseward/web-kit';
import { concernSheet, domain, type Acted } from './acted';
import { redirectedWords } from './triage-words';

const { choice, text } = field;
const KEPT = 'Nothing that was written goes away, and it can be reopened.';
const why = (hint: string) => text<Acted>('Why?', { rows: 2, max: 2_000, hint });

export const redirect = concernSheet({
  command: 'RedirectConcern',
  schema: () => domain().then((of) => of.redirectConcern),
  title: 'Pass it on',
  button: 'Pass it on',
  fields: {
    to: choice('Who deals with it?', redirectedWords),
    reason: why(`Tell them yourself: they cannot read it here. ${KEPT}`),
  },
});
export const duplicate = concernSheet({
  command: 'MarkConcernDuplicate',
  schema: () => domain().then((of) => of.markConcernDuplicate),
  title: 'Mark as a duplicate',
  button: 'Mark as a duplicate',
  fields: {
    ofConcern: choice('Of which concern?', ({ related }) =>
      related.map(({ id, reference }) => ({ value: id, label: reference })),
    ),
    reason: why(`It leaves the inbox and every count. ${KEPT}`),
  },
});
export const notReportable = concernSheet({
  command: 'MarkConcernNotReportable',
  schema: () => domain().then((of) => of.markConcernNotReportable),
  title: 'Mark as not reportable',
  button: 'Mark as not reportable',
  fields: { reason: why(`For what should not have been reported here, or was sent in error. ${KEPT}`) },
});
export const close = concernSheet({
  command: 'CloseConcern',
  schema: () => domain().then((of) => of.closeConcern),
  title: 'Close this concern',
  button: 'Close this concern',
  fields: { reason: why(KEPT) },
});
export const reopen = concernSheet({
  command: 'ReopenConcern',
  schema: () => domain().then((of) => of.reopenConcern),
  title: 'Reopen this concern',
  button: 'Reopen this concern',
  fields: { reason: why('It goes back to the inbox and is decided on again.') },
});
