import { Button } from '@caseward/web-kit';

type Props = Readonly<{ number: number; word: string; busy?: boolean; expanded?: boolean; onClick: () => void }>;

/** The key that presses it stands in front of its word. */
export const Verb = ({ number, word, busy = false, expanded, onClick }: Props) => (
  <Button
    kind={number === 4 ? 'secondary' : 'primary'}
    busy={busy}
    {...(expanded === undefined ? {} : { pressed: expanded })}
    onClick={onClick}
  >
    <kbd aria-hidden="true">{number}</kbd> {word}
  </Button>
);
