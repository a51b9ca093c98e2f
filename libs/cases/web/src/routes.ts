import type { PageRoute } from '@caseward/web-kit';

export const casesRoutes: readonly PageRoute[] = [
  { path: 'cases', lazy: () => import('./cases.page').then(({ CasesPage }) => ({ Component: CasesPage })) },
  {
    path: 'cases/:id/:tab?',
    lazy: () => import('./child-case.page').then(({ ChildCasePage }) => ({ Component: ChildCasePage })),
  },
  {
    path: 'breaches',
    lazy: () => import('./breach/breaches.page').then(({ BreachesPage }) => ({ Component: BreachesPage })),
  },
  {
    path: 'breaches/new',
    lazy: () => import('./breach/new-breach.page').then(({ NewBreachPage }) => ({ Component: NewBreachPage })),
  },
  {
    path: 'breaches/:id',
    lazy: () => import('./breach/breach.page').then(({ BreachPage }) => ({ Component: BreachPage })),
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
  {
    path: 'people/:id/chronology',
    lazy: () => import('./child-chronology.page').then((page) => ({ Component: page.ChildChronologyPage })),
  },
];
