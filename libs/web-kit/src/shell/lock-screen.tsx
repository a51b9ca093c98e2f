import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../look/button';
import { Notice } from '../look/notice';
import { Page } from '../look/page';
import { backAtWork, watchIdle } from './idle';

/** Said when ending the session did not work, be it by hand or by itself. */
export const stillSignedIn = 'You are still signed in here. Try again, or close the browser.';

type End = () => Promise<void>;
type Locking = Readonly<{ lock: (minutes: number, end: End) => void }>;
const LockingContext = createContext<Locking>({ lock: () => undefined });

/** Covers everything when somebody has walked away: the content is unmounted and forgotten, typed text is kept. */
export const LockScreen = ({ children }: Readonly<{ children: ReactNode }>) => {
  const client = useQueryClient();
  const [after, setAfter] = useState<Readonly<{ minutes: number; end: End }>>();
  const [failed, setFailed] = useState(false);
  const endWith = (end: End) => {
    setFailed(false);
    end().catch(() => setFailed(true));
  };
  const [locking] = useState<Locking>(() => ({
    lock: (minutes, end) => {
      endWith(end);
      flushSync(() => setAfter({ minutes, end }));
      client.clear();
    },
  }));
  const open = () => {
    backAtWork();
    setAfter(undefined);
  };
  if (after !== undefined)
    return <Locked minutes={after.minutes} onReturn={open} again={failed ? () => endWith(after.end) : undefined} />;
  return <LockingContext.Provider value={locking}>{children}</LockingContext.Provider>;
};

type LockedProps = Readonly<{
  minutes: number;
  onReturn: () => void;
  /** The session did not end: whoever stands here now must not simply go on in it. */
  again: (() => void) | undefined;
}>;
const Locked = ({ minutes, onReturn, again }: LockedProps) => (
  <main>
    <Page title="This screen is locked" tab="Locked">
      <p>Nobody worked here for {minutes} minutes. What you were writing is kept.</p>
      {again && (
        <Notice tone="danger" alert>
          <p>{stillSignedIn}</p>
        </Notice>
      )}
      <p className="actions">
        {again ? (
          <Button kind="secondary" onClick={again}>
            Try again
          </Button>
        ) : (
          <Button onClick={onReturn}>Continue</Button>
        )}
      </p>
      <p>
        If a child is in danger, do not wait: call <a href="tel:999">999</a>, then tell the safeguarding lead (DSL).
      </p>
    </Page>
  </main>
);

type Props = Readonly<{
  minutes: number;
  /** As the cover comes down: what must not outlive it is ended here. */
  onLock: End;
}>;

/** Inside of what is to be covered, for as long as somebody is signed in. A minute before, it says so. */
export const LockWhenIdle = ({ minutes, onLock }: Props) => {
  const { lock } = useContext(LockingContext);
  const [soon, setSoon] = useState(false);
  useEffect(
    () =>
      watchIdle({
        minutes,
        warn: setSoon,
        lock: () => lock(minutes, onLock),
      }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- begins again for another person only
    [minutes, lock],
  );
  return (
    <div className="lock-soon" role="status">
      {soon && (
        <Notice tone="warning">
          <p>This screen locks in a minute. What you are writing is kept.</p>
          {/* Any movement and any key says the same. */}
          <Button kind="secondary" onClick={() => setSoon(false)}>
            Stay
          </Button>
        </Notice>
      )}
    </div>
  );
};
