import { useKept, useMe } from '@caseward/web-kit';
import { useCallback, useState } from 'react';
import type { Concern } from './concern-document';
import { ConcernForm } from './concern-form';
import { claim } from './hand-over-sheets';
import { TriageForm, triageDraft } from './record-triage-decision';
import { acknowledge } from './talk-sheets';

/**
 * Where the first decision is made. Whoever is writing one keeps it, also when somebody else decides meanwhile, and also when
 * that was before they came back to it.
 */
export const Triage = ({ concern, onBreach }: Readonly<{ concern: Concern; onBreach: () => void }>) => {
  const { personId } = useMe();
  const [mine, setMine] = useState<'nothing' | 'begun' | 'over'>('nothing');
  const may = (command: string) => concern.nextCommands.includes(command);
  const gone = !may('recordTriageDecision');
  const byOther = concern.decision !== null && concern.decision.decidedBy.id !== personId;
  const kept = useKept(triageDraft(concern.id), gone && byOther && mine === 'nothing');
  const onBegun = useCallback(
    (begun: boolean) => setMine((before) => (begun ? 'begun' : before === 'begun' ? 'over' : before)),
    [],
  );
  if (gone && mine !== 'begun' && !kept) return null;
  return (
    <>
      <h2>Decide</h2>
      {!gone && (
        <div className="one-press">
          {may('acknowledgeConcern') && <ConcernForm sheet={acknowledge} concern={concern} />}
          {may('claimTriage') && <ConcernForm sheet={claim} concern={concern} />}
        </div>
      )}
      <TriageForm concern={concern} gone={gone} onBreach={onBreach} onBegun={onBegun} />
    </>
  );
};
