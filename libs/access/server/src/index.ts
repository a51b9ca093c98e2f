import {
  confirmationAggregate,
  excludeInterested,
  interestAggregate,
  narrowFollower,
  readingAggregate,
  restrictionAggregate,
} from '@caseward/access-domain';
import type { Context } from '@caseward/server-kit';
import sdl from './access.graphql';
import { recordVisibilityProjection } from './record-visibility.projection';
import { roleHoldingProjection } from './role-holding.projection';

export { AccessGate } from './access-gate';

export const accessContext: Context = {
  name: 'access',
  sdl,
  aggregates: [confirmationAggregate, interestAggregate, restrictionAggregate, readingAggregate],
  reactions: [excludeInterested, narrowFollower],
  projections: [recordVisibilityProjection, roleHoldingProjection],
  serve: () => ({ questions: [], types: {} }),
};
