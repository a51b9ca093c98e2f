import { graphql, type DebriefOf } from '@caseward/contract';
import { field, SheetForm, sheetsOf, useAsk, type ActedOn } from '@caseward/web-kit';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { debriefRefusals, readyWords } from './debrief-words';

const CasesToDebrief = graphql(`
  query CasesToDebrief {
    childCases(first: 100) {
      items {
        id
        reference
        schoolId
      }
    }
    adultConductRecords(first: 100) {
      items {
        id
        reference
        schoolId
      }
    }
    breachCases(first: 100) {
      items {
        id
        reference
        schoolId
        debrief {
          id
        }
      }
    }
  }
`);

const { choice, day, text, yesNo } = field;

/** What one may look back on: the form begins with a choice of it. A breach's debrief comes to be by itself. */
type Source = Readonly<{
  id: string;
  reference: string;
  schoolId: string;
  ofKind: DebriefOf;
  debrief?: Readonly<{ id: string }> | null;
}>;
const beginDebrief = sheetsOf<ActedOn & Readonly<{ schoolId: string; ofKind: DebriefOf }>>({
  refusals: debriefRefusals,
  changes: ['debrief'],
  fixed: ({ id, schoolId, ofKind }, fresh) => ({ debriefId: fresh, schoolId, ofKind, ofRecord: id }),
})({
  command: 'BeginDebrief',
  schema: () => import('@caseward/learning-domain').then((all) => all.beginDebrief),
  title: 'Begin a debrief',
  button: 'Begin',
  fields: {
    ready: choice('Why may it take place now?', readyWords),
    ladoAgreedOn: day('When did the LADO agree?', { when: ({ ready }) => ready === 'lado_agrees' }),
    serious: yesNo('Is it a serious incident?'),
    reason: text('Why is it to be looked back on?', { max: 2_000 }),
  },
});

const groups: Readonly<Record<DebriefOf, string>> = {
  childcase: 'Cases of children',
  adultconduct: 'Records about adults',
  breach: 'Breaches of policy',
};

type Props = Readonly<{ of: Source | undefined; onChoose: (id: string) => void; sources: readonly Source[] }>;
const Chosen = ({ of, onChoose, sources }: Props) => {
  const go = useNavigate();
  return (
    <>
      <div className="learning-filter">
        <label htmlFor="debrief-of">Of what?</label>
        <select id="debrief-of" value={of?.id ?? ''} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
          <option value="">Choose one</option>
          {typed(groups).map(([kind, label]) => {
            const its = sources.filter(({ ofKind }) => ofKind === kind);
            return (
              its.length > 0 && (
                <optgroup key={kind} label={label}>
                  {its.map(({ id, reference }) => (
                    <option key={id} value={id}>
                      {reference}
                    </option>
                  ))}
                </optgroup>
              )
            );
          })}
        </select>
      </div>
      {of?.ofKind === 'breach' && (
        <p role="status">
          {of.debrief ? (
            <>
              Its debrief is there already: <Link to={`/debriefs/${of.debrief.id}`}>go to it</Link>
            </>
          ) : (
            <>
              The debrief of a breach is required by itself, once its outcome is decided.{' '}
              <Link to={`/breaches/${of.id}`}>Go to the breach</Link>
            </>
          )}
        </p>
      )}
      {of && of.ofKind !== 'breach' && (
        <SheetForm
          key={of.id}
          sheet={beginDebrief}
          record={{ ...of, entries: 0, nextCommands: [] }}
          onDone={(debriefId) => void go(`/debriefs/${debriefId}`)}
        />
      )}
    </>
  );
};
// A record of these keys is all that it is given.
const typed = <K extends string, V>(all: Readonly<Record<K, V>>) => Object.entries(all) as [K, V][];

/** A debrief that nothing asks for by itself: of a case or a record that is worth looking back on. */
export const BeginDebrief = () => {
  const ask = useAsk(CasesToDebrief, {}, { topics: ['childcase', 'adultconduct', 'breach'] });
  const { childCases, adultConductRecords, breachCases } = ask.data ?? {};
  const [chosen, choose] = useState('');
  const sources: readonly Source[] = [
    ...(childCases?.items ?? []).map((one) => ({ ...one, ofKind: 'childcase' as const })),
    ...(adultConductRecords?.items ?? []).map((one) => ({ ...one, ofKind: 'adultconduct' as const })),
    ...(breachCases?.items ?? []).map((one) => ({ ...one, ofKind: 'breach' as const })),
  ];
  if (sources.length === 0) return null;
  return (
    <details className="more screen-only propose-lesson">
      <summary>Begin a debrief</summary>
      <Chosen of={sources.find(({ id }) => id === chosen)} onChoose={choose} sources={sources} />
    </details>
  );
};
