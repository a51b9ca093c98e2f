import { findPeople } from '@caseward/organisation-web';
import { field, named } from '@caseward/web-kit';
import { concernSheet, domain, type Acted } from './acted';
import { partWords } from './words';

const { choice, person, text } = field;
const TYPE = 'Type two letters of the name';
const why = (hint?: string) => text<Acted>('Why?', { rows: 2, max: 2_000, hint });
const choicesOfPeople = ({ people }: Acted) =>
  people.map(({ person: one, part }) => ({ value: one.id, label: `${named(one)} (${partWords[part]})` }));
const isAdult = (part: unknown) => part === 'adult_of_concern' || part === 'family_member';
const findFor = ({ schoolId }: Acted, part: unknown) => findPeople(schoolId, isAdult(part) ? 'adult' : 'pupil');

/** An adult whom it is about is shut out at once; who names them may lose sight of it as well. */
export const linkPerson = concernSheet({
  command: 'LinkPersonToConcern',
  schema: () => domain().then((of) => of.linkPersonToConcern),
  title: 'Name somebody else in it',
  button: 'Name them',
  fields: {
    part: choice('What is their part?', partWords, {
      hint: 'An adult whom it is about can no longer see it, and it goes to somebody independent of them.',
    }),
    personId: person('Who is it?', (concern, { part }) => findFor(concern, part), { hint: TYPE }),
    reason: why(),
  },
});
export const unlinkPerson = concernSheet({
  command: 'UnlinkPersonFromConcern',
  schema: () => domain().then((of) => of.unlinkPersonFromConcern),
  title: 'Somebody was named by mistake',
  button: 'Take them out',
  fields: {
    personId: choice('Who?', choicesOfPeople),
    reason: why('That they were named stays in its history. Whoever was shut out because of them stays out.'),
  },
});

const onlyOne = ({ people }: Acted) => (people.length === 1 ? people[0]?.person.id : undefined);
const partOf = ({ people }: Acted, from: unknown) => people.find((one) => one.person.id === from)?.part;

/** One step: the right one takes the part of the wrong one. */
export const reattribute = concernSheet({
  command: 'ReattributeConcern',
  schema: () => domain().then((of) => of.reattributeConcern),
  title: 'It is about somebody else',
  button: 'Put the right person in',
  initial: (concern) => ({ from: onlyOne(concern) ?? '' }),
  fields: {
    from: choice('Who was named by mistake?', choicesOfPeople),
    to: person('Who is it about?', (concern, { from }) => findFor(concern, partOf(concern, from)), { hint: TYPE }),
    reason: why('What was written stays, and so does the mistake, in its history. Who may see it is worked out again.'),
  },
});
