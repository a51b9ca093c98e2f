import type { MouseEvent } from 'react';
import { Link } from 'react-router';

type Props = Readonly<{ first?: string | undefined; next?: string | undefined; label: string }>;

/** The next page is read from its top, on a page and in a pane that scrolls by itself. */
const toTop = ({ currentTarget }: MouseEvent) => {
  const page = currentTarget.closest('.page');
  page?.scrollIntoView?.();
  page?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
};

/** Forward, and back to the start: a list that changes under one's hands has no page numbers. */
export const Pager = ({ first, next, label }: Props) =>
  first === undefined && next === undefined ? null : (
    <nav className="pager" aria-label={label}>
      {first !== undefined && (
        <Link to={first} onClick={toTop}>
          Back to the start
        </Link>
      )}
      {next !== undefined && (
        <Link to={next} onClick={toTop}>
          Next page
        </Link>
      )}
    </nav>
  );
