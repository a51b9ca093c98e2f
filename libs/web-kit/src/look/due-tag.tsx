import { useNow } from '../words/use-now';
import { dayOf, span } from '../words/when';
import { Tag } from './tag';

const DAY = 86_400_000;
/** A day ends when it is over in England; what is due at a moment, then. */
const left = (due: string, now: number): number =>
  due.length > 10 ? Date.parse(due) - now : due < dayOf(now) ? -1 : Date.parse(`${due}T23:59:00.000Z`) - now;

/** When it is due, as one says it: "2 h left", "3 days late". */
export const DueTag = ({ due }: Readonly<{ due: string }>) => {
  const rest = left(due, useNow());
  if (rest < 0) return <Tag as="high">{due.length > 10 ? `${span(-rest)} late` : 'Overdue'}</Tag>;
  return (
    <Tag as={rest < DAY ? 'medium' : 'info'}>{rest < DAY && due.length === 10 ? 'Today' : `${span(rest)} left`}</Tag>
  );
};
