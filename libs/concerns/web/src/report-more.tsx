import { later } from '@caseward/web-kit';
import { useState } from 'react';
import { isBegun } from './half-mark';
import type { ReportForm } from './report';
import type { Told } from './use-receivers';
import './report.css';

const MoreFields = later(
  async () => (await import('./report-more-fields')).MoreFields,
  <p role="status">These questions could not be fetched. You can send your report without them.</p>,
);

/** Not needed for sending; folded away, and not even fetched, until wanted. */
export const MoreAboutIt = ({ form, schoolId, told }: Readonly<{ form: ReportForm; schoolId: string; told: Told }>) => {
  const { others, place, childsWords, actionTaken, marks, half, toldInPerson } = form.values;
  const [wanted, setWanted] = useState(false);
  // Folded again it stays: what is half typed in it is not lost, and can be asked for.
  const [there, stay] = useState(false);
  // Where a draft comes back it is open at once; after that it is the reader's to fold.
  const written =
    others.length + marks.length + `${place}${childsWords}${actionTaken}${toldInPerson}`.length > 0 || isBegun(half);
  const fold = (open: boolean) => {
    setWanted(open);
    if (open) stay(true);
  };
  return (
    <details className="more" open={wanted || written} onToggle={({ currentTarget }) => fold(currentTarget.open)}>
      <summary>Add others, where, their own words, a body map, or what you did (optional)</summary>
      {(there || written) && <MoreFields form={form} schoolId={schoolId} told={told} />}
    </details>
  );
};
