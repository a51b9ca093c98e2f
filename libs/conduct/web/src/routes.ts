import type { PageRoute } from '@caseward/web-kit';

export const conductRoutes: readonly PageRoute[] = [
  {
    path: 'conduct',
    lazy: () => import('./conduct-list.page').then(({ ConductListPage }) => ({ Component: ConductListPage })),
  },
  { path: 'conduct/:id', lazy: () => import('./conduct.page').then(({ ConductPage }) => ({ Component: ConductPage })) },
  {
    path: 'report/about-me',
    lazy: () => import('./self-referral.page').then(({ SelfReferralPage }) => ({ Component: SelfReferralPage })),
  },
];
