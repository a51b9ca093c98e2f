import { graphql, type AttachmentFragment } from '@caseward/contract';
import { Button, momentInFull, named, Notice, Sealed, Tag } from '@caseward/web-kit';
import { useState, type ReactNode } from 'react';
import { contentNoteWords, fileKindWords, sizeInWords } from './file-words';

graphql(`
  fragment Attachment on Attachment {
    id
    blobId
    kind
    size
    sha256
    scanned
    preview
    contentNotes
    addedAt
    withdrawn
    sealed
    by {
      name
      erased
    }
    name {
      ...Words
    }
    what {
      ...Words
    }
    capturedOn {
      ...Words
    }
    capturedTime {
      ...Words
    }
    capturedWhere {
      ...Words
    }
    capturedBy {
      ...Words
    }
    reason {
      ...Words
    }
  }
`);
export type Attachment = AttachmentFragment;

type Props = Readonly<{
  files: readonly Attachment[];
  of: string;
  record: string;
  actions?: ((file: Attachment) => ReactNode) | undefined;
}>;

/** Files as lines; what is in one is shown only to whoever asks for it, after they know what to expect. */
export const FileList = ({ files, of, record, actions }: Props) => (
  <ul className="files">
    {files.map((file) => (
      <li className="file" key={file.id}>
        <OneFile file={file} where={`/files/${of}/${record}/${file.id}`} />
        {!file.withdrawn && !file.sealed && actions?.(file)}
      </li>
    ))}
  </ul>
);

const OneFile = ({ file, where }: Readonly<{ file: Attachment; where: string }>) => {
  const { name, what, kind, size, scanned, contentNotes, addedAt, by, withdrawn, sealed, reason, sha256 } = file;
  return (
    <>
      <p className="file-name">
        <strong>{name?.erased ? 'Erased' : (name?.text ?? 'A file')}</strong>{' '}
        <span className="muted">
          {fileKindWords[kind]}, {sizeInWords(size)}
        </span>{' '}
        {sealed && <Tag as="immediate">Sealed for the police</Tag>}
        {withdrawn && <Tag>Taken out</Tag>}
        {scanned === 'not_scanned' && !sealed && !withdrawn && <Tag>Not scanned for viruses</Tag>}
      </p>
      {what && <Sealed of={what} />}
      <Captured file={file} />
      <p className="muted">
        Added by {by ? named(by) : 'somebody'}, {momentInFull(addedAt)}
      </p>
      {withdrawn && reason && <Sealed of={reason} />}
      {sealed && <p>Nobody can open it. Its bytes are kept for the police.</p>}
      {!withdrawn && !sealed && (
        <>
          {contentNotes.length > 0 && (
            <Notice tone="warning">
              <p>Before you look: {contentNotes.map((note) => contentNoteWords[note].toLowerCase()).join(', ')}.</p>
            </Notice>
          )}
          <div className="file-look screen-only">
            {file.preview && <Preview where={where} />}
            <a href={where} download>
              Download the original
            </a>
          </div>
          <details className="file-proof">
            <summary>How to tell that it is unchanged</summary>
            <p className="muted">
              SHA-256 <code>{sha256}</code>
            </p>
          </details>
        </>
      )}
    </>
  );
};

const Captured = ({
  file: { capturedOn, capturedTime, capturedWhere, capturedBy },
}: Readonly<{ file: Attachment }>) => {
  const said = [capturedOn, capturedTime, capturedWhere, capturedBy].flatMap((one) => one?.text ?? []);
  return said.length > 0 ? <p>Captured: {said.join(', ')}</p> : null;
};

/** Never there until it is asked for, and gone again at a press. */
const Preview = ({ where }: Readonly<{ where: string }>) => {
  const [shown, setShown] = useState(false);
  const [failed, setFailed] = useState(false);
  return (
    <>
      <Button kind="secondary" onClick={() => setShown(!shown)}>
        {shown ? 'Hide the picture' : 'Show the picture'}
      </Button>
      {shown && !failed && (
        <img
          className="file-preview"
          src={`${where}/preview`}
          alt="The file as a picture, without what the camera wrote into it"
          onError={() => setFailed(true)}
        />
      )}
      {shown && failed && <p role="alert">It cannot be shown now. Reload the page.</p>}
    </>
  );
};
