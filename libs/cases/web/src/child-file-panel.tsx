import { classAndYear, dayInWords, named, Notice, RecordActions, Sealed, SummaryList } from '@caseward/web-kit';
import { Link } from 'react-router';
import type { ChildFile } from './child-file-document';
import { fileActions } from './child-file-sheets';
import { linkedWords, planWords } from './words';

/** What is in place for a child, whom they are linked with, and where their story stands. */
export const ChildFilePanel = ({ file, personId }: Readonly<{ file: ChildFile; personId: string }>) => (
  <>
    <h2>
      Safeguarding file <span className="reference">{file.reference}</span>
    </h2>
    {file.status === 'archived' && <Notice title="This file has been put away">A new case opens it again.</Notice>}
    <SummaryList
      rows={[
        { term: 'Plan', is: planWords[file.plan] },
        file.planSince !== null && { term: 'Since', is: dayInWords(file.planSince) },
        file.authority !== null && { term: 'Local authority', is: <Sealed of={file.authority} /> },
        file.socialWorker !== null && { term: 'Social worker', is: <Sealed of={file.socialWorker} /> },
        file.planNote !== null && { term: 'About the plan', is: <Sealed of={file.planNote} /> },
        {
          term: 'Linked children',
          is:
            file.linked.length === 0
              ? 'None'
              : file.linked.map(({ child, as, note }) => (
                  <div key={child.id}>
                    <Link to={`/people/${child.id}`}>{named(child)}</Link>{' '}
                    <span className="muted">{[linkedWords[as], classAndYear(child)].filter(Boolean).join(', ')}</span>
                    {note && <Sealed of={note} />}
                  </div>
                )),
        },
      ]}
    />
    <p className="screen-only">
      <Link className="button button-secondary" to={`/people/${personId}/chronology`}>
        Chronology over all records
      </Link>{' '}
      <Link className="roomy" to={`/people/${personId}/chronology?only=significant`}>
        Significant events
      </Link>
    </p>
    <RecordActions record={file} groups={fileActions} heading="What you can do with the file" />
  </>
);
