import type { Context } from '@caseward/server-kit';

export const learningContext: Context = {
  name: 'learning',
  sdl: '',
  aggregates: [],
  projections: [],
  serve: () => ({ questions: [], types: {} }),
};
