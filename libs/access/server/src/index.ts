import { interestAggregate, readingAggregate, restrictionAggregate } from '@caseward/access-domain';
import type { ContextServer } from '@caseward/server-kit';
import sdl from './access.graphql';
import { recordVisibilityProjection } from './record-visibility.projection';
import { roleHoldingProjection } from './role-holding.projection';

export { AccessGate } from './access-gate';

export const accessServer = (): ContextServer => ({
  name: 'access',
  sdl,
  aggregates: [interestAggregate, restrictionAggregate, readingAggregate],
  deadlines: [],
  reactions: [],
  projections: [recordVisibilityProjection, roleHoldingProjection],
  questions: [],
  types: {},
  loaders: {},
});
