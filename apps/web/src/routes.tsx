import { casesRoutes } from '@caseward/cases-web';
import { concernsRoutes } from '@caseward/concerns-web';
import { organisationRoutes } from '@caseward/organisation-web';
import { Waiting } from '@caseward/web-kit';
import type { RouteObject } from 'react-router';
import { Broken, BrokenAlone } from './broken';
import { Home } from './home';
import { HelpUrgent } from './help-urgent.page';
import { NotFound } from './not-found.page';
import { Shell } from './shell/shell';

const HydrateFallback = () => <Waiting />;

/** Each page is fetched when it is opened; help in an emergency is there from the start. */
export const routes: RouteObject[] = [
  { path: '/help/urgent', Component: HelpUrgent },
  {
    path: '/sign-in',
    HydrateFallback,
    ErrorBoundary: BrokenAlone,
    lazy: () => import('./sign-in.page').then(({ SignIn }) => ({ Component: SignIn })),
  },
  {
    Component: Shell,
    HydrateFallback,
    children: [
      {
        ErrorBoundary: Broken,
        children: [
          { index: true, Component: Home },
          ...concernsRoutes,
          ...casesRoutes,
          ...organisationRoutes,
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
];
