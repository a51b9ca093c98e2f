import { later } from '@caseward/web-kit';
import { useState } from 'react';
import type { ReportForm } from './report';
import './report.css';

const MoreFields = later(
  async () => (await import('./report-more-fields')).MoreFields,
  <p role="status">These questions could not be fetched. You can send your report without them.</p>,
);

/** Not needed for sending; folded away, and not even fetched, until wanted. */
export const MoreAboutIt = ({ form, schoolId }: Readonly<{ form: ReportForm; schoolId: string }>) => {
  const { others, place, childsWords, actionTaken, marks, toldInPerson } = form.values;
  const [wanted, setWanted] = useState(false);
  // Where a draft comes back it is open at once; after that it is the reader's to fold.
  const written = others.length + marks.length + `${place}${childsWords}${actionTaken}${toldInPerson}`.length > 0;
  return (
    <details className="more" open={wanted || written} onToggle={({ currentTarget }) => setWanted(currentTarget.open)}>
      <summary>Add others, where, their own words, a body map, or what you did (optional)</summary>
      {(wanted || written) && <MoreFields form={form} schoolId={schoolId} />}
    </details>
  );
};
