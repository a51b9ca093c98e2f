import { dayInWords, Tag } from '@caseward/web-kit';

/** A day by which something is to be: late by word, shape and colour. */
export const ByDay = ({ day, overdue }: Readonly<{ day: string; overdue: boolean }>) => (
  <span className="by-day">
    {dayInWords(day)} {overdue && <Tag as="high">Overdue</Tag>}
  </span>
);
