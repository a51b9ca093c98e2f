import { field } from '@caseward/web-kit';
import { concernSheet, domain } from './acted';

/** To a case that one of its children has already. */
export const linkToCase = concernSheet({
  command: 'LinkConcernToCase',
  schema: () => domain().then((of) => of.linkConcernToCase),
  title: 'Add to an open case',
  button: 'Add to an open case',
  initial: ({ openCases }) => ({ caseId: openCases.length === 1 ? (openCases[0]?.id ?? '') : '' }),
  fields: {
    caseId: field.choice('Which case?', ({ openCases }) =>
      openCases.map(({ id, reference }) => ({ value: id, label: reference })),
    ),
  },
});
