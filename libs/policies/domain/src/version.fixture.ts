import { scenario } from '@caseward/kernel/testing';
import { policyAggregate, policyVersionAggregate } from './index';
import {
  because,
  bound,
  clauses,
  drafted,
  hale,
  idNo,
  monday,
  policyId,
  registered,
  shaw,
  stone,
  versionId,
} from './policies.fixture';
import type { Policy } from './policy';
import { hashOf } from './submit-version';

export const given = scenario(policyVersionAggregate, monday);
export const asShaw = { actor: shaw, actingRole: 'STAFF' } as const;
export const asHale = { actor: hale, actingRole: 'HT' } as const;
export const asStone = { actor: stone, actingRole: 'CEO' } as const;
export const asSystem = { actingRole: 'SYS' } as const;
export const policy = [registered, bound].reduce(policyAggregate.evolve, policyAggregate.initial) as Policy;
export const standing = { ...policy, status: 'in_force', inForce: { versionId: idNo(40), from: '2026-01-05', emergency: false }, standing: idNo(40) } as Policy; // prettier-ignore
export const noted = {
  ...policy,
  delegation: { approver: 'CEO', body: 'trust_board', part: 'notes', quorum: 3 },
} as Policy;
export const trust = { registered: true, name: 'The trust' };
export const hash = hashOf(clauses);
export const submitted = {
  type: 'VersionSubmitted' as const,
  data: { versionId, hash, changeClass: 'material' as const },
};
export const approval = { versionId, hash, rationale: 'It says what staff asked.' };
export const approved = { type: 'VersionApproved' as const, data: { ...approval, approver: 'CEO' as const, approvedBy: stone } }; // prettier-ignore
export const met = { body: 'trust_board' as const, meetingOn: '2026-09-07', minute: '7.2' };
export const votes = { present: 5, inFavour: 4, against: 0, abstained: 1 };
export const ratifying = { versionId, hash, ...met, ...votes, interestsAsked: true };
export const counted = {
  quorum: 3,
  interests: [],
  interestsDeclared: 0,
  reviewed: false,
  confirms: false,
  supersedes: [],
};
export const ratified = { type: 'VersionRatified' as const, data: { versionId, policyId, hash, ...met, ...votes, ...counted } }; // prettier-ignore
export const channels = ['website' as const];
export const publishing = { versionId, channels, effectiveFrom: '2026-09-14' };
export const published = { type: 'VersionPublished' as const, data: publishing };
export const begins = {
  type: 'VersionInForce' as const,
  data: { policyId, versionId, hash, changeClass: 'material' as const, effectiveFrom: '2026-09-14', supersedes: [] as string[] }, // prettier-ignore
};
/** It began with the text that stands. */
export const begun = { ...drafted, data: { ...drafted.data, basedOn: idNo(40) } };
export const written = [begun, because] as const;
export const sent = [...written, submitted] as const;
export const through = [...sent, approved, ratified] as const;
