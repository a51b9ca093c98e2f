import { casesRoutes } from '@caseward/cases-web';
import { concernsRoutes } from '@caseward/concerns-web';
import { conductRoutes } from '@caseward/conduct-web';
import { learningRoutes } from '@caseward/learning-web';
import { noticesRoutes } from '@caseward/notices-web';
import { HelpUrgent, organisationRoutes } from '@caseward/organisation-web';
import { oversightRoutes } from '@caseward/oversight-web';
import { policiesRoutes } from '@caseward/policies-web';
import type { PageRoute } from '@caseward/web-kit';
import { lazy } from 'react';
import { matchRoutes, type RouteObject } from 'react-router';
import { Home } from './home';

import { NotFound } from './not-found.page';
import { oneRecord } from './one-record';
import { Shell } from './shell/shell';

const pages: readonly PageRoute[] = [
  ...concernsRoutes,
  ...casesRoutes,
  ...conductRoutes,
  ...learningRoutes,
  ...policiesRoutes,
  ...oversightRoutes,
  ...organisationRoutes,
  { path: 'my-work', lazy: () => import('./my-work/my-work.page').then((page) => ({ Component: page.MyWorkPage })) },
  { path: 'my/account', lazy: () => import('./account.page').then(({ AccountPage }) => ({ Component: AccountPage })) },
  ...noticesRoutes,
  {
    path: 'demo/outbox',
    lazy: () => import('./demo-outbox.page').then((page) => ({ Component: page.DemoOutboxPage })),
  },
];

/** Fetched when it is opened; until it is there, the page before it stays. It begins anew for each record. */
const fetched = ({ path, lazy: fetch, children }: PageRoute): RouteObject => ({
  path,
  Component: oneRecord(
    path,
    lazy(async () => ({ default: (await fetch()).Component })),
  ),
  ...(children ? { children: children.map(fetched) } : {}),
});

/** Each page is fetched when it is opened; help in an emergency is there from the start. */
export const routes: RouteObject[] = [
  { path: '/help/urgent', Component: HelpUrgent },
  fetched({ path: '/sign-in', lazy: () => import('./sign-in.page').then(({ SignIn }) => ({ Component: SignIn })) }),
  {
    Component: Shell,
    children: [{ index: true, Component: Home }, ...pages.map(fetched), { path: '*', Component: NotFound }],
  },
];

/** Begins to fetch the page of an address while the server is still being asked who is there. */
export const fetchAhead = (address: string): void => {
  // A failure shows when the page itself is opened.
  for (const { route } of matchRoutes([...pages] as RouteObject[], address) ?? [])
    void (route as PageRoute).lazy().catch(() => undefined);
};
