import { dayInWords, momentInFull, named, Sealed } from '@caseward/web-kit';
import type { CorrectedPart } from '@caseward/contract';
import type { Concern } from './concern-document';

type Props = Readonly<{ concern: Pick<Concern, 'corrections'>; part: CorrectedPart }>;

/** Of a part of the report that was put right: by whom and why, with what it said before on demand. */
export const Corrected = ({ concern, part }: Props) =>
  concern.corrections
    .filter((one) => one.part === part)
    .map(({ at, by, before, onBefore, timeBefore, reason }) => (
      <details className="corrected" key={at}>
        <summary>
          Put right by {named(by)}, {momentInFull(at)}
        </summary>
        <p>What it said before:</p>
        {part === 'when' ? (
          <p>{onBefore && [dayInWords(onBefore), timeBefore].filter(Boolean).join(', ')}</p>
        ) : before ? (
          <Sealed of={before} />
        ) : (
          <p className="muted">Nothing, or it was taken out.</p>
        )}
        <p>Why:</p>
        <Sealed of={reason} />
      </details>
    ));
