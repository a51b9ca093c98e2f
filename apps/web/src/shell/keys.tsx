import { keysInWords, later, useShortcuts, type Me } from '@caseward/web-kit';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { doorsOf, mayReport } from './doors';

const KeyList = later(async () => (await import('./key-list')).KeyList);

/** Only keys that lead somewhere for this person are there, and are listed. */
export const Keys = ({ me }: Readonly<{ me: Me }>) => {
  const navigate = useNavigate();
  const [listed, setListed] = useState<ReturnType<typeof keysInWords>>();
  const go = (path: string) => () => void navigate(path);
  const doors = doorsOf(me).flatMap(({ to, label, key }) => (key ? [{ to, label, key }] : []));
  const reports = mayReport(me);
  useShortcuts(
    {
      ...Object.fromEntries(doors.map(({ to, key }) => [`g ${key}`, go(to)])),
      ...(reports ? { r: go('/report') } : {}),
      '?': () => setListed(keysInWords()),
    },
    {
      ...Object.fromEntries(doors.map(({ label, key }) => [`g then ${key}`, `Go to ${label.toLowerCase()}`])),
      ...(reports ? { r: 'Report a concern' } : {}),
      'Shift three times': 'Hide the screen',
      '?': 'This list',
    },
  );
  return listed && <KeyList rows={listed} onClose={() => setListed(undefined)} />;
};
