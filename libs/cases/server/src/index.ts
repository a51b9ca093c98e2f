import {
  breachAggregate,
  breachDeadlines,
  breachNotices,
  attachToBreachCase,
  attachToCase,
  attachToInvestigation,
  caseDeadlines,
  caseNotices,
  caseWorkNotices,
  childCaseAggregate,
  childFileAggregate,
  fileOfEachChild,
  followCasesRestriction,
  followBreachConcern,
  followConcernsRestriction,
  openBreachFromConcern,
  investigationAggregate,
  investigationDeadlines,
  investigationNotices,
  investigationReactions,
  noteBreachsFile,
  noteCasesFile,
  openChildCaseReaction,
  conferenceReportNear,
  overdueCaseAction,
  referralUnanswered,
  returnTurnedAway,
  takeLinkedConcern,
} from '@caseward/cases-domain';
import { shutByImagery } from '@caseward/concerns-domain';
import type { Breach, ChildCase, Investigation } from '@caseward/cases-domain';
import type { Context } from '@caseward/server-kit';
import { caseActionsProjection } from './case-actions.projection';
import { caseReferralsProjection } from './case-referrals.projection';
import { caseWork } from './case-work';
import { breachFileProjection } from './breach/breach-file.projection';
import { breachQuestions, searchBreaches } from './breach/breach-questions';
import { breachTypes } from './breach/breach-types';
import { breachWork } from './breach/breach-work';
import { childCaseFileProjection } from './child-case-file.projection';
import { childFileProjection } from './child-file.projection';
import { chronology } from './chronology';
import { fileQuestions } from './file-questions';
import { investigationFileProjection } from './investigation/investigation-file.projection';
import { investigationWork } from './investigation/investigation-work';
import { investigationQuestions, investigationsFor } from './investigation/questions';
import { caseQuestions } from './questions';
import { personFields, searchCases } from './search-cases';
import { workAnswers } from './work-fields';
import { sdl } from './sdl';

export const casesContext: Context = {
  name: 'cases',
  sdl,
  aggregates: [childCaseAggregate, childFileAggregate, breachAggregate, investigationAggregate],
  deadlines: [
    ...caseDeadlines,
    referralUnanswered,
    conferenceReportNear,
    overdueCaseAction,
    ...breachDeadlines,
    ...investigationDeadlines,
  ],
  notices: [...caseNotices, ...caseWorkNotices, ...breachNotices, ...investigationNotices],
  reactions: [
    openChildCaseReaction,
    takeLinkedConcern,
    returnTurnedAway,
    followConcernsRestriction,
    fileOfEachChild,
    followCasesRestriction,
    noteCasesFile,
    noteBreachsFile,
    openBreachFromConcern,
    followBreachConcern,
    ...investigationReactions,
  ],
  holders: [
    {
      of: 'childcase',
      aggregate: childCaseAggregate,
      attach: attachToCase,
      held: (file: ChildCase) => (file.status === 'none' ? [] : file.attachments),
      shut: shutByImagery,
    },
    {
      of: 'breach',
      aggregate: breachAggregate,
      attach: attachToBreachCase,
      held: (breach: Breach) => (breach.status === 'none' ? [] : breach.attachments),
      shut: shutByImagery,
    },
    {
      of: 'investigation',
      aggregate: investigationAggregate,
      attach: attachToInvestigation,
      held: (record: Investigation) => (record.status === 'none' ? [] : record.attachments),
      shut: shutByImagery,
    },
  ],
  redactions: ['CaseEntryRedacted', 'ChronologyEntryRedacted'],
  projections: [
    childCaseFileProjection,
    childFileProjection,
    chronology.projection,
    caseActionsProjection,
    caseReferralsProjection,
    breachFileProjection,
    investigationFileProjection,
  ],
  serve(platform) {
    const ofCases = caseQuestions(platform);
    const ofFiles = fileQuestions(platform);
    const ofWork = workAnswers(platform);
    const works = [caseWork(platform), breachWork(platform), investigationWork(platform)];
    const investigated = investigationQuestions(platform);
    const { Person, ChildCase, ...types } = ofFiles.types;
    return {
      questions: [
        ...ofCases.questions,
        ...ofFiles.questions,
        ...ofWork.questions,
        ...breachQuestions(platform),
        ...investigated.questions,
      ],
      types: {
        ...ofCases.types,
        ...types,
        ...ofWork.types,
        ...breachTypes(platform),
        ...investigated.types,
        ChildCase: { ...ofCases.types['ChildCase'], ...ChildCase, ...ofWork.types['ChildCase'] },
        Person: { ...personFields(platform)['Person'], ...Person },
      },
      searches: [searchCases(platform), searchBreaches(platform)],
      work: async (asked) => (await Promise.all(works.map((work) => work(asked)))).flat(),
      loaders: { Story: chronology.lentBy(platform), Investigation: investigationsFor(platform) },
    };
  },
};

export { type Told } from './chronology-fields';
