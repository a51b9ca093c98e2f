import type { Finding, PolicyDocument } from '../document';
import * as frontPage from './front-page';
import * as names from './names';
import * as numbering from './numbering';
import * as review from './review';
import * as roles from './roles';
import { statuteEditions } from './statutes';
import { viewOf, type LintContext, type Rule } from './view';
import * as wording from './wording';

export { leftBlank } from './front-page';
export { viewOf, type LintContext, type Rule } from './view';

/** Every rule stands alone: it reads the document and finds one kind of defect. */
export const rules: readonly Rule[] = [
  review.contradictoryPeriods,
  review.overdueReview,
  review.laterThanApproval,
  review.datesDisagree,
  review.noDate,
  review.noReviewRule,
  frontPage.blankDetails,
  frontPage.noTitle,
  frontPage.noApprover,
  frontPage.noOwner,
  frontPage.noSafeguardingLead,
  frontPage.noBreachSection,
  frontPage.notedOrRatified,
  numbering.brokenNumbering,
  numbering.astrayNumbering,
  numbering.contentsDiffer,
  numbering.deadReferences,
  statuteEditions,
  names.spellings,
  names.nearlySameNames,
  names.schoolInTrustText,
  roles.namedPeople,
  roles.moreThanOneLead,
  roles.oldRoleTitles,
  roles.deadPolicyLinks,
  wording.leftInTemplate,
  wording.cutOff,
  wording.emptySections,
  wording.doubledWords,
  wording.strayMarks,
  wording.repeatedClauses,
];

/** Those that read what stands at the front of a file, and its contents page. */
export const frontRules: readonly Rule[] = [
  review.contradictoryPeriods,
  review.overdueReview,
  review.laterThanApproval,
  review.datesDisagree,
  frontPage.blankDetails,
  frontPage.notedOrRatified,
];

const order = { error: 0, warning: 1, advice: 2 } as const;

/** What is wrong with a policy, the gravest first. */
export const lint = (doc: PolicyDocument, context: LintContext, by: readonly Rule[] = rules): readonly Finding[] => {
  const view = viewOf(doc, context);
  return by.flatMap((rule) => rule(view)).sort((a, b) => order[a.severity] - order[b.severity]);
};
