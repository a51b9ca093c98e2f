import { shutByImagery } from '@caseward/concerns-domain';
import {
  attachToAdultConduct,
  conductAggregate,
  conductDeadlines,
  conductNotices,
  conductReactions,
  selfReferralAggregate,
  type Conduct,
} from '@caseward/conduct-domain';
import type { Context } from '@caseward/server-kit';
import { conductFileProjection } from './conduct-file.projection';
import { conductWork } from './conduct-work';
import { conductQuestions } from './questions';
import { selfReferralProjection } from './self-referral.projection';
import { conductTimeline, conductTypes } from './types';
import { sdl } from './sdl';

export const conductContext: Context = {
  name: 'conduct',
  sdl,
  aggregates: [conductAggregate, selfReferralAggregate],
  deadlines: conductDeadlines,
  reactions: conductReactions,
  notices: conductNotices,
  holders: [
    {
      of: 'adultconduct',
      aggregate: conductAggregate,
      attach: attachToAdultConduct,
      held: (record: Conduct) => (record.status === 'none' ? [] : record.attachments),
      shut: shutByImagery,
    },
  ],
  projections: [conductFileProjection, selfReferralProjection, conductTimeline.projection],
  serve: (platform) => ({
    questions: conductQuestions(platform),
    types: conductTypes(platform),
    work: conductWork(platform),
    loaders: { ConductStory: conductTimeline.lentBy(platform) },
  }),
};
