import { casesWork } from '@caseward/cases-web';
import { concernWork } from '@caseward/concerns-web';
import { conductWork } from '@caseward/conduct-web';
import type { WorkKind } from '@caseward/contract';
import { learningWork } from '@caseward/learning-web';
import { dutyWork, policyWork } from '@caseward/policies-web';
import type { WorkWords } from '@caseward/web-kit';

/** Every context's own words. A kind of work that nobody has words for does not compile. */
export const workWords: WorkWords<WorkKind> = {
  ...concernWork,
  ...casesWork,
  ...conductWork,
  ...learningWork,
  ...dutyWork,
  ...policyWork,
};
