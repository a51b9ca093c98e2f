import type { Role } from '@caseward/kernel';
import { idOf } from './ids';

export const trustName = 'Larkfield Learning Trust';
export const schools = [
  {
    key: 'ashdown',
    name: 'Ashdown Primary School',
    phase: 'primary',
    localAuthority: 'Westmere',
    classes: ['RB', '1B', '2B', '3B', '4B', '5B', '6B'],
  },
  {
    key: 'brookside',
    name: 'Brookside Academy',
    phase: 'secondary',
    localAuthority: 'Westmere',
    classes: ['7A', '8C', '9M', '10T', '11W'],
  },
  {
    key: 'copse',
    name: 'Copse Hill School',
    phase: 'primary',
    localAuthority: 'Eastmarsh',
    classes: ['RC', '1C', '2C', '3C', '4C', '5C', '6C'],
  },
] as const;
export type SchoolKey = (typeof schools)[number]['key'];
export const schoolId = (key: SchoolKey) => idOf(`school/${key}`);

type Adult = Readonly<{
  key: string;
  title: string;
  firstName: string;
  lastName: string;
  at: SchoolKey | 'trust';
  roles: readonly Role[];
  persona?: true;
}>;

/** Staff, governors and the trust's central team. Those marked are the people a newcomer can sign in as. */
export const adults: readonly Adult[] = [
  { key: 'lim', title: 'Ms', firstName: 'Jo', lastName: 'Lim', at: 'ashdown', roles: ['STAFF'], persona: true },
  {
    key: 'okoro',
    title: 'Mrs',
    firstName: 'Ruth',
    lastName: 'Okoro',
    at: 'ashdown',
    roles: ['STAFF', 'DSL'],
    persona: true,
  },
  {
    key: 'shaw',
    title: 'Mr',
    firstName: 'Kit',
    lastName: 'Shaw',
    at: 'ashdown',
    roles: ['STAFF', 'DDSL'],
    persona: true,
  },
  {
    key: 'hale',
    title: 'Mr',
    firstName: 'Dominic',
    lastName: 'Hale',
    at: 'ashdown',
    roles: ['STAFF', 'HT'],
    persona: true,
  },
  { key: 'patel', title: 'Ms', firstName: 'Nisha', lastName: 'Patel', at: 'ashdown', roles: ['COG'], persona: true },
  { key: 'novak', title: 'Miss', firstName: 'Petra', lastName: 'Novak', at: 'ashdown', roles: ['STAFF'] },
  { key: 'reid', title: 'Mr', firstName: 'Alun', lastName: 'Reid', at: 'ashdown', roles: ['STAFF'] },
  { key: 'farid', title: 'Mr', firstName: 'Sam', lastName: 'Farid', at: 'brookside', roles: ['STAFF'], persona: true },
  {
    key: 'bell',
    title: 'Ms',
    firstName: 'Ines',
    lastName: 'Bell',
    at: 'brookside',
    roles: ['STAFF', 'DSL'],
    persona: true,
  },
  { key: 'moss', title: 'Dr', firstName: 'Harriet', lastName: 'Moss', at: 'brookside', roles: ['STAFF', 'HT'] },
  { key: 'ward', title: 'Mr', firstName: 'Leon', lastName: 'Ward', at: 'brookside', roles: ['COG'] },
  {
    key: 'gray',
    title: 'Mrs',
    firstName: 'Olwen',
    lastName: 'Gray',
    at: 'copse',
    roles: ['STAFF', 'HT', 'DSL'],
    persona: true,
  },
  { key: 'ellis', title: 'Mr', firstName: 'Tom', lastName: 'Ellis', at: 'copse', roles: ['STAFF', 'DDSL'] },
  { key: 'vance', title: 'Mrs', firstName: 'Carol', lastName: 'Vance', at: 'copse', roles: ['COG'] },
  { key: 'amin', title: 'Ms', firstName: 'Sara', lastName: 'Amin', at: 'trust', roles: ['TSL'], persona: true },
  { key: 'nair', title: 'Ms', firstName: 'Leela', lastName: 'Nair', at: 'trust', roles: ['DPO'], persona: true },
  { key: 'stone', title: 'Mr', firstName: 'Piers', lastName: 'Stone', at: 'trust', roles: ['CEO'], persona: true },
  { key: 'ruiz', title: 'Ms', firstName: 'Elena', lastName: 'Ruiz', at: 'trust', roles: ['COT'] },
  { key: 'clay', title: 'Mrs', firstName: 'Joan', lastName: 'Clay', at: 'trust', roles: ['CLERK'], persona: true },
  { key: 'doyle', title: 'Mr', firstName: 'Finn', lastName: 'Doyle', at: 'trust', roles: ['ADM'], persona: true },
];

export const adultId = (key: string) => idOf(`adult/${key}`);
const bodyName = (at: Adult['at']) => schools.find((school) => school.key === at)?.name ?? trustName;
/** The role by which somebody is known. */
const chief = (roles: readonly Role[]) => roles.find((role) => role !== 'STAFF') ?? 'STAFF';

/** The people of the demo that a newcomer can be. */
export const personas = adults
  .filter(({ persona }) => persona)
  .map(({ key, title, firstName, lastName, at, roles }) => ({
    id: key,
    personId: adultId(key),
    name: `${title} ${firstName} ${lastName}`,
    role: chief(roles),
    school: bodyName(at),
  }));
