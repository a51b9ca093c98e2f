import {
  breachAggregate,
  breachDeadlines,
  breachNotices,
  attachToCase,
  childCaseAggregate,
  followBreachConcern,
  followConcernsRestriction,
  openBreachFromConcern,
  noteCasesFile,
  openChildCaseReaction,
  returnTurnedAway,
  takeLinkedConcern,
} from '@caseward/cases-domain';
import { shutByImagery } from '@caseward/concerns-domain';
import type { ChildCase } from '@caseward/cases-domain';
import type { Context } from '@caseward/server-kit';
import { breachFileProjection } from './breach/breach-file.projection';
import { breachQuestions, searchBreaches } from './breach/breach-questions';
import { breachTypes } from './breach/breach-types';
import breach from './breach.graphql';
import cases from './cases.graphql';
import { childCaseFileProjection } from './child-case-file.projection';
import { chronology, storyLoader } from './chronology';
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
    noteCasesFile,
  ],
  deadlines: breachDeadlines,
  notices: breachNotices,
  projections: [childCaseFileProjection, breachFileProjection, chronology.projection],
  holders: [
    {
      of: 'childcase',
      aggregate: childCaseAggregate,
      attach: attachToCase,
      held: (file: ChildCase) => (file.status === 'none' ? [] : file.attachments),
      shut: shutByImagery,
    },
  ],
  serve(platform) {
    const { questions, types } = caseQuestions(platform);
    return {
      questions: [...questions, ...breachQuestions(platform)],
      types: { ...types, ...personFields(platform), ...breachTypes(platform) },
      searches: [searchCases(platform), searchBreaches(platform)],
      loaders: { Story: storyLoader(platform) },
    };
  },
};

export { chronologyFields, type Told } from './chronology-fields';
