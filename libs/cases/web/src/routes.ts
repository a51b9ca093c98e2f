import type { PageRoute } from '@caseward/web-kit';

export const casesRoutes: readonly PageRoute[] = [
  { path: 'cases', lazy: () => import('./cases.page').then(({ CasesPage }) => ({ Component: CasesPage })) },
  {
    path: 'cases/:id/:tab?',
    lazy: () => import('./child-case.page').then(({ ChildCasePage }) => ({ Component: ChildCasePage })),
  },
  { path: 'people/:id', lazy: () => import('./person.page').then(({ PersonPage }) => ({ Component: PersonPage })) },
  {
    path: 'people/:id/chronology',
    lazy: () => import('./child-chronology.page').then((page) => ({ Component: page.ChildChronologyPage })),
  },
];
