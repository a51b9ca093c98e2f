import { useEffect, useState, type ComponentType, type FunctionComponent, type ReactNode } from 'react';

/** A connection that is gone may be back. In ms. */
const AGAIN_AFTER = 5_000;

/**
 * Fetched when it is first shown, and never worth a page: when it does not arrive, what stands around it stays, and it is
 * tried again by itself. (`lazy` would take the whole page away, and with it what somebody is writing. Its own rejection
 * cannot be caught where it is made: the bundler puts the fetching of styles around it.)
 * @param missing shown as long as it has not arrived although it was tried
 */
export const later = <P extends object>(
  load: () => Promise<ComponentType<P>>,
  missing: ReactNode = null,
): FunctionComponent<P> => {
  let there: ComponentType<P> | undefined;
  return function Later(props: P) {
    const [Arrived, put] = useState<ComponentType<P> | undefined>(() => there);
    const [failed, fail] = useState(false);
    useEffect(() => {
      if (Arrived) return;
      let gone = false;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const attempt = async () => {
        try {
          there = await load();
          if (!gone) put(() => there);
        } catch {
          if (gone) return;
          fail(true);
          timer = setTimeout(() => void attempt(), AGAIN_AFTER);
        }
      };
      void attempt();
      return () => {
        gone = true;
        clearTimeout(timer);
      };
    }, [Arrived]);
    return Arrived ? <Arrived {...props} /> : failed ? missing : null;
  };
};
