import { prefer, type Me, type PaletteAction } from '@caseward/web-kit';
import { doorsOf, mayReport } from '../shell/doors';

type Ways = Readonly<{ go: (path: string) => void; hide: () => void }>;

/** What somebody can do from here, whatever is on the page: only what is theirs to open. */
export const actionsOf = (me: Me, { go, hide }: Ways): readonly PaletteAction[] => [
  ...(mayReport(me)
    ? [{ id: 'report', title: 'Report a concern', also: 'new write incident worried', run: () => go('/report') }]
    : []),
  ...doorsOf(me).map(({ to, label }) => ({ id: to, title: `Go to ${label}`, also: 'open page', run: () => go(to) })),
  { id: 'urgent', title: 'A child is in danger: what to do now', also: 'urgent help 999 emergency', run: () => go('/help/urgent') }, // prettier-ignore
  { id: 'hide', title: 'Hide the screen', also: 'blank lock away', run: hide },
  { id: 'light', title: 'Light colours', also: 'theme day white', run: () => prefer({ theme: 'light' }) },
  { id: 'dark', title: 'Dark colours', also: 'theme night black', run: () => prefer({ theme: 'dark' }) },
];

const wordsIn = (text: string) => text.toLocaleLowerCase('en-GB').split(/[^\p{L}\d]+/u).filter(Boolean); // prettier-ignore

/** Those whose words begin with every word typed; all of them before anything is typed. */
export const fitting = (actions: readonly PaletteAction[], text: string): readonly PaletteAction[] =>
  actions.filter(({ title, also }) => {
    const words = wordsIn(`${title} ${also}`);
    return wordsIn(text).every((typed) => words.some((word) => word.startsWith(typed)));
  });
