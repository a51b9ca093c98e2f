import { momentInFull, named, roleName, Sealed, SeverityTag, SummaryList } from '@caseward/web-kit';
import type { Concern } from './concern-document';
import { entryLabel, refOf } from './story';
import { categoryWords, parentsWords, thresholdWords } from './words';

export const Decision = ({
  decision,
  history,
}: Readonly<{ decision: NonNullable<Concern['decision']>; history: Concern['history'] }>) => {
  const restsOn = history.filter((entry) => decision.reliedOn.includes(refOf(entry)));
  return (
    <section aria-labelledby="decision">
      <h2 id="decision" tabIndex={-1}>
        Triage decision
      </h2>
      <SummaryList
        rows={[
          { term: 'Level', is: <SeverityTag level={decision.level} /> },
          { term: 'Threshold', is: thresholdWords[decision.threshold] },
          { term: 'Category', is: categoryWords[decision.category] },
          { term: 'Do the parents know?', is: parentsWords[decision.parents] },
          decision.parentsReason ? { term: 'Why not', is: <Sealed of={decision.parentsReason} /> } : undefined,
          { term: 'Why', is: <Sealed of={decision.rationale} /> },
          decision.optionsConsidered
            ? { term: 'What else was considered', is: <Sealed of={decision.optionsConsidered} /> }
            : undefined,
          decision.adviceTaken ? { term: 'Advice taken', is: <Sealed of={decision.adviceTaken} /> } : undefined,
          restsOn.length > 0 ? { term: 'Rests on', is: restsOn.map(entryLabel).join(' · ') } : undefined,
          {
            term: 'Decided by',
            is: `${named(decision.decidedBy)}, ${roleName(decision.actingRole)}, ${momentInFull(decision.decidedAt)}`,
          },
        ]}
      />
    </section>
  );
};
