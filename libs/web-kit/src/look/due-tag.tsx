import { useNow } from '../words/use-now';
import { dayEnds, dayOf, span } from '../words/when';
import { Tag } from './tag';

const DAY = 86_400_000;
/** A day ends when it is over in England; what is due at a moment, then. */
const left = (due: string, now: number): number => (due.length > 10 ? Date.parse(due) : dayEnds(due)) - now;

/** When it is due, as one says it: "2 h left", "3 days late". */
export const DueTag = ({ due }: Readonly<{ due: string }>) => {
  const now = useNow();
  const rest = left(due, now);
  const isDay = due.length === 10;
  if (isDay ? rest <= 0 : rest < 0) return <Tag as="high">{isDay ? 'Overdue' : `${span(-rest)} late`}</Tag>;
  return <Tag as={rest < DAY ? 'medium' : 'info'}>{due === dayOf(now) ? 'Today' : `${span(rest)} left`}</Tag>;
};
