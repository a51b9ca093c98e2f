import type { ReactNode } from 'react';

/** Nothing yet, nothing matches, or all done: the page says which, and what comes next. */
export const EmptyState = ({ title, children }: Readonly<{ title: string; children?: ReactNode }>) => (
  <div className="empty-state">
    <p className="empty-title">{title}</p>
    {children}
  </div>
);
