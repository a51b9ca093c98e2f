import type { Context } from '@caseward/server-kit';

export const conductContext: Context = {
  name: 'conduct',
  sdl: '',
  aggregates: [],
  projections: [],
  serve: () => ({ questions: [], types: {} }),
};
