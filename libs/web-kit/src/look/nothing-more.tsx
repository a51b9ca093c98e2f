import { Link } from 'react-router';
import { EmptyState } from './empty-state';

/** A later page of a list, and it has run empty meanwhile: that says nothing of the pages before it. */
export const NothingMore = ({ first }: Readonly<{ first: string }>) => (
  <EmptyState title="Nothing more here">
    <Link to={first}>Back to the start</Link>
  </EmptyState>
);
