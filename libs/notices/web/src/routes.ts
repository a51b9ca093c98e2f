import type { PageRoute } from '@caseward/web-kit';

export const noticesRoutes: readonly PageRoute[] = [
  { path: 'alerts', lazy: () => import('./alerts.page').then((page) => ({ Component: page.AlertsPage })) },
];
