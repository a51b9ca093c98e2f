import { Fragment, type ReactNode } from 'react';
import './summary-list.css';

export type Row = Readonly<{ term: string; is: ReactNode }> | false | null | undefined;

/** Question and answer, line by line. A row that is false or null is left out. */
export const SummaryList = ({ rows }: Readonly<{ rows: readonly Row[] }>) => (
  <dl className="summary-list">
    {rows.map(
      (row) =>
        row && (
          <Fragment key={row.term}>
            <dt>{row.term}</dt>
            <dd>{row.is}</dd>
          </Fragment>
        ),
    )}
  </dl>
);
