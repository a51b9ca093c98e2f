import {
  childCaseAggregate,
  followConcernsRestriction,
  openChildCaseReaction,
  returnTurnedAway,
  takeLinkedConcern,
} from '@caseward/cases-domain';
import type { Context } from '@caseward/server-kit';
import sdl from './cases.graphql';
import { childCaseFileProjection } from './child-case-file.projection';
import { chronology, storyLoader } from './chronology';
import { caseQuestions } from './questions';
import { personFields, searchCases } from './search-cases';

export const casesContext: Context = {
  name: 'cases',
  sdl,
  aggregates: [childCaseAggregate],
  reactions: [openChildCaseReaction, takeLinkedConcern, returnTurnedAway, followConcernsRestriction],
  projections: [childCaseFileProjection, chronology.projection],
  serve(platform) {
    const { questions, types } = caseQuestions(platform);
    return {
      questions,
      types: { ...types, ...personFields(platform) },
      searches: [searchCases(platform)],
      loaders: { Story: storyLoader(platform) },
    };
  },
};

export { chronologyFields, type Told } from './chronology-fields';
