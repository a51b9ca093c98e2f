import { moment, type PaletteRows, type SearchHit } from '@caseward/web-kit';
import { concernStatusWords, reportStatusWords } from './words';

type Concern = Extract<SearchHit, { __typename: 'Concern' }>;

/** Initials and class: the screen is seen by whoever stands behind. */
const about = ({ people, aboutAnAdult }: Concern) => {
  const children = people.filter(({ part }) => part === 'subject' || part === 'affected');
  const names = children.map(({ person }) => [person.initials, person.className].filter(Boolean).join(' '));
  return [...(aboutAnAdult ? ['an adult'] : []), ...names].join(', ');
};

/** Concerns in the palette: as the safeguarding team sees them, and as their reporter does. */
export const concernRows: PaletteRows<'Concern' | 'Report' | 'WrittenHit'> = {
  Concern: (concern) => ({
    id: concern.id,
    to: `/inbox/${concern.id}`,
    title: `Concern ${concern.reference}`,
    note: [about(concern), concernStatusWords[concern.state], moment(concern.submittedAt)].filter(Boolean).join(' · '),
  }),
  Report: ({ id, reference, told, submittedAt }) => ({
    id,
    to: `/my/reports/${id}`,
    title: `Your report ${reference}`,
    note: `${reportStatusWords[told].word} · ${moment(submittedAt)}`,
  }),
  WrittenHit: ({ concernId, reference, submittedAt, excerpt }) => ({
    id: concernId,
    to: `/inbox/${concernId}`,
    title: `Concern ${reference} · ${moment(submittedAt)}`,
    note: excerpt,
  }),
};
