import type { PageRoute } from '@caseward/web-kit';

export const oversightRoutes: readonly PageRoute[] = [
  {
    path: 'policies/:id/clauses/:clause',
    lazy: () => import('./clause-chain.page').then(({ ClauseChainPage }) => ({ Component: ClauseChainPage })),
  },
];
