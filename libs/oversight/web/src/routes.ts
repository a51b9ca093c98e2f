import type { PageRoute } from '@caseward/web-kit';

export const oversightRoutes: readonly PageRoute[] = [
  {
    path: 'policies/:id/clauses/:clause',
    lazy: () => import('./clause-chain.page').then(({ ClauseChainPage }) => ({ Component: ClauseChainPage })),
  },
  { path: 'changes', lazy: () => import('./changes.page').then(({ ChangesPage }) => ({ Component: ChangesPage })) },
  { path: 'changes/:id', lazy: () => import('./change.page').then(({ ChangePage }) => ({ Component: ChangePage })) },
];
