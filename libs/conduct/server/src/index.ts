import {
  conductAggregate,
  conductDeadlines,
  conductNotices,
  conductReactions,
  selfReferralAggregate,
} from '@caseward/conduct-domain';
import type { Context } from '@caseward/server-kit';
import { conductFileProjection } from './conduct-file.projection';
import { conductWork } from './conduct-work';
import sdl from './conduct.graphql';
import { conductQuestions } from './questions';
import { selfReferralProjection } from './self-referral.projection';
import { conductTimeline, conductTypes } from './types';

export const conductContext: Context = {
  name: 'conduct',
  sdl,
  aggregates: [conductAggregate, selfReferralAggregate],
  deadlines: conductDeadlines,
  reactions: conductReactions,
  notices: conductNotices,
  projections: [conductFileProjection, selfReferralProjection, conductTimeline.projection],
  serve: (platform) => ({
    questions: conductQuestions(platform),
    types: conductTypes(platform),
    work: conductWork(platform),
    loaders: { ConductStory: conductTimeline.lentBy(platform) },
  }),
};
