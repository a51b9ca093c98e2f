import { useState } from 'react';
import type { Concern } from './concern-document';
import { ConcernForm } from './concern-form';
import { claim } from './hand-over-sheets';
import { TriageForm } from './record-triage-decision';
import { acknowledge } from './talk-sheets';

/** Where the first decision is made. Whoever is writing one keeps it, also when somebody else decides meanwhile. */
export const Triage = ({ concern, onBreach }: Readonly<{ concern: Concern; onBreach: () => void }>) => {
  const [begun, setBegun] = useState(false);
  const may = (command: string) => concern.nextCommands.includes(command);
  const gone = !may('recordTriageDecision');
  if (gone && !begun) return null;
  return (
    <>
      <h2>Decide</h2>
      {!gone && (
        <div className="one-press">
          {may('acknowledgeConcern') && <ConcernForm sheet={acknowledge} concern={concern} />}
          {may('claimTriage') && <ConcernForm sheet={claim} concern={concern} />}
        </div>
      )}
      <TriageForm concern={concern} gone={gone} onBreach={onBreach} onBegun={setBegun} />
    </>
  );
};
