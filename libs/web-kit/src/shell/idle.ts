/** How long before the lock a person is warned. */
const WARNING = 60_000;
const LOOK_EVERY = 1_000;
/** Tabs tell each other that somebody is at work, at most this often. */
const TELL_EVERY = 5_000;
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** The last sign of life in this page; it outlives a hidden screen, under which nobody watches. */
let last = Date.now();
/** For a button on a page that is not watched: somebody has come back. */
export const backAtWork = () => {
  last = Date.now();
};

type Watch = Readonly<{
  minutes: number;
  /** True when the lock is a minute away, false when somebody is there after all. */
  warn: (soon: boolean) => void;
  lock: () => void;
}>;

/** Watches for signs of life in this tab and its siblings. Ends when told to, or when it has locked. */
export const watchIdle = ({ minutes, warn, lock }: Watch): (() => void) => {
  const limit = minutes * 60_000;
  let warned = false;
  let told = 0;
  const siblings = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('caseward-at-work');

  const stop = () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
    for (const sign of signs) window.removeEventListener(sign, atWork, true);
    siblings?.close();
  };
  const warnOnce = (soon: boolean) => {
    if (soon === warned) return;
    warned = soon;
    warn(soon);
  };
  /** Whether it is still open. A computer that slept did not count its seconds: the clock on the wall decides. */
  const look = (): boolean => {
    const quiet = Date.now() - last;
    if (quiet >= limit) {
      stop();
      lock();
      return false;
    }
    warnOnce(quiet >= limit - WARNING);
    return true;
  };
  const alive = () => {
    backAtWork();
    warnOnce(false);
  };
  const atWork = () => {
    // The first movement after a long absence comes too late.
    if (!look()) return;
    alive();
    if (last - told < TELL_EVERY) return;
    told = last;
    siblings?.postMessage('');
  };
  const timer = setInterval(look, LOOK_EVERY);
  document.addEventListener('visibilitychange', look);
  for (const sign of signs) window.addEventListener(sign, atWork, { capture: true, passive: true });
  if (siblings) siblings.onmessage = () => look() && alive();
  // Not before what is being shown has been.
  queueMicrotask(look);
  return stop;
};
