import { InboxCount } from '@caseward/concerns-web';
import { AlertBell } from '@caseward/notices-web';
import type { Me } from '@caseward/web-kit';
import { lazy, Suspense, type ComponentType } from 'react';
import { mayDecide } from './doors';

const WorkCount = lazy(() => import('../my-work/work-count').then((work) => ({ default: work.WorkCount })));
const SearchButton = lazy(() =>
  import('../palette/search-button').then((module) => ({ default: module.SearchButton })),
);

/** Something that another slice puts into the shell: `lazy(…)`, so that no first load grows by it. */
export type Slot = ComponentType<Readonly<{ me: Me }>>;

/** In the top bar, before "Hide screen", on every page: a button of 44 by 44 pixels each, as `.icon-button` draws it. */
export const inTopBar: readonly Slot[] = [SearchButton, ({ me }) => mayDecide(me) && <AlertBell />];

/** Beside the page, with no place of their own: dialogs that a key opens, listeners. */
export const besideThePage: readonly Slot[] = [];

/** After the word of a door: how many wait behind it. By the door's address. */
export const behindDoor: Readonly<Record<string, Slot>> = { '/inbox': InboxCount, '/my-work': WorkCount };

/** The door to their work, of those whose role has none, when something waits for them all the same. */
export const workDoor: Slot = lazy(() => import('../my-work/work-count').then((work) => ({ default: work.WorkDoor })));

/** Each appears when it has arrived; nothing waits for it. */
export const Slots = ({ of, me }: Readonly<{ of: readonly Slot[]; me: Me }>) =>
  of.map((One, place) => (
    <Suspense key={place} fallback={null}>
      <One me={me} />
    </Suspense>
  ));
