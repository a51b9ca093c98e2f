import {
  childCaseAggregate,
  followConcernsRestriction,
  investigationAggregate,
  investigationDeadlines,
  investigationNotices,
  investigationReactions,
  openChildCaseReaction,
  returnTurnedAway,
  takeLinkedConcern,
} from '@caseward/cases-domain';
import type { Context } from '@caseward/server-kit';
import sdl from './cases.graphql';
import { childCaseFileProjection } from './child-case-file.projection';
import { chronology, storyLoader } from './chronology';
import investigation from './investigation.graphql';
import { investigationFileProjection } from './investigation/investigation-file.projection';
import { investigationQuestions } from './investigation/questions';
import { caseQuestions } from './questions';
import { personFields, searchCases } from './search-cases';

export const casesContext: Context = {
  name: 'cases',
  sdl: [sdl, investigation].join('\n'),
  aggregates: [childCaseAggregate, investigationAggregate],
  deadlines: investigationDeadlines,
  notices: investigationNotices,
  reactions: [
    openChildCaseReaction,
    takeLinkedConcern,
    returnTurnedAway,
    followConcernsRestriction,
    ...investigationReactions,
  ],
  projections: [childCaseFileProjection, investigationFileProjection, chronology.projection],
  serve(platform) {
    const { questions, types } = caseQuestions(platform);
    const investigated = investigationQuestions(platform);
    return {
      questions: [...questions, ...investigated.questions],
      types: { ...types, ...personFields(platform), ...investigated.types },
      searches: [searchCases(platform)],
      loaders: { Story: storyLoader(platform) },
    };
  },
};

export { chronologyFields, type Told } from './chronology-fields';
