import {
  caseWorkNotices,
  childCaseAggregate,
  followConcernsRestriction,
  openChildCaseReaction,
  overdueCaseAction,
  referralUnanswered,
  returnTurnedAway,
  takeLinkedConcern,
} from '@caseward/cases-domain';
import type { Context } from '@caseward/server-kit';
import { caseActionsProjection } from './case-actions.projection';
import { caseReferralsProjection } from './case-referrals.projection';
import caseWork from './case-work.graphql';
import cases from './cases.graphql';
import { childCaseFileProjection } from './child-case-file.projection';
import { chronology } from './chronology';
import { caseQuestions } from './questions';
import { personFields, searchCases } from './search-cases';
import { workAnswers } from './work-fields';

export const casesContext: Context = {
  name: 'cases',
  sdl: [cases, caseWork].join('\n'),
  aggregates: [childCaseAggregate],
  reactions: [openChildCaseReaction, takeLinkedConcern, returnTurnedAway, followConcernsRestriction],
  deadlines: [referralUnanswered, overdueCaseAction],
  notices: caseWorkNotices,
  projections: [childCaseFileProjection, chronology.projection, caseActionsProjection, caseReferralsProjection],
  serve(platform) {
    const { questions, types } = caseQuestions(platform);
    const work = workAnswers(platform);
    return {
      questions: [...questions, ...work.questions],
      types: {
        ...types,
        ...work.types,
        ...personFields(platform),
        ChildCase: { ...types['ChildCase'], ...work.types['ChildCase'] },
      },
      searches: [searchCases(platform)],
    };
  },
};

export { chronologyFields, type Told } from './chronology-fields';
