import { field, named } from '@caseward/web-kit';
import { concernSheet, domain } from './acted';
import { breachCategoryWords, personalDataWords } from './breach-words';

const { choice, text } = field;

/** A concern that turned out to be a breach of policy. */
export const routeToBreach = concernSheet({
  command: 'RouteConcernToBreach',
  schema: () => domain().then((of) => of.routeConcernToBreach),
  title: 'Open a breach case from it',
  button: 'Open the breach case',
  changes: ['concern', 'breach'],
  fixed: ({ id }, fresh) => ({ concernId: id, breachId: fresh }),
  hint: 'For a broken rule. A child who may be at risk needs a case of their own first: this concern leaves triage.',
  fields: {
    subject: choice(
      'Who broke the rule?',
      ({ people }) => people.map(({ person }) => ({ value: person.id, label: named(person) })),
      {
        optional: true,
        hint: 'They will never see the breach case. If they lead safeguarding here, nobody else who does will either: it goes to the next in line. Leave it open when nobody knows.',
        when: (_, { people }) => people.length > 0,
      },
    ),
    category: choice('What kind of breach is it?', breachCategoryWords),
    personalData: choice('Did personal information get out, get lost or get changed?', personalDataWords, {
      hint: 'If so, or if you are not sure, the data protection officer is called at once: the law gives 72 hours.',
    }),
    reason: text('Why is it a breach of policy, and nothing more?'),
  },
});
