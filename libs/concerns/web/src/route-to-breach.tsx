import { named, field, SheetForm, sheetsOf } from '@caseward/web-kit';
import type { Concern } from './concern-document';
import { breachCategoryWords, personalDataWords } from './breach-words';
import { refusals } from './triage-words';

type Routed = Concern & Readonly<{ entries: number }>;
const { choice, text } = field;

const route = sheetsOf<Routed>({
  refusals,
  changes: ['concern', 'breach'],
  fixed: ({ id }, fresh) => ({ concernId: id, breachId: fresh }),
})({
  command: 'RouteConcernToBreach',
  schema: () => import('@caseward/concerns-domain').then((domain) => domain.routeConcernToBreach),
  title: 'Open a breach case from it',
  button: 'Open the breach case',
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

/** A concern that turned out to be a breach of policy. */
export const RouteToBreachForm = ({ concern }: Readonly<{ concern: Concern }>) => (
  <SheetForm sheet={route} record={{ ...concern, entries: concern.history.length }} />
);
