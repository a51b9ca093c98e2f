import type { PageRoute } from '@caseward/web-kit';

export const organisationRoutes: readonly PageRoute[] = [
  { path: 'people', lazy: () => import('./people.page').then(({ PeoplePage }) => ({ Component: PeoplePage })) },
];
