import type {
  BreachDueBy, BreachHoldFor, BreachOutcome, BreachParty, BreachSeverity, BreachStatus, DataBreachReport,
  DataBreachRisk, InformedHow,
} from '@caseward/contract'; // prettier-ignore
import type { adviceFrom } from '@caseward/organisation-domain';
import type { z } from 'zod';
import {
  breachCategoryWords as categoryWords,
  personalDataWords as dataWords,
  personTypeWords,
} from '@caseward/concerns-web';
import type { BreachTurn, breachTest, safeguardingRoute } from '@caseward/cases-domain';
import { levelWords } from '@caseward/web-kit';

export { categoryWords, dataWords, personTypeWords };

type Words<K extends string> = Readonly<Record<K, string>>;

export const statusWords: Words<BreachStatus> = {
  opened: 'Opened: how grave is it?',
  severity_assessed: 'How grave is known: what now?',
  managed_informally: 'Dealt with informally',
  investigating: 'Being investigated',
  findings_received: 'Findings are in',
  debrief_due: 'Outcome decided, debrief to come',
  debriefed: 'Debrief held',
  debrief_waived: 'No debrief needed',
  closed: 'Closed',
};
export const severityWords = Object.fromEntries(
  Object.entries(levelWords).map(([level, { word }]) => [level, level === 'critical' ? 'Critical' : word]),
) as Words<BreachSeverity>; // the four levels are the same
export const testWords: Words<z.infer<typeof breachTest>> = { yes: 'Yes', no: 'No', not_sure: 'Not sure' };
export const outcomeWords: Words<BreachOutcome> = {
  no_breach: 'No rule was broken',
  advice: 'Advice',
  training: 'Training',
  access_removed: 'Access taken away',
  sanction_with_support: 'A sanction, with support (pupils)',
  disciplinary_referral: 'Passed on for discipline (staff)',
  regulator_or_police: 'Passed on to a regulator or the police',
};
export const partyWords: Words<BreachParty> = {
  subject: 'Whoever it is about',
  reporter: 'Whoever told us',
  parents: 'Parents or carers',
  affected: 'Those it affected',
};
export const howWords: Words<InformedHow> = {
  in_person: 'In person',
  phone: 'By phone',
  letter: 'By letter',
  email: 'By e-mail',
  not_told: 'Not told, for a reason',
};
/** UK GDPR articles 33 and 34. */
export const riskWords: Words<DataBreachRisk> = {
  not_a_breach: 'No personal information was lost, changed or seen by the wrong people',
  unlikely: 'Unlikely to harm anybody: kept on our own list, not reported',
  likely: 'May harm somebody: reported within 72 hours',
  high: 'High risk to somebody: reported within 72 hours, and they are told',
};
export const reportWords: Words<DataBreachReport> = {
  reported: 'Reported to the Information Commissioner (ICO)',
  not_reportable: 'It need not be reported',
};
export const routeWords: Words<z.infer<typeof safeguardingRoute>> = {
  concern: 'A concern has been reported',
  adult_procedure: 'It was passed on under the procedure for concerns about adults',
};
export const holdWords: Words<BreachHoldFor> = {
  police: 'The police',
  childrens_services: 'Children’s services',
  lado: 'The local authority’s designated officer (LADO)',
};
export const clockWords: Words<BreachDueBy> = {
  severity: 'Say how grave it is',
  data: 'Report to the Information Commissioner (ICO), unless it need not be',
  informing: 'Tell everybody concerned',
};
export const adviceFromWords: Words<z.infer<typeof adviceFrom>> = {
  childrens_services: 'Children’s services',
  lado: 'The designated officer (LADO)',
  police: 'The police',
  trust_safeguarding_lead: 'The trust’s safeguarding lead',
  nspcc: 'The NSPCC helpline',
  prevent_team: 'The Prevent team',
  health: 'A health service',
  data_protection_officer: 'The data protection officer',
  legal: 'A lawyer',
  other: 'Somebody else',
};

/** What comes next, in each state; undefined: nothing. */
export const nextWords: Readonly<Record<BreachStatus, string>> = {
  opened: 'The head says how grave it is: six short questions, within two school days.',
  severity_assessed: 'The head decides: an investigation, or a conversation.',
  managed_informally: 'The head speaks with those concerned, and decides the outcome.',
  investigating: 'The investigation is on its way. Its findings arrive here by themselves.',
  findings_received: 'Somebody other than the investigator decides the outcome.',
  debrief_due: 'Tell everybody concerned, and hold a debrief: what do we learn from it?',
  debriefed: 'Tell whoever has not heard yet, see every lesson on its way, then close it.',
  debrief_waived: 'Tell whoever has not heard yet, then close it.',
  closed: 'Nothing. It can be reopened when something new is known.',
};
/** Ordered, and nobody has it in hand yet that the reader knows of. */
export const commissionWords =
  'Whoever decides commissions the investigation and appoints somebody else to investigate. Its findings arrive here by themselves.';
/** Which form that is. */
export const nextSheet: Readonly<Partial<Record<BreachStatus, readonly BreachTurn[]>>> = {
  opened: ['AssessSeverity'],
  severity_assessed: ['OrderInvestigation', 'ManageInformally'],
  managed_informally: ['DecideBreachOutcome'],
  findings_received: ['DecideBreachOutcome'],
  debrief_due: ['InformParties', 'WaiveDebrief'],
  debriefed: ['InformParties', 'CloseBreachCase'],
  debrief_waived: ['InformParties', 'CloseBreachCase'],
};
