import type { PageRoute } from '@caseward/web-kit';

export const dutyRoutes: readonly PageRoute[] = [
  {
    path: 'my/policies',
    lazy: () => import('./my-policies.page').then(({ MyPoliciesPage }) => ({ Component: MyPoliciesPage })),
  },
  {
    path: 'my/policies/:id',
    lazy: () => import('./my-policy.page').then(({ MyPolicyPage }) => ({ Component: MyPolicyPage })),
  },
  {
    path: 'policies/adoption',
    lazy: () => import('./adoption-map.page').then(({ AdoptionMapPage }) => ({ Component: AdoptionMapPage })),
  },
  {
    path: 'policies/adoption/:id',
    lazy: () => import('./adoption.page').then(({ AdoptionPage }) => ({ Component: AdoptionPage })),
  },
  {
    path: 'policies/campaigns',
    lazy: () => import('./campaigns.page').then(({ CampaignsPage }) => ({ Component: CampaignsPage })),
  },
  {
    path: 'policies/campaigns/:id',
    lazy: () => import('./campaign.page').then(({ CampaignPage }) => ({ Component: CampaignPage })),
  },
  {
    path: 'policies/acknowledgements/:id',
    lazy: () =>
      import('./acknowledgement.page').then(({ AcknowledgementPage }) => ({ Component: AcknowledgementPage })),
  },
  {
    path: 'policies/references',
    lazy: () => import('./references.page').then(({ ReferencesPage }) => ({ Component: ReferencesPage })),
  },
];
