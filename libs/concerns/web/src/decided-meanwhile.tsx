import { Button, Notice } from '@caseward/web-kit';
import { useEffect, useRef, type ReactNode } from 'react';

type Props = Readonly<{
  /** Mine beside theirs. */
  children: ReactNode;
  /** Puts mine beside the decision of the other, in its place; left out where the concern takes no revision now. */
  onRevise: (() => void) | undefined;
  onLetGo: () => void;
  sending: boolean;
  /** Somebody pressed a key and was refused: the next one is under their finger. */
  pressed: boolean;
}>;

/** Somebody else decided first, or put the concern away: whoever was deciding loses nothing of theirs. */
export const DecidedMeanwhile = ({ children, onRevise, onLetGo, sending, pressed }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (pressed) box.current?.querySelector('button')?.focus();
  }, [pressed]);
  return (
    <div ref={box}>
      <Notice tone="warning" title="Somebody was first">
        <p role="status">
          {onRevise
            ? 'Somebody decided while you were writing. Nothing is lost: what you wrote still stands above. Compare, then record yours as a revision, or let it go. What follows from it is said below.'
            : 'It takes no decision any more as it stands now. What you wrote still stands above. Compare, then reopen it below to record yours, or let yours go.'}
        </p>
        <div className="actions">
          {onRevise && (
            <Button busy={sending} onClick={onRevise}>
              Record mine as a revision
            </Button>
          )}
          <Button kind="secondary" onClick={onLetGo}>
            Let mine go
          </Button>
        </div>
        {children}
      </Notice>
    </div>
  );
};
