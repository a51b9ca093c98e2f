import { typeWords } from '@caseward/learning-web';
import { dayWithYear } from '@caseward/policies-web';
import { Link as To } from 'react-router';
import type { Learned } from './chain-document';
import { howFar, taughtInWords } from './change-words';

type Clause = Learned['clauses'][number];

/** A clause of a policy that all of the trust goes by, and the way to why it says what it says. */
const ClauseOf = ({ clause: { policy, clauseId, number, heldFrom } }: Readonly<{ clause: Clause }>) => {
  if (!policy) return <>A policy of one school</>;
  const says = `${policy.title}${number ? `, clause ${number}` : ''}`;
  const where = `/policies/${policy.id}${clauseId ? `/clauses/${clauseId}` : ''}`;
  return (
    <>
      <To to={where}>{says}</To>{' '}
      <span className="muted">{heldFrom ? `holds since ${dayWithYear(heldFrom)}` : 'being written'}</span>
    </>
  );
};

/** Where in policies and in what is taught a lesson changes something. Codes and titles, and no word of the lesson. */
export const WhatChanges = ({ of: { taught, clauses, trainedBefore, type } }: Readonly<{ of: Learned }>) => {
  const is = [
    ...clauses.map((clause) => <ClauseOf key={clause.policy?.id ?? 'own'} clause={clause} />),
    ...taught.map((one) => taughtInWords(one)),
    ...(type === 'training' && trainedBefore ? [`By ${dayWithYear(trainedBefore)}`] : []),
  ];
  return is.length === 0 ? null : (
    <ul className="what-changes">
      {is.map((one, i) => (
        // a change is only ever added
        <li key={i}>{one}</li>
      ))}
    </ul>
  );
};

/** Other changes that came of the same, each with how far it is. */
export const Beside = ({ lessons }: Readonly<{ lessons: readonly Learned[] }>) => (
  <ul className="changes-beside">
    {lessons.map((one) => (
      <li key={one.id}>
        <To to={`/changes/${one.id}`}>
          {one.type ? typeWords[one.type] : 'Change'} {one.reference}
        </To>
        : {howFar(one)}
        <WhatChanges of={one} />
      </li>
    ))}
  </ul>
);
