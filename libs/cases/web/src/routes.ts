import type { PageRoute } from '@caseward/web-kit';

export const casesRoutes: readonly PageRoute[] = [
  { path: 'cases', lazy: () => import('./cases.page').then(({ CasesPage }) => ({ Component: CasesPage })) },
  {
    path: 'cases/:id',
    lazy: () => import('./child-case.page').then(({ ChildCasePage }) => ({ Component: ChildCasePage })),
  },
  { path: 'people/:id', lazy: () => import('./person.page').then(({ PersonPage }) => ({ Component: PersonPage })) },
];
