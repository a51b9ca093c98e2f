import type { SearchQuery } from '@caseward/contract';
import type { ReactNode } from 'react';
import type { Me } from './ask/me';

/** Anything that the search may find, as the palette asks for it. */
export type SearchHit = SearchQuery['search']['groups'][number]['items'][number];
type Kind = SearchHit['__typename'];

/** How one hit stands in the palette, and where it leads. */
export type PaletteRow = Readonly<{ id: string; to: string; title: ReactNode; note: ReactNode }>;

/** What a context knows to show of its own hits. */
export type PaletteRows<K extends Kind> = {
  readonly [One in K]: (hit: Extract<SearchHit, { __typename: One }>, me: Me) => PaletteRow;
};

/** Something to do or a page to go to, listed for whoever may. `also` are other words it goes by. */
export type PaletteAction = Readonly<{ id: string; title: string; also: string; run: () => void }>;
