import { Notice } from '@caseward/web-kit';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { Attaching } from './attach-form';
import { FileList, type Attachment } from './file-list';
import { WithdrawFile } from './withdraw-file';
import './files.css';

const AddFile = lazy(() => import('./add-file').then((module) => ({ default: module.AddFile })));

type Props = Readonly<{
  how: Attaching;
  files: readonly Attachment[];
  locked: boolean;
  /** The protocol for suspected imagery, for whoever may know of it. */
  imagery?: string | null;
  mayAttach: boolean;
  withdraw?: Readonly<{ command: string; schema: Attaching['schema'] }> | undefined;
  id?: string;
}>;

/** The files of a record: what there is, and room for one more. */
export const RecordFiles = ({ how, files, locked, imagery, mayAttach, withdraw }: Props) => {
  const [adding, setAdding] = useState(false);
  return (
    <section aria-labelledby="files" className="record-files">
      <h2 id="files">Files</h2>
      {imagery && (
        <Notice tone="danger">
          <p>
            A nude or sexual image of a child may be about.{' '}
            <Link to={`/imagery/${imagery}`}>Go to what has to be done</Link>
          </p>
        </Notice>
      )}
      {locked && !imagery && (
        <Notice tone="warning">
          <p>No file can be added here now. Speak to the safeguarding lead in person.</p>
        </Notice>
      )}
      {files.length === 0 ? (
        <p className="muted">No files.</p>
      ) : (
        <FileList
          files={files}
          of={how.of}
          record={how.record}
          actions={
            withdraw &&
            (({ id }) => (
              <WithdrawFile how={{ ...how, schema: withdraw.schema }} command={withdraw.command} attachmentId={id} />
            ))
          }
        />
      )}
      {mayAttach && !locked && (
        <details className="more screen-only" onToggle={({ currentTarget }) => setAdding(currentTarget.open)}>
          <summary>Add a photo or file</summary>
          {adding && (
            <Suspense fallback={<p className="muted">One moment</p>}>
              <AddFile how={how} />
            </Suspense>
          )}
        </details>
      )}
    </section>
  );
};
