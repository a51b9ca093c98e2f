import { useShortcuts, type Me } from '@caseward/web-kit';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { doorsOf, mayReport } from './doors';

const KeyList = lazy(() => import('./key-list').then((module) => ({ default: module.KeyList })));
type Row = readonly [key: string, meaning: string];

/** Only keys that lead somewhere for this person are there, and are listed. */
export const Keys = ({ me }: Readonly<{ me: Me }>) => {
  const navigate = useNavigate();
  const [listed, setListed] = useState(false);
  const opens = (path: string) => doorsOf(me).some(({ to }) => to === path);
  const go = (path: string) => () => void navigate(path);
  const inbox = opens('/inbox');
  const cases = opens('/cases');
  const reports = mayReport(me);
  useShortcuts({
    ...(inbox ? { 'g i': go('/inbox') } : {}),
    ...(cases ? { 'g c': go('/cases') } : {}),
    ...(reports ? { r: go('/report') } : {}),
    '?': () => setListed(true),
  });
  if (!listed) return null;
  const rows: readonly Row[] = [
    ...(inbox ? [['g then i', 'Go to the inbox'] as const] : []),
    ...(cases ? [['g then c', 'Go to cases'] as const] : []),
    ...(reports ? [['r', 'Report a concern'] as const] : []),
    ['j and k', 'Next and previous in a list'],
    ...(inbox ? [['1 to 4', 'Level, in a triage decision'] as const] : []),
    ['Shift three times', 'Hide the screen'],
    ['?', 'This list'],
  ];
  return (
    <Suspense fallback={null}>
      <KeyList rows={rows} onClose={() => setListed(false)} />
    </Suspense>
  );
};
