import { findPeople } from '@caseward/organisation-web';
import { field, sheetsOf } from '@caseward/web-kit';
import type { Investigation } from './investigation-document';
import { eventTitle } from './story';
import { partyWords, refusals } from './words';

/** A form of an investigation. */
export const sheet = sheetsOf<Investigation>({
  refusals,
  changes: ['investigation'],
  fixed: ({ id }) => ({ investigationId: id }),
});
export const domain = () => import('@caseward/cases-domain');

export const adult = ({ schoolId }: Investigation) => findPeople(schoolId, 'adult');
export const pupil = ({ schoolId }: Investigation) => findPeople(schoolId, 'pupil');
export const anybody = (record: Investigation) => async (text: string, signal: AbortSignal) =>
  (await Promise.all([pupil(record)(text, signal), adult(record)(text, signal)])).flat();

export const parties = field.several<Investigation>('Whom is it for?', partyWords);
export const decision = (why: string) => field.decisionOf<Investigation>(why, eventTitle);

const short = (text: string | null | undefined) => (text && text.length > 80 ? `${text.slice(0, 80)}…` : (text ?? ''));
export const allegationsOf = ({ allegations }: Investigation) =>
  allegations.map(({ number, question }) => ({ value: number, label: `${number}: ${short(question?.text)}` }));
export const evidenceTitle = (one: Investigation['evidence'][number]): string =>
  short(
    one.interview
      ? `Interview: ${one.interview.person?.name ?? one.interview.somebody?.text ?? ''}`
      : one.description?.text,
  );
export const evidenceOf = ({ evidence }: Investigation) =>
  evidence.map((one) => ({ value: one.number, label: `${one.number}: ${evidenceTitle(one)}` }));
