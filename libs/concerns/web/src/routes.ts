import type { PageRoute } from '@caseward/web-kit';

export const concernsRoutes: readonly PageRoute[] = [
  { path: 'report', lazy: () => import('./report-a-concern').then((page) => ({ Component: page.ReportAConcern })) },
  { path: 'report/sent/:id', lazy: () => import('./report-sent').then((page) => ({ Component: page.ReportSent })) },
  { path: 'my/reports', lazy: () => import('./my-reports.page').then((page) => ({ Component: page.MyReportsPage })) },
  { path: 'my/reports/:id', lazy: () => import('./my-report.page').then((page) => ({ Component: page.MyReportPage })) },
  {
    path: 'imagery/:id',
    lazy: () => import('./imagery/imagery.page').then((page) => ({ Component: page.ImageryPage })),
  },
  {
    path: 'inbox',
    lazy: () => import('./triage-inbox.page').then((page) => ({ Component: page.TriageInboxPage })),
    children: [
      {
        path: ':id',
        lazy: () => import('./concern.page').then((page) => ({ Component: page.ConcernPage })),
      },
    ],
  },
];
