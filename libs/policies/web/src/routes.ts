import { dutyRoutes } from './duty-routes';
import type { PageRoute } from '@caseward/web-kit';

export const policiesRoutes: readonly PageRoute[] = [
  { path: 'policies', lazy: () => import('./policies.page').then(({ PoliciesPage }) => ({ Component: PoliciesPage })) },
  { path: 'policies/:id', lazy: () => import('./policy.page').then(({ PolicyPage }) => ({ Component: PolicyPage })) },
  // Whoever is told of a text is told its id alone.
  {
    path: 'policies/texts/:version',
    lazy: () => import('./version.page').then(({ VersionPage }) => ({ Component: VersionPage })),
  },
  {
    path: 'policies/:id/versions/:version',
    lazy: () => import('./version.page').then(({ VersionPage }) => ({ Component: VersionPage })),
  },
  {
    path: 'policies/:id/versions/:version/print',
    lazy: () => import('./policy-print.page').then(({ PolicyPrintPage }) => ({ Component: PolicyPrintPage })),
  },
  {
    path: 'policies/:id/versions/:version/certificate',
    lazy: () => import('./certificate.page').then(({ CertificatePage }) => ({ Component: CertificatePage })),
  },
  ...dutyRoutes,
];
