import type { RouteObject } from 'react-router';

export const casesRoutes: RouteObject[] = [
  { path: 'cases', lazy: () => import('./cases.page').then(({ CasesPage }) => ({ Component: CasesPage })) },
  {
    path: 'cases/:id',
    lazy: () => import('./child-case.page').then(({ ChildCasePage }) => ({ Component: ChildCasePage })),
  },
];
