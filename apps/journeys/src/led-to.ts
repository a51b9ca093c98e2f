import type { Persona } from './person';
import { NOTHING } from './screens';

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
/** What anybody may type besides where links lead them. */
export const further = [
  '/',
  '/nothing/here',
  ...[...records, 'imagery'].map((kind) => `/${kind}/${NOTHING}`),
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
  `/policies/${NOTHING}/versions/${NOTHING}`,
  ...['adoption', 'campaigns', 'acknowledgements'].map((duty) => `/policies/${duty}/${NOTHING}`),
  '/policies/adoption',
  '/policies/campaigns',
  '/policies/references',
  '/my/policies',
  `/my/policies/${NOTHING}`,
  '/inbox?queue=decided',
  '/alerts',
  '/alerts?settled',
  '/demo/outbox',
];

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
/** What everybody may read of policies, and what is asked of them; how many have read what, and, for the head, who. */
const policies = [
  ...['/policies', '/policies/:id', '/policies/:id/versions/:id'],
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
  ['patel', ['/inbox', '/my-work', '/conduct/:id', '/lessons/:id', '/policies/:id/versions/:id', ...campaigns]],
  ['farid', ['/report', '/my/reports/:id', '/investigations/:id']],
  ['bell', ['/inbox', '/inbox/:id', '/inbox/:id?queue=decided', '/breaches/:id']],
  ['gray', ['/inbox', ...caseAndFile, ...breaches, '/people', ...policies, ...whoHasRead]],
  ['amin', ['/inbox', '/breaches', '/people', '/report', '/policies/:id/versions/:id', ...campaigns]],
  ['doyle', ['/people', '/schools', '/report', '/policies/:id', '/policies/references']],
];
