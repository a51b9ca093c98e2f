import type { PolicyAdoptionQuery } from '@caseward/contract';
import { field, roleWords, sheetsOf, type ActionGroup } from '@caseward/web-kit';
import { adoptionBodyWords, adoptionRefusals } from './duty-words';

export type Adoption = NonNullable<PolicyAdoptionQuery['adoption']>;
const sheet = sheetsOf<Adoption>({
  refusals: adoptionRefusals,
  changes: ['adoption'],
  fixed: ({ id }) => ({ adoptionId: id }),
});
const { choice, day, line, number, rows, text } = field;
const domain = () => import('@caseward/policies-domain');

const AT_THE_END = { value: '', label: 'At the end of the text' };
const LETTERS = 60;
/** A clause among many: its number and how it begins. */
const placeName = ({ number: printed, text: words }: Adoption['places'][number]): string =>
  `${printed} ${words.length > LETTERS ? `${words.slice(0, LETTERS)} …` : words}`.trim();

const adoptPolicyInFull = sheet({
  command: 'AdoptPolicyInFull',
  schema: () => domain().then((all) => all.adoptPolicyInFull),
  title: 'Follow the trust’s text',
  button: 'Take it on in full',
  hint: 'The governors of the school ratify it next.',
  fields: {},
});
const setLocalFields = sheet({
  command: 'SetLocalFields',
  schema: () => domain().then((all) => all.setLocalFields),
  title: 'Fill in the school’s own details',
  button: 'Save the local details',
  hint: ({ fields }) =>
    `${fields.length > 0 ? `The trust’s text leaves to you: ${fields.join(', ')}. ` : ''}Choose a role rather than write a name: the policy then always names whoever holds it. The governors ratify what you write here.`, // prettier-ignore
  fields: {
    fields: rows(
      'Details that the trust leaves to you',
      'detail',
      {
        field: choice('Which detail?', ({ fields }: Adoption) => fields.map((one) => ({ value: one, label: one }))),
        role: choice('Whoever holds which role?', Object.fromEntries(Object.entries(roleWords).filter(([code]) => !['SYS', 'STAFF', 'CM', 'INV'].includes(code))), { optional: true }), // prettier-ignore
        value: line('Or what stands there', { optional: true, max: 500 }),
      },
      { least: 0, when: (_, { fields }) => fields.length > 0 },
    ),
    blocks: rows(
      'Additions of your own',
      'addition',
      {
        heading: line('Heading'),
        text: text('What it says', { max: 10_000 }),
        after: choice('After which clause does it stand?', ({ places }: Adoption) => [AT_THE_END, ...places.map((one) => ({ value: one.id, label: placeName(one) }))], { optional: true }), // prettier-ignore
      },
      { least: 0 },
    ),
  },
  initial: ({ fields, filled, blocks, places }) => ({
    fields: fields.map((name) => {
      const before = filled.find((one) => one.field === name);
      return { field: name, role: before?.role ?? '', value: before?.value ?? '' };
    }),
    // A clause that is no longer in the text is no place.
    blocks: blocks.map(({ heading, text: words, after }) => ({ heading, text: words, after: places.some(({ id }) => id === after) ? after : '' })), // prettier-ignore
  }),
});
const draftOwnPolicy = sheet({
  command: 'DraftOwnPolicy',
  schema: () => domain().then((all) => all.draftOwnPolicy),
  title: 'Write a version of your own',
  button: 'Save your version',
  hint: 'Next you say of each clause of the trust’s text how yours meets it, and the trust approves that.',
  fields: { title: line('What is it called?'), text: text('Its text', { rows: 12, max: 100_000 }) },
  initial: ({ ownTitle, ownText, policyTitle }) => ({ title: ownTitle ?? policyTitle, text: ownText ?? '' }),
});
const approveAlignment = sheet({
  command: 'ApproveAlignment',
  schema: () => domain().then((all) => all.approveAlignment),
  title: 'Approve the school’s own version',
  button: 'Approve',
  fields: { note: text('Anything to add?', { optional: true, max: 2_000 }) },
});
const returnAlignment = sheet({
  command: 'ReturnAlignment',
  schema: () => domain().then((all) => all.returnAlignment),
  title: 'Return it to the school',
  button: 'Return',
  fields: { reason: text('What has to change?') },
});
const ratifyLocalAdoption = sheet({
  command: 'RatifyLocalAdoption',
  schema: () => domain().then((all) => all.ratifyLocalAdoption),
  title: 'Record that the governors ratified it',
  button: 'Record it',
  fields: {
    body: choice('Who ratified it?', adoptionBodyWords),
    meetingOn: day('When did they meet?'),
    minute: line('Which minute?', { hint: 'As the minutes number it: 7.2' }),
    present: number('How many were there?'),
    quorum: number('How many are a quorum?'),
    from: day('From which day does it hold?'),
  },
});
const bringAdoptionIntoForce = sheet({
  command: 'BringAdoptionIntoForce',
  schema: () => domain().then((all) => all.bringAdoptionIntoForce),
  title: 'Bring it into force',
  button: 'It is in force',
  hint: 'It comes into force by itself on the day that was set.',
  fields: {},
});

/** Whatever can be done about a school's adoption; the table of clauses has a form of its own. */
export const adoptionActions: readonly ActionGroup<Adoption>[] = [
  { title: 'The school', sheets: [adoptPolicyInFull, setLocalFields, draftOwnPolicy] },
  { title: 'The trust', sheets: [approveAlignment, returnAlignment] },
  { title: 'The governors', sheets: [ratifyLocalAdoption, bringAdoptionIntoForce] },
];
