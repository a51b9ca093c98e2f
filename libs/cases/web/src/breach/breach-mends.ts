import type { BreachRefusal, BreachTurn } from '@caseward/cases-domain';
import { onTheWire } from '@caseward/web-kit';
import type { BreachCase } from './breach-document';

/** Where that is mended which stands in the way of closing: a form that this reader has, or the record that it waits for. */
export const breachMends = (breach: BreachCase): Readonly<Record<string, string | undefined>> => {
  const form = (command: BreachTurn) =>
    breach.nextCommands.includes(onTheWire(command)) ? `#${onTheWire(command)}` : undefined;
  const debrief = breach.debrief ? `/debriefs/${breach.debrief.id}` : undefined;
  const mends: Readonly<Partial<Record<BreachRefusal, string | undefined>>> = {
    'breach/held': breach.hold?.automatic === false ? form('LiftBreachHold') : undefined,
    'breach/safeguarding-not-linked': form('LinkSafeguardingRecord'),
    'breach/severity-first': form('AssessSeverity'),
    'breach/investigation-open': breach.investigation ? `/investigations/${breach.investigation.id}` : undefined,
    'breach/no-outcome': form('DecideBreachOutcome'),
    'breach/data-unassessed': form('AssessDataBreach'),
    'breach/data-unreported': form('ReportDataBreach'),
    'breach/party-not-informed': form('InformParties'),
    'breach/rights-not-given': form('InformParties'),
    'breach/debrief-due': debrief,
    'breach/lesson-not-routed': debrief,
  };
  return mends;
};
