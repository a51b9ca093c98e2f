import { useEffect, useSyncExternalStore } from 'react';
import { useMe } from '../../ask/me';
import { Button } from '../../look/button';
import { Notice } from '../../look/notice';
import { moment } from '../../words/when';
import { open, settle, standingOf, startAfresh, subscribe, swap } from './keeping';

const useStanding = (name: string) => useSyncExternalStore(subscribe, () => standingOf(name));

/** Above a form: what came back, and what another window has written. */
export const DraftBack = ({ name, initial }: Readonly<{ name: string; initial: () => object }>) => {
  const { personId } = useMe();
  const { restored, other } = useStanding(name);
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
  if (restored === undefined) return null;
  return (
    <p className="draft-back" role="status">
      What you wrote before is back, saved {moment(restored)}.{' '}
      <Button kind="plain" onClick={() => startAfresh(name)}>
        Start afresh
      </Button>
    </p>
  );
};

const troubles = {
  unreachable: 'Not saved: no connection. Keep this page open; it is tried again by itself.',
  'signed-out': 'Not saved: you are signed out. Keep this page open, and sign in again in another tab.',
  'too-long': 'Not saved: this is too long to keep. Send a part of it first.',
};

/** Below a form: whether it is safe to walk away. */
export const DraftStanding = ({ name }: Readonly<{ name: string }>) => {
  const { savedAt, trouble } = useStanding(name);
  if (trouble)
    return (
      <p className="draft-standing" role="status">
        {troubles[trouble]}
      </p>
    );
  return savedAt === undefined ? null : (
    <p className="draft-standing muted">Saved {moment(savedAt)}. Only you can see it until you send it.</p>
  );
};
