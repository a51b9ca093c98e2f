import { moment, named, roleName, Sealed, SeverityTag, SummaryList } from '@caseward/web-kit';
import type { Concern } from './concern-document';
import { categoryWords, parentsWords, thresholdWords } from './words';

export const Decision = ({ decision }: Readonly<{ decision: NonNullable<Concern['decision']> }>) => (
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
        {
          term: 'Decided by',
          is: `${named(decision.decidedBy)}, ${roleName(decision.actingRole)}, ${moment(decision.decidedAt)}`,
        },
      ]}
    />
  </section>
);
