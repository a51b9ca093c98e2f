import { seenAlertsAggregate } from '@caseward/notices-domain';
import type { Context } from '@caseward/server-kit';
import { alertSeenProjection } from './alert-seen.projection';
import { alertQuestions, alertTypes } from './alerts';
import sdl from './notices.graphql';

/** What people have to know of, in one place. What that is, each context says for itself: its `notices`. */
export const noticesContext: Context = {
  name: 'notices',
  sdl,
  aggregates: [seenAlertsAggregate],
  projections: [alertSeenProjection],
  serve: (platform) => ({ questions: alertQuestions(platform), types: alertTypes }),
};
