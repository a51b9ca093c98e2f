import type { BreachParty, OpenBreach } from './breach';
import type { BreachRefusal } from './refusals';

/** Risks that have to be reported to the Information Commissioner (UK GDPR article 33), unless settled otherwise. */
const reportable: readonly (string | undefined)[] = ['likely', 'high'];

/** Who is owed an answer: whoever is known to be party to it, and the parents of a pupil. */
export const partiesOf = (breach: OpenBreach): readonly BreachParty[] => [
  ...(breach.subject ? (['subject'] as const) : []),
  ...(breach.personType === 'pupil' && breach.subject ? (['parents'] as const) : []),
  ...(breach.reporter && breach.reporter !== breach.subject ? (['reporter'] as const) : []),
  // Who is at high risk is told by law (UK GDPR article 34).
  ...(breach.affected.length > 0 || breach.data?.risk === 'high' ? (['affected'] as const) : []),
];

/** A child's safety is in it, and no record of its own takes care of the child. */
export const isUnsafe = ({ severity, safeguarded }: OpenBreach): boolean =>
  severity?.childSafety === true && !safeguarded;

const undecided: readonly string[] = ['opened', 'severity_assessed', 'managed_informally', 'findings_received'];

/** All that stands in the way of closing, in the order in which it is best dealt with. None: it can be closed. */
export const hindrancesOf = (breach: OpenBreach): readonly BreachRefusal[] => {
  const { status, hold, data, informed, lessons } = breach;
  const owed = partiesOf(breach);
  const found: readonly (BreachRefusal | false)[] = [
    hold !== undefined && 'breach/held',
    isUnsafe(breach) && 'breach/safeguarding-not-linked',
    status === 'opened' && 'breach/severity-first',
    status === 'investigating' && 'breach/investigation-open',
    undecided.includes(status) && 'breach/no-outcome',
    data !== undefined && data.risk === undefined && 'breach/data-unassessed',
    data !== undefined && reportable.includes(data.risk) && !data.settled && 'breach/data-unreported',
    owed.some((party) => !informed[party]) && 'breach/party-not-informed',
    owed.some((party) => informed[party]?.rights === false) && 'breach/rights-not-given',
    status === 'debrief_due' && 'breach/debrief-due',
    Object.values(lessons).some((routed) => !routed) && 'breach/lesson-not-routed',
  ];
  return found.filter((one) => one !== false);
};
