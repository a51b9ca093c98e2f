import type { Persona } from './person';
import { NOTHING } from './visits';

const records = [
  'inbox',
  'people',
  'cases',
  'breaches',
  'investigations',
  'conduct',
  'debriefs',
  'lessons',
  'policies',
];
const nothings = [
  ...[...records, 'imagery'].map((kind) => `/${kind}/${NOTHING}`),
  ...['', '/print', '/certificate'].map((paper) => `/policies/${NOTHING}/versions/${NOTHING}${paper}`),
  `/policies/${NOTHING}/clauses/${NOTHING}`,
  ...['adoption', 'campaigns', 'acknowledgements'].map((duty) => `/policies/${duty}/${NOTHING}`),
  `/policies/texts/${NOTHING}`,
  `/my/policies/${NOTHING}`,
];
/** What is not there looks alike to all who look for it: one has no post, one leads, one governs. */
const seekers: readonly Persona[] = ['lim', 'okoro', 'patel'];

const further = [
  '/',
  '/nothing/here',
  '/report',
  '/report/about-me',
  '/my/reports',
  '/my/account',
  '/my-work',
  '/cases',
  '/breaches',
  '/breaches/new',
  '/breaches?show=closed',
  '/debriefs',
  '/debriefs?show=all',
  '/lessons',
  '/lessons?show=shared',
  '/investigations',
  '/investigations/commission',
  '/conduct',
  '/people',
  '/schools',
  '/policies',
  '/policies/adoption',
  '/policies/campaigns',
  '/policies/references',
  '/my/policies',
  '/inbox?queue=decided',
  '/alerts',
  '/alerts?settled',
  '/demo/outbox',
];

/** What somebody may type besides where links lead them. */
export const typedBy = (persona: Persona) => [...further, ...(seekers.includes(persona) ? nothings : [])];

const sidesOfACase = ['tasks', 'referrals', 'meetings', 'shared', 'people', 'decisions', 'evidence', 'help', 'access'];
const caseAndFile = [
  '/cases',
  '/cases/:id',
  ...sidesOfACase.map((side) => `/cases/:id/${side}`),
  '/people/:id',
  '/people/:id/chronology',
  '/people/:id/chronology?only=significant',
];
const breaches = ['/breaches', '/breaches/new', '/breaches/:id'];
/** A version on paper, its certificate, and why a clause of it says what it says. */
const ofAVersion = [
  '/policies/:id/clauses/:id',
  ...['print', 'certificate'].map((paper) => `/policies/:id/versions/:id/${paper}`),
];
/** What everybody may read of policies, and what is asked of them; how many have read what, and, for the head, who. */
const policies = [
  ...['/policies', '/policies/:id', '/policies/:id/versions/:id', ...ofAVersion],
  ...['/policies/adoption', '/policies/adoption/:id', '/policies/references', '/my/policies', '/my/policies/:id'],
];
const campaigns = ['/policies/campaigns', '/policies/campaigns/:id'];
const whoHasRead = [...campaigns, '/policies/acknowledgements/:id'];

/** Whom, and screens that they must have been led to. */
export const everybody: readonly (readonly [Persona, readonly string[]])[] = [
  ['lim', ['/report', '/my/reports', '/my/reports/:id', ...policies]],
  [
    'okoro',
    [
      '/inbox',
      '/inbox/:id',
      '/inbox?queue=decided',
      '/inbox/:id?queue=decided',
      '/my-work',
      ...caseAndFile,
      ...breaches,
      '/imagery/:id',
      '/debriefs/:id',
      '/lessons/:id',
      '/investigations/:id',
      ...policies,
      ...campaigns,
      '/policies/:id/versions/:id?view=words',
    ],
  ],
  ['shaw', ['/inbox', '/inbox/:id', ...caseAndFile, '/investigations/:id']],
  [
    'hale',
    [
      ...['/inbox', '/inbox/:id', '/my-work', '/people', '/conduct/:id', '/investigations/:id'],
      ...[...breaches, ...policies, ...whoHasRead],
    ],
  ],
  [
    'patel',
    [
      ...['/inbox', '/my-work', '/conduct/:id', '/lessons/:id', '/changes', '/changes/:id'],
      ...['/policies/:id/versions/:id', ...ofAVersion, ...campaigns],
    ],
  ],
  ['farid', ['/report', '/my/reports/:id', '/investigations/:id']],
  ['bell', ['/inbox', '/inbox/:id', '/inbox/:id?queue=decided', '/breaches/:id']],
  ['gray', ['/inbox', ...caseAndFile, ...breaches, '/people', ...policies, ...whoHasRead]],
  ['amin', ['/inbox', '/breaches', '/people', '/report', '/policies/:id/versions/:id', ...ofAVersion, ...campaigns]],
  ['doyle', ['/people', '/schools', '/report', '/policies/:id', '/policies/references']],
];
