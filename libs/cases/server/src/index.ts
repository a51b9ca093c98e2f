import {
  breachAggregate,
  breachDeadlines,
  breachNotices,
  childCaseAggregate,
  followBreachConcern,
  followConcernsRestriction,
  openBreachFromConcern,
  openChildCaseReaction,
  returnTurnedAway,
  takeLinkedConcern,
} from '@caseward/cases-domain';
import type { Context } from '@caseward/server-kit';
import { breachFileProjection } from './breach/breach-file.projection';
import { breachQuestions, searchBreaches } from './breach/breach-questions';
import { breachTypes } from './breach/breach-types';
import breach from './breach.graphql';
import cases from './cases.graphql';
import { childCaseFileProjection } from './child-case-file.projection';
import { chronology } from './chronology';
import { caseQuestions } from './questions';
import { personFields, searchCases } from './search-cases';

export const casesContext: Context = {
  name: 'cases',
  sdl: [cases, breach].join('\n'),
  aggregates: [childCaseAggregate, breachAggregate],
  reactions: [
    openChildCaseReaction,
    takeLinkedConcern,
    returnTurnedAway,
    followConcernsRestriction,
    openBreachFromConcern,
    followBreachConcern,
  ],
  deadlines: breachDeadlines,
  notices: breachNotices,
  projections: [childCaseFileProjection, breachFileProjection, chronology.projection],
  serve(platform) {
    const { questions, types } = caseQuestions(platform);
    return {
      questions: [...questions, ...breachQuestions(platform)],
      types: { ...types, ...personFields(platform), ...breachTypes(platform) },
      searches: [searchCases(platform), searchBreaches(platform)],
    };
  },
};

export { chronologyFields, type Told } from './chronology-fields';
