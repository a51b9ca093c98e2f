import type { PageRoute } from '@caseward/web-kit';

export const casesRoutes: readonly PageRoute[] = [
  { path: 'cases', lazy: () => import('./cases.page').then(({ CasesPage }) => ({ Component: CasesPage })) },
  {
    path: 'cases/:id',
    lazy: () => import('./child-case.page').then(({ ChildCasePage }) => ({ Component: ChildCasePage })),
  },
  {
    path: 'investigations',
    lazy: () =>
      import('./investigation/investigations.page').then(({ InvestigationsPage }) => ({
        Component: InvestigationsPage,
      })),
  },
  {
    path: 'investigations/commission',
    lazy: () => import('./investigation/commission.page').then(({ CommissionPage }) => ({ Component: CommissionPage })),
  },
  {
    path: 'investigations/:id',
    lazy: () =>
      import('./investigation/investigation.page').then(({ InvestigationPage }) => ({ Component: InvestigationPage })),
  },
  { path: 'people/:id', lazy: () => import('./person.page').then(({ PersonPage }) => ({ Component: PersonPage })) },
];
