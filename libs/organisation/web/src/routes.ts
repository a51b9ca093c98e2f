import type { PageRoute } from '@caseward/web-kit';

export const organisationRoutes: readonly PageRoute[] = [
  { path: 'people', lazy: () => import('./people.page').then(({ PeoplePage }) => ({ Component: PeoplePage })) },
  {
    path: 'schools',
    lazy: () => import('./school/schools.page').then(({ SchoolsPage }) => ({ Component: SchoolsPage })),
  },
  {
    path: 'schools/:id',
    lazy: () => import('./school/school.page').then(({ SchoolPage }) => ({ Component: SchoolPage })),
  },
];
