import { concernWork } from '@caseward/concerns-web';
import type { WorkKind } from '@caseward/contract';
import type { WorkWords } from '@caseward/web-kit';

/** Every context's own words. A kind of work that nobody has words for does not compile. */
export const workWords: WorkWords<WorkKind> = { ...concernWork };
