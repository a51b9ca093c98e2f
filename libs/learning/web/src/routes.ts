import type { PageRoute } from '@caseward/web-kit';

export const learningRoutes: readonly PageRoute[] = [
  { path: 'debriefs', lazy: () => import('./debriefs.page').then(({ DebriefsPage }) => ({ Component: DebriefsPage })) },
  {
    path: 'debriefs/:id',
    lazy: () => import('./debrief.page').then(({ DebriefPage }) => ({ Component: DebriefPage })),
  },
  { path: 'lessons', lazy: () => import('./lessons.page').then(({ LessonsPage }) => ({ Component: LessonsPage })) },
  { path: 'lessons/:id', lazy: () => import('./lesson.page').then(({ LessonPage }) => ({ Component: LessonPage })) },
];
