import {
  confirmationAggregate,
  chargeAggregate,
  excludeInterested,
  reviewChargesOfInterested,
  interestAggregate,
  narrowFollower,
  postOver,
  readingAggregate,
  restrictionAggregate,
} from '@caseward/access-domain';
import type { Context } from '@caseward/server-kit';
import { recordVisibilityProjection } from './record-visibility.projection';
import { roleHoldingProjection } from './role-holding.projection';

export { AccessGate } from './access-gate';

export const accessContext: Context = {
  name: 'access',
  sdl: '',
  aggregates: [confirmationAggregate, interestAggregate, restrictionAggregate, readingAggregate, chargeAggregate],
  deadlines: [postOver],
  reactions: [excludeInterested, narrowFollower, reviewChargesOfInterested],
  projections: [recordVisibilityProjection, roleHoldingProjection],
  serve: () => ({ questions: [], types: {} }),
};
