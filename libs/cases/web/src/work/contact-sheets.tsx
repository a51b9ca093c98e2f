import { agencyNumbers, restrictionWords } from '@caseward/organisation-web';
import { dayInWords, field, sheetsOf, type ActionGroup } from '@caseward/web-kit';
import { refusals, eventTitle } from '../words';
import type { CaseWork } from './case-work';
import { allChildren, childrenOf } from './referral-sheets';
import { restrictionNote } from './restriction-note';
import * as w from './work-words';

const sheet = sheetsOf<CaseWork>({ refusals, changes: ['childcase'], fixed: ({ id }) => ({ caseId: id }) });
const { choice, day, decisionOf, line, several, text } = field;

/** The family's contacts; whoever is to be kept away is marked by words. */
const contactsOf = ({ contacts }: CaseWork) =>
  [...new Map(contacts.map((one) => [one.contactId, one])).values()].map(({ contactId, name, relation, keptAway }) => ({
    value: contactId,
    label: [name, relation && `(${relation})`, keptAway && `KEEP AWAY: ${restrictionWords[keptAway]}`]
      .filter(Boolean)
      .join(' '),
  }));
const hasContacts = (_: unknown, { contacts }: CaseWork) => contacts.length > 0;

const shareInformation = sheet({
  command: 'ShareInformation',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.shareInformation),
  title: 'Share information',
  button: 'Record what was shared',
  initial: allChildren,
  fields: {
    children: several('About which children?', childrenOf),
    with: choice('With whom?', w.withWords),
    contactId: choice('Who of the family?', contactsOf, {
      optional: true,
      when: (values, record) => values['with'] === 'parent_or_carer' && hasContacts(values, record),
    }),
    to: line('Name and role of who received it', { max: 300 }),
    restrictionCheck: text('What did you check about the restriction in force?', {
      rows: 2,
      max: 2_000,
      when: (values, record) => values['with'] === 'parent_or_carer' && record.restrictionsInForce.length > 0,
    }),
    on: day('When?'),
    how: choice('How?', w.howWords),
    what: text('What was shared?', { rows: 4, max: 10_000 }),
    why: text('Why do they need it?', { rows: 2 }),
    basis: choice('On which ground?', w.lawWords, {
      hint: 'Data protection law does not stop you from sharing to keep a child safe. Consent is rarely the right ground.',
    }),
    consent: choice('Did they agree, whose information it is?', w.consentWords),
    overrideReason: text('Why was it shared without their agreement?', {
      rows: 2,
      max: 2_000,
      when: ({ consent }) => consent === 'refused' || consent === 'not_sought',
    }),
  },
  note: (values, record) => values['with'] === 'parent_or_carer' && restrictionNote(values, record),
});
const recordParentContact = sheet({
  command: 'RecordParentContact',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.recordParentContact),
  title: 'Contact with a parent or carer, or why not',
  button: 'Record',
  initial: allChildren,
  fields: {
    children: several('About which children?', childrenOf),
    decision: choice('What was decided?', w.decisionWords),
    on: day('When?'),
    contactId: choice('Who of the family?', contactsOf, { optional: true, when: hasContacts }),
    who: line('Who else, or who exactly?', { optional: true, max: 300 }),
    how: choice('How?', w.howWords, { optional: true, when: ({ decision }) => decision !== 'not_made' }),
    said: text('What was said, on both sides?', {
      rows: 4,
      max: 10_000,
      when: ({ decision }) => decision === 'made',
    }),
    ...decisionOf<CaseWork>('Why?', eventTitle),
  },
  note: (values, record) => values['decision'] !== 'not_made' && restrictionNote(values, record),
});
const asked = {
  from: choice<CaseWork>('Whom?', w.adviceWords),
  contact: line<CaseWork>('Name and number', {
    optional: true,
    max: 300,
    beside: agencyNumbers('contact', ({ from }) => from),
  }),
};
const seekAdvice = sheet({
  command: 'SeekAdviceOnCase',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.seekAdviceOnCase),
  title: 'Ask somebody for advice',
  button: 'Record the question',
  fixed: ({ id }, fresh) => ({ caseId: id, adviceId: fresh }),
  fields: { ...asked, on: day('When?'), question: text('What did you ask?') },
});
const recordAdvice = sheet({
  command: 'RecordAdviceOnCase',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.recordAdviceOnCase),
  title: 'Record advice',
  button: 'Record the advice',
  fields: {
    answers: choice(
      'Is it the answer to a question?',
      ({ awaitedAdvice }) =>
        awaitedAdvice.map(({ id, from, on }) => ({
          value: id,
          label: `${w.adviceWords[from] ?? from}, asked on ${dayInWords(on)}`,
        })),
      { optional: true, when: (_, { awaitedAdvice }) => awaitedAdvice.length > 0 },
    ),
    ...asked,
    on: day('When?'),
    advice: text('What did they advise?', { rows: 4, max: 10_000 }),
    reference: line('Their reference', { optional: true, max: 100 }),
  },
});

export const contactActions: readonly ActionGroup<CaseWork>[] = [
  { title: 'The family', sheets: [recordParentContact] },
  { title: 'Others', sheets: [shareInformation, seekAdvice, recordAdvice] },
];
