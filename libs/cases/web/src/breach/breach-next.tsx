import type { BreachTurn } from '@caseward/cases-domain';
import { WhatNext } from '@caseward/web-kit';
import { CommissionLink } from '../investigation/commission-link';
import type { BreachCase } from './breach-document';
import { breachMends } from './breach-mends';
import { hindranceWords } from './breach-refusals';
import { clockWords, commissionWords, nextSheet, nextWords } from './breach-words';

/** What comes next and by when; and, once there is an outcome, all that still stands in the way of closing. */
export const BreachNext = ({ breach }: Readonly<{ breach: BreachCase }>) => {
  const { status, hold, nextCommands, clocks, hindrances, outcome } = breach;
  const mends = breachMends(breach);
  const mine: readonly BreachTurn[] = [
    // Whoever is called for one thing is shown that.
    ...(breach.data && !breach.data.settled ? (['ReportDataBreach', 'AssessDataBreach'] as const) : []),
    ...(breach.clauses.length === 0 ? (['CiteClauses'] as const) : []),
    ...(nextSheet[status] ?? []),
  ];
  // Ordered, and in nobody's hands that this reader knows of.
  const toCommission = status === 'investigating' && breach.investigation === null && !hold;
  return (
    <WhatNext
      next={hold ? 'Wait until whoever leads outside is done.' : toCommission ? commissionWords : nextWords[status]}
      forms={hold ? [] : mine}
      nextCommands={nextCommands}
      clocks={clocks.map(({ clock, due }) => ({ id: clock, what: clockWords[clock], due }))}
      before={outcome ? hindrances.map((code) => ({ words: hindranceWords(code), mend: mends[code] })) : []}
    >
      {toCommission && (
        <CommissionLink
          ofKind="breach"
          ofRecord={breach.id}
          schoolId={breach.schoolId}
          investigationId={breach.investigationId ?? undefined}
          reference={`breach case ${breach.reference}`}
        />
      )}
    </WhatNext>
  );
};
