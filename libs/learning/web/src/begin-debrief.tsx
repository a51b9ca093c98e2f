import { graphql } from '@caseward/contract';
import { field, SheetForm, sheetsOf, useAsk, type ActedOn } from '@caseward/web-kit';
import { useState } from 'react';
import { useNavigate } from 'react-router';
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
  }
`);

const { choice, day, text, yesNo } = field;

/** One of the asker's cases: the form begins with a choice of it. */
type Case = Readonly<{ id: string; reference: string; schoolId: string }>;
const beginDebrief = sheetsOf<ActedOn & Readonly<{ schoolId: string }>>({
  refusals: debriefRefusals,
  changes: ['debrief'],
  fixed: ({ id, schoolId }, fresh) => ({ debriefId: fresh, schoolId, ofKind: 'childcase', ofRecord: id }),
})({
  command: 'BeginDebrief',
  schema: () => import('@caseward/learning-domain').then((all) => all.beginDebrief),
  title: 'Begin a debrief of a case',
  button: 'Begin',
  fields: {
    ready: choice('Why may it take place now?', readyWords),
    ladoAgreedOn: day('When did the LADO agree?', { when: ({ ready }) => ready === 'lado_agrees' }),
    serious: yesNo('Is it a serious incident?'),
    reason: text('Why is it to be looked back on?', { max: 2_000 }),
  },
});

type Props = Readonly<{ of: Case | undefined; onChoose: (id: string) => void; cases: readonly Case[] }>;
const Chosen = ({ of, onChoose, cases }: Props) => {
  const go = useNavigate();
  return (
    <>
      <div className="learning-filter">
        <label htmlFor="debrief-of">Which case?</label>
        <select id="debrief-of" value={of?.id ?? ''} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
          <option value="">Choose one</option>
          {cases.map(({ id, reference }) => (
            <option key={id} value={id}>
              {reference}
            </option>
          ))}
        </select>
      </div>
      {of && (
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

/** A debrief that no breach asks for: of a case that is worth looking back on. */
export const BeginDebrief = () => {
  const ask = useAsk(CasesToDebrief, {}, { topics: ['childcase'] });
  const cases = ask.data?.childCases.items ?? [];
  const [chosen, choose] = useState('');
  if (cases.length === 0) return null;
  return (
    <details className="more screen-only propose-lesson">
      <summary>Begin a debrief of a case</summary>
      <Chosen of={cases.find(({ id }) => id === chosen)} onChoose={choose} cases={cases} />
    </details>
  );
};
