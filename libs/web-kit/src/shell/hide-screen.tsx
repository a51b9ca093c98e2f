import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Timetable } from './timetable';

const Hiding = createContext<() => void>(() => undefined);
export const useHide = () => useContext(Hiding);

/** Three taps of Shift alone within five seconds. Shift for a capital letter does not count. */
const onShiftThrice = (act: () => void) => {
  let taps: number[] = [];
  let alone = false;
  const down = ({ key, repeat }: KeyboardEvent) => {
    if (key === 'Shift') alone = alone || !repeat;
    else {
      alone = false;
      taps = [];
    }
  };
  const up = ({ key, timeStamp }: KeyboardEvent) => {
    if (key !== 'Shift' || !alone) return;
    alone = false;
    taps = [...taps.filter((tap) => timeStamp - tap < 5000), timeStamp];
    if (taps.length < 3) return;
    taps = [];
    act();
  };
  window.addEventListener('keydown', down);
  window.addEventListener('keyup', up);
  return () => {
    window.removeEventListener('keydown', down);
    window.removeEventListener('keyup', up);
  };
};

/** Takes everything off the screen at once: the content is unmounted and forgotten, typed text stays in memory. */
export const HideScreen = ({ children }: Readonly<{ children: ReactNode }>) => {
  const client = useQueryClient();
  const [hidden, setHidden] = useState(false);
  const [hide] = useState(() => () => {
    flushSync(() => setHidden(true));
    client.clear();
  });
  useEffect(() => onShiftThrice(hide), [hide]);
  if (hidden) return <Timetable onReturn={() => setHidden(false)} />;
  return <Hiding.Provider value={hide}>{children}</Hiding.Provider>;
};
