import { lazy, Suspense, useState } from 'react';
import type { ReportForm } from './report';
import './report.css';

const MoreFields = lazy(() => import('./report-more-fields').then((module) => ({ default: module.MoreFields })));

/** Not needed for sending; folded away, and not even fetched, until wanted. */
export const MoreAboutIt = ({ form, schoolId }: Readonly<{ form: ReportForm; schoolId: string }>) => {
  const { others, place, childsWords, actionTaken, marks, toldInPerson } = form.values;
  const [wanted, setWanted] = useState(false);
  // Where a draft comes back it is open at once; after that it is the reader's to fold.
  const written = others.length + marks.length + `${place}${childsWords}${actionTaken}${toldInPerson}`.length > 0;
  return (
    <details className="more" open={wanted || written} onToggle={({ currentTarget }) => setWanted(currentTarget.open)}>
      <summary>Add others, where, their own words, a body map, or what you did (optional)</summary>
      {(wanted || written) && (
        <Suspense fallback={<p className="muted">One moment</p>}>
          <MoreFields form={form} schoolId={schoolId} />
        </Suspense>
      )}
    </details>
  );
};
