import { codes, id, optionalWords, words } from '@caseward/kernel';
import { z } from 'zod';

export { breachCategory, breachPersonType, personalData } from '@caseward/concerns-domain';

/** One of the policy's tests of how grave it is. Not sure counts as yes until somebody is. */
export const breachTest = codes('BreachTest', ['yes', 'no', 'not_sure']);
export const breachSeverity = codes('BreachSeverity', ['low', 'medium', 'high', 'critical']);

/** What was decided (domain guide 4.4). Sanction with support is for pupils; a disciplinary referral for staff. */
export const breachOutcome = codes('BreachOutcome', [
  'no_breach',
  'advice',
  'training',
  'access_removed',
  'sanction_with_support',
  'disciplinary_referral',
  'regulator_or_police',
]);

/** Whom the school owes an answer. */
export const breachParty = codes('BreachParty', ['subject', 'reporter', 'parents', 'affected']);
/** `not_told`: somebody decided, for a reason, that they are not told. */
export const informedHow = codes('InformedHow', ['in_person', 'phone', 'letter', 'email', 'not_told']);

/** UK GDPR articles 33 and 34: whether people are likely to come to harm by it, and how gravely. */
export const dataBreachRisk = codes('DataBreachRisk', ['not_a_breach', 'unlikely', 'likely', 'high']);
export const needsNoReport = (risk: z.infer<typeof dataBreachRisk>): boolean =>
  risk === 'not_a_breach' || risk === 'unlikely';
export const dataBreachReport = codes('DataBreachReport', ['reported', 'not_reportable']);

/** Where a child's safety in it is dealt with: never in the breach case itself. */
export const safeguardingRoute = codes('SafeguardingRoute', ['concern', 'adult_procedure']);
/** Who leads a statutory process while which the school waits. */
export const breachHoldFor = codes('BreachHoldFor', ['police', 'childrens_services', 'lado']);

export const breachClock = codes('BreachClock', ['severity', 'data_warning', 'data', 'informing']);
export type BreachClock = z.infer<typeof breachClock>;

/** A rule as it is cited: title, edition and number of the policy as they stand on paper. */
export const citedClause = z
  .object({ policy: words(200), version: optionalWords(60), clause: words(60), wording: optionalWords(2_000) })
  .meta({ id: 'CitedClauseInput' });
export type CitedClause = z.infer<typeof citedClause>;
export const citedClauses = z.array(citedClause).min(1).max(20);

/** A clause of a policy in the register, as somebody chooses it: `<version id>/<clause id>`. */
export const ruleRefs = z.array(z.string().regex(/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/, 'not a rule')).max(20);
/** The same, as it was in force: what is counted, and says nothing of anybody. */
export const ruleInForce = z.object({ policyId: id, versionId: id, clauseId: id });
export type RuleInForce = z.infer<typeof ruleInForce>;
