import { useSyncExternalStore } from 'react';

export const themes = ['system', 'light', 'dark'] as const;
export const densities = ['comfortable', 'compact'] as const;
export type Theme = (typeof themes)[number];
export type Density = (typeof densities)[number];

/** How somebody likes it at this computer. */
export type Preferences = Readonly<{ theme: Theme; density: Density; keys: boolean }>;

/**
 * Three codes in a cookie, and all that this product leaves in a browser beside the page of urgent help: they say nothing
 * about anybody, are there before the first paint and before anybody has signed in, and signing out, which empties all other
 * storage, keeps them. A preference kept by the server would need an answer first, and the page would change under the eye.
 */
const COOKIE = 'caseward_look';
const YEAR = 31_536_000;

const read = (): Preferences => {
  const codes = new RegExp(`(?:^|; )${COOKIE}=([a-z.]*)`).exec(document.cookie)?.[1]?.split('.') ?? [];
  return {
    theme: themes.find((one) => codes.includes(one)) ?? 'system',
    density: densities.find((one) => codes.includes(one)) ?? 'comfortable',
    keys: !codes.includes('quiet'),
  };
};

let preferences: Preferences | undefined;
const told = new Set<() => void>();
export const preferred = (): Preferences => (preferences ??= read());

const show = ({ theme, density }: Preferences) => {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  if (density === 'comfortable') delete dataset['density'];
  else dataset['density'] = density;
};

/** Before the first paint. */
export const showPreferences = () => show(preferred());

export const prefer = (changes: Partial<Preferences>) => {
  const { theme, density, keys } = (preferences = { ...preferred(), ...changes });
  const secure = window.location.protocol === 'https:' ? '; secure' : '';
  const codes = [theme, density, ...(keys ? [] : ['quiet'])].join('.');
  document.cookie = `${COOKIE}=${codes}; path=/; max-age=${YEAR}; samesite=strict${secure}`;
  show(preferences);
  told.forEach((tell) => tell());
};

/** For specs: as after a reload. */
export const reloadPreferences = () => {
  preferences = undefined;
  showPreferences();
};

export const usePreferences = (): Preferences =>
  useSyncExternalStore((tell) => {
    told.add(tell);
    return () => told.delete(tell);
  }, preferred);
