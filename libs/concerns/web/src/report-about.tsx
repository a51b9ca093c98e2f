import { beginDraft, useMe, type Found } from '@caseward/web-kit';
import { Link } from 'react-router';
import { emptyReport } from './report';

type Props = Readonly<{
  child: Found;
  schoolId: string;
  /** Where several children stand on a page, each link says which. */
  words?: string;
}>;

/** From a child's page to a report that names them. A report that was begun already stays as it is. */
export const ReportAbout = ({ child, schoolId, words = 'Report a concern about this child' }: Props) => {
  const { personId } = useMe();
  const begin = () => beginDraft(`report-${personId}`, { ...emptyReport(), schoolId, children: [child] });
  return (
    // Not in the address: that is seen by whoever passes.
    <Link className="button button-secondary" to="/report" onClick={begin}>
      {words}
    </Link>
  );
};
