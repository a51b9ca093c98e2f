import { useEffect, useSyncExternalStore } from 'react';
import { useMe } from '../../ask/me';
import { Button } from '../../look/button';
import { Notice } from '../../look/notice';
import { dayOf, moment, shortDay } from '../../words/when';
import { haveBack, open, settle, startAfresh, swap } from './keeping';
import { standingOf, subscribe } from './standing';

const useStanding = (name: string) => useSyncExternalStore(subscribe, () => standingOf(name));

/** Above a form: what came back, and what another window has written. */
export const DraftBack = ({ name, initial }: Readonly<{ name: string; initial: () => object }>) => {
  const { personId } = useMe();
  const { restored, touched = false, away, other } = useStanding(name);
  useEffect(() => open(personId, name, initial), [personId, name, initial]);
  if (other)
    return (
      <Notice tone="warning">
        <p role="status">You wrote something else here in another window, saved {moment(other.savedAt)}.</p>
        <div className="actions">
          <Button kind="secondary" onClick={() => void swap(name, initial)}>
            Show that text
          </Button>
          <Button kind="secondary" onClick={() => settle(name)}>
            Keep this one
          </Button>
        </div>
      </Notice>
    );
  if (restored === undefined && away === undefined) return null;
  const back = restored !== undefined;
  return (
    <p className="draft-back" role="status">
      {back ? `What you wrote before is back, saved ${moment(restored)}.` : 'What you wrote before was put away.'}{' '}
      {/* Once it is written on, it is not put away at one touch; its place stays, so that nothing moves under a finger. */}
      <span className={back && touched ? 'draft-back-no-more' : undefined}>
        {/* One button in both, so that the focus stays on it: what it did, it undoes. */}
        <Button kind="plain" onClick={() => (back ? startAfresh(name) : haveBack(name, initial))}>
          {back ? 'Start afresh' : 'Undo'}
        </Button>
      </span>
    </p>
  );
};

const troubles = {
  unreachable: 'Not saved: no connection. Keep this page open; it is tried again by itself.',
  'signed-out': 'Not saved: you are signed out. Keep this page open, and sign in again in another tab.',
  outdated: 'Not saved: Caseward was updated while this page was open. Send this, or copy it, then reload the page.',
  'too-long': 'Not saved: this is too long to keep. Send a part of it first.',
};

/** Below a form: whether it is safe to walk away. */
export const DraftStanding = ({ name }: Readonly<{ name: string }>) => {
  const { savedAt, keptUntil, trouble } = useStanding(name);
  if (trouble)
    return (
      <p className="draft-standing" role="status">
        {troubles[trouble]}
      </p>
    );
  return savedAt === undefined ? null : (
    <p className="draft-standing muted">
      Saved {moment(savedAt)}. Only you can see it until you send it
      {keptUntil && `. It is kept until ${shortDay(dayOf(keptUntil))}`}.
    </p>
  );
};
