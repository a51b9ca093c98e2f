import type { Appointment } from '@caseward/organisation-domain';
import type { Role } from '@caseward/kernel';
import { idNo, monday, ashdown, amin, clay, hale, patel, policyId, shaw, versionId } from './policies.fixture';
import { acknowledgementOf, campaignOf } from './acknowledgement-vocabulary';
import { adoptionOf } from './adoption-required';

export const [lim, bell, nextVersion, editionId, clause, otherClause] = [51, 52, 53, 54, 55, 56].map(idNo) as [
  string,
  string,
  string,
  string,
  string,
  string,
]; // prettier-ignore -- six in, six out
export const adoptionId = adoptionOf(policyId, ashdown);
export const campaignId = campaignOf(versionId, ashdown);
export const acknowledgementId = acknowledgementOf(campaignId, lim);
export const hash = 'sha256-of-one';
export const text = { versionId, hash };
export const statement = 'I have read it and will follow it.';
export const bound = { policyId, versionId, hash, statement };
export const holds = (personId: string, role: Role, from = '2026-01-01'): Appointment => ({ id: idNo(90), personId, role, from }); // prettier-ignore
export const as = (actor: string, actingRole: Role) => ({ ...monday, actor, actingRole });
export const asHale = as(hale, 'HT');
export const asAmin = as(amin, 'TSL');
export const asClay = as(clay, 'CLERK');
export const asSystem = as(idNo(99), 'SYS');
export const asLim = as(lim, 'STAFF');
export const asBell = as(bell, 'HR');
export const everybody = [hale, amin, clay, lim, bell, shaw, patel];
