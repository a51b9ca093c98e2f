import { Link } from 'react-router';

type Props = Readonly<{ first?: string | undefined; next?: string | undefined; label: string }>;

/** Forward, and back to the start: a list that changes under one's hands has no page numbers. */
export const Pager = ({ first, next, label }: Props) =>
  first === undefined && next === undefined ? null : (
    <nav className="pager" aria-label={label}>
      {first !== undefined && <Link to={first}>Back to the start</Link>}
      {next !== undefined && <Link to={next}>Next page</Link>}
    </nav>
  );
