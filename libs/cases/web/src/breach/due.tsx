import { moment, span, Tag, useNow } from '@caseward/web-kit';
import type { BreachDueBy } from '@caseward/contract';
import { clockWords } from './breach-words';

type Clock = Readonly<{ clock: BreachDueBy; due: string }>;
const DAY = 86_400_000;

/** When it is due, as one says it: "2 h left", "3 days late". */
export const DueTag = ({ due }: Readonly<{ due: string }>) => {
  const left = Date.parse(due) - useNow();
  if (left < 0) return <Tag as="high">{span(-left)} late</Tag>;
  return <Tag as={left < DAY ? 'medium' : 'info'}>{span(left)} left</Tag>;
};

/** What runs now, the most pressing first. */
export const Clocks = ({ clocks }: Readonly<{ clocks: readonly Clock[] }>) => (
  <ul className="breach-clocks">
    {[...clocks]
      .sort((a, b) => a.due.localeCompare(b.due))
      .map(({ clock, due }) => (
        <li key={clock}>
          {clockWords[clock]} <span className="muted">by {moment(due)}</span> <DueTag due={due} />
        </li>
      ))}
  </ul>
);
