import type { PageRoute } from '@caseward/web-kit';

export const conductRoutes: readonly PageRoute[] = [];
