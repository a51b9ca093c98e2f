import type { Aggregate } from '@caseward/kernel';
import { addConcernAddendum } from './add-concern-addendum';
import { evolve, events, unsubmitted, type Concern, type ConcernSchemas } from './concern';
import { escalateImmediateDanger } from './escalate-immediate-danger';
import { escalateUntriagedConcern } from './escalate-untriaged-concern';
import { openCaseFromConcern } from './open-case-from-concern';
import { recordTriageDecision } from './record-triage-decision';
import { submitConcern } from './submit-concern';

export const concernAggregate: Aggregate<Concern, ConcernSchemas> = {
  name: 'concern',
  events,
  initial: unsubmitted,
  evolve,
  commands: [
    submitConcern,
    recordTriageDecision,
    openCaseFromConcern,
    addConcernAddendum,
    escalateUntriagedConcern,
    escalateImmediateDanger,
  ],
};
export { addConcernAddendum, openCaseFromConcern, recordTriageDecision, submitConcern };
export { bodyRegion, bodySide, bodyView, markKind } from './report-details';
export type { BodyMapPoint, UnlistedPerson } from './report-details';
export { addendumKind, category, level, partInConcern, threshold } from './concern';
export type { Concern, ConcernEvent, ConcernRefusal, OpenConcernEvent, PersonInConcern } from './concern';
export { concernNotices } from './concern.notices';
export { immediateDanger } from './immediate-danger.deadline';
export { triageDue, untriagedConcern } from './untriaged-concern.deadline';
