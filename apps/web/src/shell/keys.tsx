import { Button, useShortcuts, useShortcutsOn, type Me } from '@caseward/web-kit';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { doorsOf, mayReport } from './doors';

/** Only keys that lead somewhere for this person are there, and are listed. */
export const Keys = ({ me }: Readonly<{ me: Me }>) => {
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  const on = useShortcutsOn();
  const opens = (path: string) => doorsOf(me).some(({ to }) => to === path);
  const go = (path: string) => () => void navigate(path);
  const list = () => {
    if (!dialog.current?.open) dialog.current?.showModal();
  };
  const triages = opens('/inbox');
  useShortcuts({
    ...(triages ? { 'g i': go('/inbox') } : {}),
    ...(opens('/cases') ? { 'g c': go('/cases') } : {}),
    ...(mayReport(me) ? { r: go('/report') } : {}),
    '?': list,
  });
  const rows: readonly (readonly [string, string] | false)[] = [
    triages && ['g then i', 'Go to the inbox'],
    opens('/cases') && ['g then c', 'Go to cases'],
    mayReport(me) && ['r', 'Report a concern'],
    ['j and k', 'Next and previous in a list'],
    triages && ['1 to 4', 'Level, in a triage decision'],
    ['Shift three times', 'Hide the screen'],
    ['?', 'This list'],
  ];
  return (
    <dialog ref={dialog} className="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">Keyboard shortcuts</h2>
      {!on && <p>They are switched off. You switch them on under Account.</p>}
      <dl>
        {rows.map(
          (row) =>
            row && (
              <div key={row[0]}>
                <dt>
                  <kbd>{row[0]}</kbd>
                </dt>
                <dd>{row[1]}</dd>
              </div>
            ),
        )}
      </dl>
      <Button kind="secondary" onClick={() => dialog.current?.close()}>
        Close
      </Button>
    </dialog>
  );
};
