import type { ComponentType } from 'react';

/** Where a page stands and how it is fetched. Nothing else of a route is used: pages ask for what they show themselves. */
export type PageRoute = Readonly<{
  path: string;
  lazy: () => Promise<Readonly<{ Component: ComponentType }>>;
  children?: readonly PageRoute[];
}>;
