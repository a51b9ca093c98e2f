import type { PageRoute } from '@caseward/web-kit';
import { workParts } from './work/work-parts';

export const casesRoutes: readonly PageRoute[] = [
  { path: 'cases', lazy: () => import('./cases.page').then(({ CasesPage }) => ({ Component: CasesPage })) },
  {
    path: 'cases/:id',
    lazy: () => import('./child-case.page').then(({ ChildCasePage }) => ({ Component: ChildCasePage })),
  },
  ...workParts.map(({ path }) => ({
    path: `cases/:id/${path}`,
    lazy: () => import('./work/case-work.page').then(({ CaseWorkPage }) => ({ Component: CaseWorkPage })),
  })),
  { path: 'people/:id', lazy: () => import('./person.page').then(({ PersonPage }) => ({ Component: PersonPage })) },
];
