import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '../look/button';
import { Notice } from '../look/notice';
import { Skeleton } from '../look/skeleton';
import { failureInWords, isOutdated, Refused } from './failure';
import type { Ask } from './use-ask';

type Props<R> = Readonly<{ ask: Ask<R>; lines?: number; children: (data: R) => ReactNode }>;

/** Nothing for 200 ms, then a skeleton, at 5 s a word, at 15 s (when execute gives up) an error with a way on. */
export const Asked = <R,>({ ask, lines = 4, children }: Props<R>) => {
  if (ask.data !== undefined)
    return (
      <>
        {ask.catchingUp && <p role="status">Saved. The list is catching up.</p>}
        {ask.failed && (
          <Notice tone="warning">
            <p>This may be out of date. {failureInWords(ask.failed)}</p>
            <Again failed={ask.failed} again={ask.again} />
          </Notice>
        )}
        {children(ask.data)}
      </>
    );
  if (ask.failed && !ask.fetching)
    return (
      <Notice tone="danger" alert>
        <p>
          {failureInWords(ask.failed)} {signedOut(ask.failed) && <a href="/sign-in">Sign in</a>}
        </p>
        <Again failed={ask.failed} again={ask.again} />
        <p>
          If a child is in danger, do not wait for this page: <a href="/help/urgent">what to do now</a>.
        </p>
      </Notice>
    );
  return <Waiting lines={lines} />;
};

const Again = ({ failed, again }: Readonly<{ failed: Error; again: () => void }>) =>
  isOutdated(failed) ? (
    <Button kind="secondary" onClick={() => location.reload()}>
      Reload the page
    </Button>
  ) : (
    <Button kind="secondary" onClick={again}>
      Try again
    </Button>
  );

const signedOut = (error: Error) => error instanceof Refused && error.code === 'UNAUTHENTICATED';

export const Waiting = ({ lines = 4 }: Readonly<{ lines?: number }>) => {
  const [stage, setStage] = useState<'nothing' | 'skeleton' | 'still'>('nothing');
  useEffect(() => {
    const timers = [setTimeout(() => setStage('skeleton'), 200), setTimeout(() => setStage('still'), 5000)];
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div aria-busy="true">
      {stage !== 'nothing' && <Skeleton lines={lines} />}
      <p role="status">{stage === 'still' && 'Still loading'}</p>
    </div>
  );
};
