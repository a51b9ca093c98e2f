import type { PageRoute } from '@caseward/web-kit';

export const learningRoutes: readonly PageRoute[] = [];
