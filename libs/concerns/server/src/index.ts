import {
  attachToConcern,
  concernAggregate,
  concernNotices,
  fileAggregate,
  followImageryRestriction,
  imageryAggregate,
  imageryDeclared,
  immediateDanger,
  noteConcernsFile,
  shutByImagery,
  untriagedConcern,
  type Concern,
} from '@caseward/concerns-domain';
import type { Context } from '@caseward/server-kit';
import { concernFileProjection } from './concern-file.projection';
import { concernWork } from './concern-work';
import { lookedAtEarlier } from './earlier';
import { imageryOn } from './imagery';
import { imageryFileProjection } from './imagery-file.projection';
import { listQuestions } from './inbox';
import { personFields, searchConcerns } from './search-concerns';
import { typesOf } from './types';
import { sdl } from './sdl';

export const concernsContext: Context = {
  name: 'concerns',
  sdl,
  aggregates: [concernAggregate, fileAggregate, imageryAggregate],
  deadlines: [untriagedConcern, immediateDanger],
  reactions: [noteConcernsFile, followImageryRestriction],
  notices: [...concernNotices, imageryDeclared],
  redactions: ['ConcernRedacted'],
  projections: [concernFileProjection, imageryFileProjection],
  holders: [
    {
      of: 'concern',
      aggregate: concernAggregate,
      attach: attachToConcern,
      held: (concern: Concern) => (concern.status === 'none' ? [] : concern.attachments),
      shut: shutByImagery,
    },
  ],
  serve(platform) {
    const imagery = imageryOn(platform);
    const types = typesOf(platform);
    return {
      questions: [...listQuestions(platform), ...imagery.questions],
      types: {
        ...types,
        ...imagery.types,
        Concern: { ...types['Concern'], ...imagery.types['Concern'] },
        Report: { ...types['Report'], ...imagery.types['Report'] },
        ...personFields(platform),
      },
      ...searchConcerns(platform),
      work: concernWork(platform),
      before: lookedAtEarlier(platform),
    };
  },
};
