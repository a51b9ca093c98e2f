import type { statutoryRoute } from '@caseward/concerns-domain';
import { agencyNumbers } from '@caseward/organisation-web';
import { field, sheetsOf, type ActedOn } from '@caseward/web-kit';
import type { z } from 'zod';
import { refusals } from './triage-words';

export const adviceWords: Readonly<Record<string, string>> = {
  childrens_services: 'Children’s services',
  lado: 'LADO',
  police: 'Police',
  trust_safeguarding_lead: 'Safeguarding lead of the trust',
  nspcc: 'NSPCC helpline',
  prevent_team: 'Prevent team',
  health: 'Health',
  data_protection_officer: 'Data protection officer',
  legal: 'Legal advice',
  other: 'Somebody else',
};
export const routeWords: Readonly<Record<z.infer<typeof statutoryRoute>, string>> = {
  female_genital_mutilation: 'Female genital mutilation: the teacher who was told tells the police themself (101)',
  prevent: 'Prevent: risk of being drawn into terrorism',
  modern_slavery: 'Modern slavery: National Referral Mechanism',
  sexual_abuse_notification: 'Child sexual abuse: notification of the police or the local authority',
  missing_education: 'A child missing from education: the local authority',
  private_fostering: 'Private fostering: the local authority',
  crime_to_police: 'A crime: the police',
};

type AtSchool = ActedOn & Readonly<{ schoolId: string }>;
const sheet = sheetsOf<AtSchool>({ refusals, changes: ['concern'], fixed: ({ id }) => ({ concernId: id }) });
const { choice, day, line, text, yesNo } = field;
const asked = {
  from: choice<AtSchool>('Whom?', adviceWords),
  contact: line<AtSchool>('Name and number', {
    optional: true,
    max: 300,
    beside: agencyNumbers('contact', ({ from }) => from),
  }),
  on: day<AtSchool>('When?'),
};

export const seekAdvice = sheet({
  command: 'SeekAdviceOnConcern',
  schema: () => import('@caseward/concerns-domain').then((domain) => domain.seekAdviceOnConcern),
  title: 'Ask somebody for advice',
  button: 'Record the question',
  fields: { ...asked, question: text('What did you ask?') },
});
export const recordAdvice = sheet({
  command: 'RecordAdviceOnConcern',
  schema: () => import('@caseward/concerns-domain').then((domain) => domain.recordAdviceOnConcern),
  title: 'Record advice',
  button: 'Record the advice',
  fields: {
    ...asked,
    advice: text('What did they advise?', { rows: 4, max: 10_000 }),
    reference: line('Their reference', { optional: true, max: 100 }),
  },
});
export const recordRoute = sheet({
  command: 'RecordStatutoryRoute',
  schema: () => import('@caseward/concerns-domain').then((domain) => domain.recordStatutoryRoute),
  title: 'A duty to tell somebody: mutilation, Prevent, modern slavery, …',
  button: 'Record',
  fields: {
    route: choice('Which duty?', routeWords),
    applies: yesNo('Does it apply here?'),
    on: day('When was it reported, or decided?'),
    reportedBy: line('Who reported it?', { max: 300, when: ({ applies }) => applies === 'yes' }),
    to: line('To whom?', { optional: true, max: 300, when: ({ applies }) => applies === 'yes' }),
    reference: line('Their reference', { optional: true, max: 100, when: ({ applies }) => applies === 'yes' }),
    reason: text('Why, or why not?'),
  },
});
