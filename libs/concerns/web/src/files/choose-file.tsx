import { Button, Field, Notice } from '@caseward/web-kit';
import { useEffect, useRef, useState } from 'react';
import { sizeInWords, uploadInWords } from './file-words';
import { Cancelled, NotTaken, sendFile, type Sending, type Ticket } from './send-file';

export type Chosen = Readonly<{ ticket: Ticket; name: string }>;
const MOST = 25_000_000;
const taken = '.jpg,.jpeg,.png,.webp,.gif,.heic,.heif,.pdf,.txt,.docx,.xlsx,.pptx,.eml,.msg,.mp3,.m4a,.mp4';

type Props = Readonly<{
  of: string;
  record: string;
  chosen: Chosen | undefined;
  onChosen: (chosen: Chosen | undefined) => void;
  /** Under this name the list of problems leads here. */
  name: string;
  problem?: string | undefined;
}>;

/** One file on its way: how far it is, a way to stop, and what is wrong with it in words. */
export const ChooseFile = ({ of, record, chosen, onChosen, name, problem }: Props) => {
  const [percent, setPercent] = useState<number>();
  const [failed, setFailed] = useState<string>();
  const sending = useRef<Sending>(undefined);
  useEffect(() => () => sending.current?.cancel(), []);

  const choose = async (file: File | undefined) => {
    if (!file) return;
    setFailed(file.size > MOST ? uploadInWords('file/too-large') : undefined);
    if (file.size > MOST) return;
    setPercent(0);
    sending.current = sendFile(file, of, record, setPercent);
    try {
      onChosen({ ticket: await sending.current.done, name: file.name.slice(0, 200) });
    } catch (error) {
      if (!(error instanceof Cancelled)) setFailed(uploadInWords(error instanceof NotTaken ? error.code : ''));
    } finally {
      setPercent(undefined);
    }
  };

  // What stood here before is gone, and the focus with it: it moves to what stands here now.
  const stage = chosen ? 'chosen' : percent === undefined ? 'choosing' : 'sending';
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(stage);
  useEffect(() => {
    if (before.current === stage) return;
    before.current = stage;
    if (document.activeElement === null || document.activeElement === document.body)
      box.current?.querySelector<HTMLElement>('[data-field]')?.focus();
  }, [stage]);

  return (
    <div ref={box}>
      {chosen ? (
        <p className="file-chosen" role="status" tabIndex={-1} data-field={name}>
          <strong>{chosen.name}</strong> <span className="muted">{sizeInWords(chosen.ticket.size)}, not added yet</span>{' '}
          <Button kind="plain" onClick={() => onChosen(undefined)}>
            Choose another
          </Button>
        </p>
      ) : percent !== undefined ? (
        <div className="file-sending" role="group" aria-label="The file" tabIndex={-1} data-field={name}>
          <p role="status">{percent < 100 ? 'Sending' : 'Looking at it'}</p>
          <progress max={100} value={percent} aria-label="How much has been sent">
            {percent} %
          </progress>
          <Button kind="secondary" onClick={() => sending.current?.cancel()}>
            Stop
          </Button>
        </div>
      ) : (
        <>
          {failed && (
            <Notice tone="danger" alert>
              <p>{failed}</p>
            </Notice>
          )}
          <Field
            label="Which file?"
            hint="25 MB at most. Never a nude or sexual image of somebody under 18."
            problem={problem}
          >
            {({ id, describedBy, invalid }) => (
              <input
                type="file"
                id={id}
                data-field={name}
                accept={taken}
                aria-describedby={describedBy}
                aria-invalid={invalid}
                onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
              />
            )}
          </Field>
        </>
      )}
    </div>
  );
};
