import type { ReactNode } from 'react';
import { dayInWords, dayOf, timeOf } from '../words/when';
import './timeline.css';

export type Happening = Readonly<{ id: string; at: string; title: ReactNode; by: ReactNode; body?: ReactNode }>;

const byDay = (entries: readonly Happening[]) => {
  const days = new Map<string, Happening[]>();
  for (const entry of entries) days.set(dayOf(entry.at), [...(days.get(dayOf(entry.at)) ?? []), entry]);
  return [...days];
};

/** What happened, day by day, in the order in which it was written down. */
export const Timeline = ({ entries }: Readonly<{ entries: readonly Happening[] }>) => (
  <div className="timeline">
    {byDay(entries).map(([day, happenings]) => (
      <section key={day} aria-label={dayInWords(day)}>
        <h3>{dayInWords(day)}</h3>
        <ol>
          {happenings.map(({ id, at, title, by, body }) => (
            <li key={id}>
              <time dateTime={at}>{timeOf(at)}</time>
              <div>
                <p className="timeline-title">{title}</p>
                <p className="muted">{by}</p>
                {body}
              </div>
            </li>
          ))}
        </ol>
      </section>
    ))}
  </div>
);
