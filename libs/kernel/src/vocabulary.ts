import { z } from 'zod';

/** A record's or person's opaque id: a lower-case UUID, so that one id can never name two streams. */
export const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'not an id');
export type Id = string;
export type PersonId = Id;
export type SchoolId = Id;
export type RecordId = Id;

/**
 * Role codes of the field. STAFF any adult who reports; DSL and DDSL designated safeguarding lead and deputy;
 * HT headteacher; EHT executive head; TSL trust safeguarding lead; COG chair of governors; COT chair of trustees;
 * CM case manager of an allegation; INV investigator; SG safeguarding link governor; POL policy owner; AUD auditor;
 * ADM administrator, who opens no case; SYS the system itself, on behalf of a rule.
 */
export const roles = [
  'STAFF', 'DDSL', 'DSL', 'HT', 'EHT', 'TSL', 'CEO', 'COG', 'COT', 'CM', 'INV', 'HR', 'COMMS', 'DPO', 'SG', 'GOV', 'CLERK',
  'POL', 'AUD', 'ADM', 'SYS',
] as const; // prettier-ignore
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** What stands between a person and one record, apart from a role. */
export const relations = ['reporter', 'named'] as const;
export type Relation = (typeof relations)[number];

/** T0 open to staff · T1 people and conduct · T2 child welfare · T3 protection plan · T4 low-level concern · T5 allegation. */
export const tiers = ['T0', 'T1', 'T2', 'T3', 'T4', 'T5'] as const;
export const tier = z.enum(tiers);
export type Tier = z.infer<typeof tier>;

/** What a GraphQL field shows; every field carries exactly one. */
export const fieldClasses = ['open', 'narrative', 'identity', 'restricted', 'derived', 'audit'] as const;
export type FieldClass = (typeof fieldClasses)[number];
