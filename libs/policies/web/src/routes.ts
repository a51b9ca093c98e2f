import { dutyRoutes } from './duty-routes';
import type { PageRoute } from '@caseward/web-kit';

export const policiesRoutes: readonly PageRoute[] = [
  { path: 'policies', lazy: () => import('./policies.page').then(({ PoliciesPage }) => ({ Component: PoliciesPage })) },
  ...dutyRoutes,
];
