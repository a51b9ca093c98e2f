import { useEffect, useRef, type MouseEvent } from 'react';
import type { Problems } from './problems';

/** Everything that is wrong, in one place, with the focus on it and a way to each field. */
export const ErrorSummary = ({ problems, attempt }: Readonly<{ problems: Problems; attempt: number }>) => {
  const box = useRef<HTMLDivElement>(null);
  const found = Object.entries(problems);
  useEffect(() => {
    if (found.length > 0 && attempt > 0) box.current?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each attempt to send
  }, [attempt]);
  if (found.length === 0) return null;
  const go = (event: MouseEvent, field: string) => {
    event.preventDefault();
    const form = box.current?.closest('form');
    const target = form?.querySelector<HTMLElement>(`[name="${field}"], [data-field="${field}"]`);
    // What is folded away cannot be gone to.
    const folded = target?.closest('details');
    if (folded) folded.open = true;
    target?.focus();
    target?.scrollIntoView?.({ block: 'center' });
  };
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">There is a problem</h2>
      <ul>
        {found.map(([field, message]) => (
          <li key={field}>
            <a href={`#${field}`} onClick={(event) => go(event, field)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};
