import { concernAggregate, concernNotices, immediateDanger, untriagedConcern } from '@caseward/concerns-domain';
import type { Context } from '@caseward/server-kit';
import { concernFileProjection } from './concern-file.projection';
import { concernWork } from './concern-work';
import concerns from './concerns.graphql';
import { listQuestions } from './inbox';
import { personFields, searchConcerns } from './search-concerns';
import triage from './triage.graphql';
import { typesOf } from './types';

export const concernsContext: Context = {
  name: 'concerns',
  sdl: [concerns, triage].join('\n'),
  aggregates: [concernAggregate],
  deadlines: [untriagedConcern, immediateDanger],
  notices: concernNotices,
  projections: [concernFileProjection],
  serve: (platform) => ({
    questions: listQuestions(platform),
    types: { ...typesOf(platform), ...personFields(platform) },
    ...searchConcerns(platform),
    work: concernWork(platform),
  }),
};
