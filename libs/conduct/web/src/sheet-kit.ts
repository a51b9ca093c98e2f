import { findPeople } from '@caseward/organisation-web';
import { field, sheetsOf } from '@caseward/web-kit';
import type { Conduct } from './conduct-document';
import { refusals } from './refusals';
import { conductStory } from './story';

/** What all forms of a record about an adult share. */
export const sheet = sheetsOf<Conduct>({
  refusals,
  changes: ['adultconduct', 'concern'],
  fixed: ({ id }) => ({ conductId: id }),
});
export const domain = () => import('@caseward/conduct-domain');
export const colleague = ({ schoolId }: Readonly<{ schoolId: string }>) => findPeople(schoolId, 'adult', null);
export const child = ({ schoolId }: Readonly<{ schoolId: string }>) => findPeople(schoolId, 'pupil', null);
const titleOf = (kind: string): string => conductStory.events[kind] ?? kind;
/** Asked wherever a judgement is made. */
export const judgement = (why: string) => field.decisionOf<Conduct>(why, titleOf);
export const entries = ({ story }: Conduct) =>
  story.map(({ recordId, number, kind }) => ({ value: `${recordId}/${number}`, label: `${number}. ${titleOf(kind)}` }));
export const stated = (when?: (values: Readonly<Record<string, unknown>>) => boolean) =>
  field.rows<Conduct>(
    'What they are said to have done, as it will be put to them',
    'Allegation',
    { allegation: field.text('Allegation', { rows: 2, max: 2_000 }) },
    { hint: 'One for each thing. Each gets an outcome of its own.', ...(when ? { when } : {}) },
  );
