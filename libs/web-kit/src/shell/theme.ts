export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

let chosen: Theme = 'system';
export const theme = (): Theme => chosen;

/** For this page load; the account will keep it later. */
export const chooseTheme = (wanted: Theme) => {
  chosen = wanted;
  if (wanted === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = wanted;
};
