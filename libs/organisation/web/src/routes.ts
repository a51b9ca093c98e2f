import type { RouteObject } from 'react-router';

export const organisationRoutes: RouteObject[] = [
  { path: 'people', lazy: () => import('./people.page').then(({ PeoplePage }) => ({ Component: PeoplePage })) },
];
