import {
  dividesOf,
  leftSpotsOf,
  mendingsOf,
  spotsOf,
  type FlatClause,
  type Mend,
  type PolicyDocument,
  type Spot,
} from '@caseward/policies-text';
import { Button, Select } from '@caseward/web-kit';
import { useId, useState } from 'react';
import { clauseName, ClauseText } from './clauses';
import { doneWords, kindWords, pressed, pressWords } from './mend-words';
import type { ReadAs } from './read-as';

/** What was put right so far, and how it is changed: what is undone is left out again. */
export type Mending = Readonly<{
  read: ReadAs;
  mends: readonly Mend[];
  change: (how: (mends: readonly Mend[]) => readonly Mend[]) => void;
}>;

/** As many as somebody looks through at once. */
const MOST_SHOWN = 400;
const keyOf = ({ line, part }: Spot) => `${line}-${part}`;
/** What takes the clause away takes its button away as well. */
const goes: readonly Mend['does'][] = ['join', 'leave', 'furniture'];

/** How a text will be read, clause by clause, and what can be put right in each. */
export const MendClauses = ({ read, mends, change }: Mending) => {
  const name = useId();
  const [open, setOpen] = useState<string>();
  const [shown, show] = useState(MOST_SHOWN);
  const [told, tell] = useState('');
  const { clauses, document, lines } = read;
  const spots = spotsOf(clauses);
  const focus = (place: number) => {
    const spot = spots[place];
    if (spot) window.document.getElementById(`${name}-${keyOf(spot)}`)?.focus();
  };
  const mend = (one: Mend, place: number) => {
    if (goes.includes(one.does)) {
      // The focus goes on before its button goes.
      setOpen(undefined);
      focus(place > 0 ? place - 1 : 1);
    }
    if (one.does === 'split') focus(place);
    tell(`${doneWords[one.does]}: ${clauseName(clauses[place]!)}`);
    change((before) => [...before, one]);
  };
  const undo = () => {
    tell('Taken back');
    change((before) => before.slice(0, -1));
  };
  return (
    <>
      <p>
        <Button kind="secondary" busy={mends.length === 0} onClick={undo}>
          Take back what you did last{mends.length > 0 && ` (${mends.length})`}
        </Button>
      </p>
      <p className="out-of-sight" role="status">
        {told}
      </p>
      <div className="bring-preview policy-text" role="group" aria-label="The clauses">
        {clauses.slice(0, shown).map((clause, place) => {
          const key = keyOf(spots[place]!); // one for each clause
          return (
            <div className="clause-here" key={key}>
              <ClauseText clause={clause}>{clause.text}</ClauseText>
              <button type="button" id={`${name}-${key}`} className="clause-open" aria-expanded={open === key} onClick={() => setOpen(open === key ? undefined : key)}>
                {open === key ? 'Close' : 'Put right'} <span className={clause.number === '' ? 'out-of-sight' : undefined}>{clauseName(clause)}</span>
              </button>
              {open === key && (
                <Tools
                  clause={clause}
                  spot={spots[place]!}
                  may={mendingsOf({ ...document, rows: clauses }, place)}
                  lines={lines}
                  mend={(one) => mend(one, place)}
                />
              )}
            </div>
          );
        })}
        {clauses.length > shown && (
          <Button kind="plain" onClick={() => show(shown + MOST_SHOWN)}>
            Show more: {clauses.length - shown} are left
          </Button>
        )}
      </div>
    </>
  );
}; // prettier-ignore

type OfOne = Readonly<{
  clause: FlatClause;
  spot: Spot;
  may: readonly Mend['does'][];
  lines: readonly string[];
  mend: (one: Mend) => void;
}>;

const Tools = ({ clause, spot, may, lines, mend }: OfOne) => (
  <div className="clause-forms">
    <p className="muted">Level {clause.level}</p>
    <div className="clause-choices" role="group" aria-label="What it is">
      {Object.entries(kindWords).map(([kind, word]) => (
        <Button key={kind} kind="secondary" pressed={clause.kind === kind} onClick={() => mend({ ...spot, does: 'kind', kind: kind as FlatClause['kind'] })}>
          {word}
        </Button>
      ))}
    </div>
    <div className="clause-choices" role="group" aria-label="Where it stands">
      {/* What cannot be done now stays: it may have the focus. */}
      {pressed.map((does) => (
        <Button key={does} kind="secondary" busy={!may.includes(does)} onClick={() => mend({ ...spot, does })}>
          {pressWords[does]}
        </Button>
      ))}
    </div>
    {may.includes('split') && <Divide key={clause.text} clause={clause} lines={lines} divide={(at) => mend({ ...spot, does: 'split', at })} />}
  </div>
); // prettier-ignore

type Dividing = Readonly<{ clause: FlatClause; lines: readonly string[]; divide: (at: number) => void }>;
const WORDS = 60;

/** Where a sentence or a line of the source begins; of one sentence, at any word. */
const Divide = ({ clause, lines, divide }: Dividing) => {
  const [at, choose] = useState('');
  const choices = dividesOf(clause, lines).map((place) => {
    const words = clause.text.slice(place, place + WORDS);
    return { value: String(place), label: `${words}${place + WORDS < clause.text.length ? ' …' : ''}` };
  });
  return (
    <div>
      <Select label="Divide it in two: where does the second begin?" name="divide" value={at} onChange={choose} choices={choices} empty="Choose one" />
      <Button kind="secondary" busy={at === ''} onClick={() => divide(Number(at))}>
        Divide here
      </Button>
    </div>
  );
}; // prettier-ignore

type Left = PolicyDocument['remainder'];

/** Kept beside the text, and no part of it: unless a person puts it there. */
export const LeftOver = ({
  remainder,
  lost,
  mend,
}: Readonly<{ remainder: Left; lost: Left; mend: (one: Mend) => void }>) => {
  const spots = leftSpotsOf(remainder);
  if (remainder.length + lost.length === 0) return null;
  return (
    <details open>
      <summary>Left over: kept beside the text, and no part of it unless you put it there</summary>
      <ul>
        {remainder.map(({ line, text }, place) => (
          <li key={keyOf(spots[place]!)}>
            Line {line}: {text}{' '}
            <button type="button" className="clause-open" onClick={() => mend({ ...spots[place]!, does: 'place' })}>
              Put it into the text <span className="out-of-sight">, line {line}</span>
            </button>
          </li>
        ))}
        {lost.map(({ line, text }) => (
          <li key={line}>
            Line {line}: {text}
          </li>
        ))}
      </ul>
    </details>
  );
};
