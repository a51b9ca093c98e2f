import {
  caseDeadlines,
  childCaseAggregate,
  childFileAggregate,
  fileOfEachChild,
  followCasesRestriction,
  followConcernsRestriction,
  openChildCaseReaction,
  returnTurnedAway,
  takeLinkedConcern,
} from '@caseward/cases-domain';
import type { Context } from '@caseward/server-kit';
import sdl from './cases.graphql';
import { childCaseFileProjection } from './child-case-file.projection';
import { childFileProjection } from './child-file.projection';
import { chronology } from './chronology';
import { fileQuestions } from './file-questions';
import { caseQuestions } from './questions';
import { personFields, searchCases } from './search-cases';

export const casesContext: Context = {
  name: 'cases',
  sdl,
  aggregates: [childCaseAggregate, childFileAggregate],
  deadlines: caseDeadlines,
  reactions: [
    openChildCaseReaction,
    takeLinkedConcern,
    returnTurnedAway,
    followConcernsRestriction,
    fileOfEachChild,
    followCasesRestriction,
  ],
  projections: [childCaseFileProjection, childFileProjection, chronology.projection],
  serve(platform) {
    const ofCases = caseQuestions(platform);
    const ofFiles = fileQuestions(platform);
    const { Person, ChildCase, ...types } = ofFiles.types;
    return {
      questions: [...ofCases.questions, ...ofFiles.questions],
      types: {
        ...ofCases.types,
        ...types,
        ChildCase: { ...ofCases.types['ChildCase'], ...ChildCase },
        Person: { ...personFields(platform)['Person'], ...Person },
      },
      searches: [searchCases(platform)],
    };
  },
};

export { chronologyFields, type Told } from './chronology-fields';
