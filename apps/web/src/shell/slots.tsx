import { InboxCount } from '@caseward/concerns-web';
import { ConductDoor } from '@caseward/conduct-web';
import { AlertBell } from '@caseward/notices-web';
import { later, type Me } from '@caseward/web-kit';
import type { ComponentType } from 'react';
import { mayDecide } from './doors';
import { Icon } from './icon';

const WorkCount = later<Readonly<{ me: Me }>>(async () => (await import('../my-work/work-count')).WorkCount);
const SearchButton = later<Readonly<{ me: Me }>>(async () => (await import('../palette/search-button')).SearchButton);

const InvestigationsDoor = later<Readonly<{ me: Me }>>(
  async () => (await import('./investigations-door')).InvestigationsDoor,
);

/** Something that another slice puts into the shell: `later(…)`, so that no first load grows by it. */
export type Slot = ComponentType<Readonly<{ me: Me }>>;

/** In the top bar, before "Hide screen", on every page: a button of 44 by 44 pixels each, as `.icon-button` draws it. */
export const inTopBar: readonly Slot[] = [SearchButton, ({ me }) => <AlertBell always={mayDecide(me)} />];

/** Beside the page, with no place of their own: dialogs that a key opens, listeners. */
export const besideThePage: readonly Slot[] = [];

/** After the word of a door: how many wait behind it. By the door's address. */
export const behindDoor: Readonly<Record<string, Slot>> = { '/inbox': InboxCount, '/my-work': WorkCount };

/** The door to their work, of those whose role has none, when something waits for them all the same. */
export const workDoor: Slot = later<Readonly<{ me: Me }>>(async () => (await import('../my-work/work-count')).WorkDoor);

/** Ways to go that only some have: each asks for itself. */
export const furtherDoors: readonly Slot[] = [
  InvestigationsDoor,
  ({ me }) => me.roles.length > 0 && <ConductDoor icon={<Icon of="account" />} />,
];

/** Each appears when it has arrived; nothing waits for it. */
export const Slots = ({ of, me }: Readonly<{ of: readonly Slot[]; me: Me }>) =>
  of.map((One, place) => <One key={place} me={me} />);
