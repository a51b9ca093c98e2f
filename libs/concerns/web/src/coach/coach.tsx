import { Button } from '@caseward/web-kit';
import { useEffect, useState } from 'react';
import { adviseOn, type Account, type Advice } from './advice';
import { adviceInWords } from './advice-words';
import './coach.css';

/** After a pause in typing, not while somebody is in the middle of a sentence. */
const PAUSE_MS = 900;
/** Kept for as long as the page is open; nothing is stored in the browser. */
let off = false;

const sameAdvice = (one: Advice, other: Advice) => one.code === other.code && one.about === other.about;

/** One line of advice at a time. It sends nothing anywhere, judges nobody, and never stands in the way. */
export const Coach = ({ account }: Readonly<{ account: () => Account }>) => {
  const [silent, setSilent] = useState(off);
  const [notNeeded, setNotNeeded] = useState<readonly Advice[]>([]);
  const [advice, setAdvice] = useState<readonly Advice[]>([]);
  useEffect(() => {
    if (silent) return;
    const timer = setTimeout(() => setAdvice(adviseOn(account())), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [account, silent]);

  const turn = (quiet: boolean) => {
    off = quiet;
    setSilent(quiet);
  };
  const next = silent ? undefined : advice.find((one) => !notNeeded.some((other) => sameAdvice(one, other)));
  return (
    <div className="coach">
      <p role="status">{next && adviceInWords(next)}</p>
      {next && (
        <p className="coach-doors">
          <Button kind="plain" onClick={() => setNotNeeded([...notNeeded, next])}>
            Not needed
          </Button>
          <Button kind="plain" onClick={() => turn(true)}>
            Turn advice off
          </Button>
        </p>
      )}
      {silent && (
        <Button kind="plain" onClick={() => turn(false)}>
          Turn writing advice on
        </Button>
      )}
    </div>
  );
};
