import type { PartInConcern, ToldInPerson } from '@caseward/contract';
import { BodyFigure } from './body-figure';
import { inWords, type Mark } from './body-map-words';
import { partWords } from './words';

type Unlisted = Readonly<{ part: PartInConcern; description: string }>;

/** Somebody whom the directory does not know, as the reporter described them. */
export const Unlisted = ({ people }: Readonly<{ people: readonly Unlisted[] }>) =>
  people.map(({ part, description }) => (
    <p key={`${part} ${description}`}>
      <strong>{description}</strong> <span className="muted">Not on the list · {partWords[part]}</span>
    </p>
  ));

export const toldWords: Readonly<Record<ToldInPerson, string>> = { yes: 'Yes', not_yet: 'Not yet' };

/** The marks in words, numbered as on the drawing beside them. */
export const ReportedBodyMap = ({ marks }: Readonly<{ marks: readonly Mark[] }>) => {
  if (marks.length === 0) return null;
  return (
    <>
      <h3>Body map</h3>
      <div className="body-figures">
        {(['front', 'back'] as const).map((view) => (
          <BodyFigure key={view} view={view} marks={marks} />
        ))}
      </div>
      <ol className="body-marks">
        {marks.map((mark, i) => (
          <li key={i}>{inWords(mark)}</li>
        ))}
      </ol>
    </>
  );
};
