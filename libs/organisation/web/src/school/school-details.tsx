import { field, sheetsOf, today, type ActedOn } from '@caseward/web-kit';
import { OneSheet } from '../one-sheet';
import { refusals } from '../refusals';
import { shortDay } from '../short-day';
import { phaseWords } from './phase-words';
import type { School } from './school-query';

type Details = ActedOn & Pick<School, 'name' | 'phase' | 'localAuthority'>;
const sheet = sheetsOf<Details>({
  refusals,
  changes: ['school'],
  fixed: ({ id }) => ({ schoolId: id }),
});

const changeDetails = sheet({
  command: 'ChangeSchoolDetails',
  schema: () => import('@caseward/organisation-domain').then((of) => of.changeSchoolDetails),
  title: 'Change what is recorded of the school',
  button: 'Save the details',
  hint: 'The numbers to call are those of the local authority. Check them after changing it.',
  initial: ({ name, phase, localAuthority }) => ({ name, phase, localAuthority }),
  fields: {
    name: field.line('Name of the school'),
    phase: field.choice('Phase', phaseWords),
    localAuthority: field.line('Local authority', { hint: 'As it is written for the other schools of that authority' }),
  },
});

const endMembership = sheet({
  command: 'EndSchoolMembership',
  schema: () => import('@caseward/organisation-domain').then((of) => of.endSchoolMembership),
  title: 'The school leaves the trust, or closes',
  button: 'Record its last day',
  danger: true,
  hint: 'Until its last day it works as ever. After it nobody is given a role there, and what was recorded stays for whoever still holds one: end those roles when the records have been handed over. Record for each child and colleague where they go.',
  fields: {
    lastDay: field.day('What is its last day in this trust?', { hint: 'It can be moved until it is over.' }),
    to: field.line('To which trust or authority does it go?', { optional: true }),
  },
});

const acted = (school: School) => ({ ...school, entries: 0, nextCommands: [] });
export const ChangeSchoolDetails = ({ school }: Readonly<{ school: School }>) => (
  <OneSheet sheet={changeDetails} record={acted(school)} summary="Change the name, the phase or the authority" />
);
export const EndSchoolMembership = ({ school }: Readonly<{ school: School }>) => (
  <OneSheet sheet={endMembership} record={acted(school)} />
);

/** Of a school that leaves: when. */
export const leaving = (lastDay: string): string =>
  lastDay < today() ? `Left the trust on ${shortDay(lastDay)}` : `Leaves the trust on ${shortDay(lastDay)}`;
