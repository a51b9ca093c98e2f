import type { BreachTurn } from '@caseward/cases-domain';
import { CommissionLink } from '../investigation/commission-link';
import type { BreachCase } from './breach-document';
import { hindranceWords } from './breach-refusals';
import { commissionWords, nextSheet, nextWords } from './breach-words';
import { Clocks } from './due';

const wire = (command: string) => command.charAt(0).toLowerCase() + command.slice(1);

/** What comes next and by when; and, once there is an outcome, all that still stands in the way of closing. */
export const BreachNext = ({ breach }: Readonly<{ breach: BreachCase }>) => {
  const { status, hold, nextCommands, clocks, hindrances, outcome } = breach;
  const mine: readonly BreachTurn[] = [
    // Whoever is called for one thing is shown that.
    ...(breach.data && !breach.data.settled ? (['ReportDataBreach', 'AssessDataBreach'] as const) : []),
    ...(breach.clauses.length === 0 ? (['CiteClauses'] as const) : []),
    ...(nextSheet[status] ?? []),
  ];
  const next = mine.map(wire).find((command) => nextCommands.includes(command));
  // Ordered, and in nobody's hands that this reader knows of.
  const toCommission = status === 'investigating' && breach.investigation === null && !hold;
  return (
    <section aria-labelledby="breach-next" className="breach-next">
      <h2 id="breach-next">What comes next</h2>
      <p>{hold ? 'Wait until whoever leads outside is done.' : toCommission ? commissionWords : nextWords[status]}</p>
      {next && !hold && (
        <p className="screen-only">
          <a href={`#${next}`}>Go to that form</a>
        </p>
      )}
      {toCommission && (
        <CommissionLink
          ofKind="breach"
          ofRecord={breach.id}
          schoolId={breach.schoolId}
          investigationId={breach.investigationId ?? undefined}
          reference={`breach case ${breach.reference}`}
        />
      )}
      {clocks.length > 0 && <Clocks clocks={clocks} />}
      {outcome && hindrances.length > 0 && (
        <>
          <h3>Before it can be closed</h3>
          <ul>
            {hindrances.map((code) => (
              <li key={code}>{hindranceWords(code)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
