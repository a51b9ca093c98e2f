import { Button, usePreferences } from '@caseward/web-kit';
import { useEffect, useRef } from 'react';
import './keys.css';

type Row = readonly [key: string, meaning: string];

/** The keys that mean something to this person. Native dialog: focus, Esc and the page behind are the browser's work. */
export const KeyList = ({ rows, onClose }: Readonly<{ rows: readonly Row[]; onClose: () => void }>) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const { keys } = usePreferences();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="keys" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">Keyboard shortcuts</h2>
      {!keys && <p>They are switched off. You switch them on under Account, Settings.</p>}
      <dl>
        {rows.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <Button kind="secondary" onClick={() => dialog.current?.close()}>
        Close
      </Button>
    </dialog>
  );
};
