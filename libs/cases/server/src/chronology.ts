import { childCaseAggregate } from '@caseward/cases-domain';
import { concernAggregate } from '@caseward/concerns-domain';
import { timelineFor } from '@caseward/server-kit';

/** A child's story: what happened to the records about them. A case's chronology is the rows of the records that it holds. */
export const chronology = timelineFor('chronology_entry', 6, [concernAggregate, childCaseAggregate]);
