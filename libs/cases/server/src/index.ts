import {
  attachToCase,
  childCaseAggregate,
  followConcernsRestriction,
  noteCasesFile,
  openChildCaseReaction,
  returnTurnedAway,
  takeLinkedConcern,
} from '@caseward/cases-domain';
import { shutByImagery } from '@caseward/concerns-domain';
import type { ChildCase } from '@caseward/cases-domain';
import type { Context } from '@caseward/server-kit';
import sdl from './cases.graphql';
import { childCaseFileProjection } from './child-case-file.projection';
import { chronology } from './chronology';
import { caseQuestions } from './questions';
import { personFields, searchCases } from './search-cases';

export const casesContext: Context = {
  name: 'cases',
  sdl,
  aggregates: [childCaseAggregate],
  reactions: [openChildCaseReaction, takeLinkedConcern, returnTurnedAway, followConcernsRestriction, noteCasesFile],
  projections: [childCaseFileProjection, chronology.projection],
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
      questions,
      types: { ...types, ...personFields(platform) },
      searches: [searchCases(platform)],
      loaders: { Story: chronology.lentBy(platform) },
    };
  },
};

export { chronologyFields, type Told } from './chronology-fields';
