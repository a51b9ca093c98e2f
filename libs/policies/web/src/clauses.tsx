import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { additionsAt, wordsAt } from './at-school';
import type { AtSchool } from './at-school-document';
import type { Clause, Reason } from './documents';
import { TextBlocks } from './text-blocks';
import { reasonWords } from './version-words';
import './policy-text.css';

type Printed = Pick<Clause, 'number' | 'kind' | 'level' | 'text'>;

/** One clause as it is printed: its number stands where a reader looks for it. */
export const ClauseText = ({ clause: { number, kind, level }, children }: Readonly<{ clause: Printed; children: ReactNode }>) => {
  const words = (
    <>
      {number !== '' && <span className="clause-number">{number}</span>}
      <span className="clause-words">{children}</span>
    </>
  );
  if (kind !== 'heading') return <div className={`clause clause-${kind} clause-at-${Math.min(level, 5)}`}>{words}</div>;
  // The page's own headings are of the first and second rank.
  return level === 1 ? <h3 className="clause">{words}</h3> : <h4 className="clause">{words}</h4>;
}; // prettier-ignore

const NAME = 48;
/** How a clause is called beside its text: by its number, or by its first words. */
export const clauseName = ({ number, text }: Pick<Printed, 'number' | 'text'>): string =>
  number !== '' ? number : text.length <= NAME ? text : `${text.slice(0, NAME).replace(/\s+\S*$/, '')} …`;

/** What a clause exists for: the lesson or the law behind it. */
export const because = ({ reason, lesson, statute, note }: Reason): string =>
  reason === 'other' && note !== null
    ? note
    : [lesson ? `lesson ${lesson}` : statute ? statute : reasonWords[reason].toLowerCase(), note]
        .filter(Boolean)
        .join(': ');
export const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
/** In which earlier text. */
export const sinceWhen = ({ since }: Reason): string => (since === null ? '' : ` (since version ${since})`);

const becauseOf = (reasons: readonly Reason[]) =>
  reasons.length === 0
    ? null
    : reasons.map((reason, place) => (
        <p className="clause-because muted" key={place}>
          This exists because of {because(reason)}
          {sinceWhen(reason)}
        </p>
      ));

type Text = Readonly<{
  clauses: readonly Clause[];
  reasons: readonly Reason[];
  inForceOf?: string | undefined;
  at?: AtSchool | null;
}>;

/**
 * The whole text, with the reasons of its clauses beside them. `inForceOf`: the policy of which it is in force. `at`: the school at
 * which it is read, whose own details stand in it.
 */
export const Clauses = ({ clauses, reasons, inForceOf, at = null }: Text) => (
  <div className="policy-text narrative">
    <TextBlocks
      clauses={clauses}
      top={3}
      words={wordsAt(at)}
      mark={(clause) =>
        inForceOf !== undefined &&
        clause.kind !== 'heading' && (
          <Link
            className="clause-why screen-only"
            to={`/policies/${inForceOf}/clauses/${clause.id}`}
            aria-label={`Why? Clause ${clauseName(clause)}`}
          >
            Why?
          </Link>
        )
      }
      beside={({ id }) => becauseOf(reasons.filter(({ clauseId }) => clauseId === id))}
      after={additionsAt(at, clauses)}
    />
  </div>
);
