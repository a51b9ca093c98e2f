import { Button, newId } from '@caseward/web-kit';
import { Link } from 'react-router';
import type { Report } from './report';

type Props = Readonly<{
  concernId: string;
  restart: (as?: (before: Report) => Report) => void;
}>;

/** It arrived, and its answer was lost on the way back. What stands in the form may be the same, more of it, or something else. */
export const AlreadySent = ({ concernId, restart }: Props) => {
  const anew = (as?: (before: Report) => Report) => {
    restart(as);
    // What was pressed goes away.
    document.querySelector('h1')?.focus();
  };
  return (
    <>
      <p>
        <strong>A report from this form has arrived already.</strong> What you changed after that is not in it: open it,
        and add what is missing.
      </p>
      <p className="actions">
        <Link className="button button-secondary" to={`/my/reports/${concernId}`}>
          Open that report
        </Link>
        <Button kind="secondary" onClick={() => anew()}>
          Start a new report
        </Button>
        <Button kind="plain" onClick={() => anew((before) => ({ ...before, concernId: newId(), commandId: newId() }))}>
          This text is about something else: make it a new report
        </Button>
      </p>
    </>
  );
};
