import { RestrictionsInForce } from '@caseward/organisation-web';
import type { CaseWork } from './case-work';

/** In each form after which a parent or carer knows, has or hears something. */
export const restrictionNote = (_: unknown, { restrictionsInForce }: Pick<CaseWork, 'restrictionsInForce'>) => (
  <RestrictionsInForce kinds={restrictionsInForce} />
);
