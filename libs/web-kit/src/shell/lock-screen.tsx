import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../look/button';
import { Notice } from '../look/notice';
import { Page } from '../look/page';
import { backAtWork, watchIdle } from './idle';

type Locking = Readonly<{ lock: (minutes: number) => void }>;
const LockingContext = createContext<Locking>({ lock: () => undefined });

/** Covers everything when somebody has walked away: the content is unmounted and forgotten, typed text is kept. */
export const LockScreen = ({ children }: Readonly<{ children: ReactNode }>) => {
  const client = useQueryClient();
  const [after, setAfter] = useState<number>();
  const [locking] = useState<Locking>(() => ({
    lock: (minutes) => {
      flushSync(() => setAfter(minutes));
      client.clear();
    },
  }));
  const open = () => {
    backAtWork();
    setAfter(undefined);
  };
  if (after !== undefined) return <Locked minutes={after} onReturn={open} />;
  return <LockingContext.Provider value={locking}>{children}</LockingContext.Provider>;
};

const Locked = ({ minutes, onReturn }: Readonly<{ minutes: number; onReturn: () => void }>) => (
  <main>
    <Page title="This screen is locked" tab="Locked">
      <p>Nobody worked here for {minutes} minutes. What you were writing is kept.</p>
      <p className="actions">
        <Button onClick={onReturn}>Continue</Button>
      </p>
      <p>
        If a child is in danger, do not wait: call <a href="tel:999">999</a>, then tell the safeguarding lead (DSL).
      </p>
    </Page>
  </main>
);

type Props = Readonly<{
  minutes: number;
  /** Before the cover comes down: what must not outlive it is ended here. */
  onLock: () => void;
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
        lock: () => {
          onLock();
          lock(minutes);
        },
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
