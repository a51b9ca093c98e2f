import { age, moment, Shape, span, Tag, useNow } from '@caseward/web-kit';
import { NavLink } from 'react-router';
import type { InboxItem } from './triage-inbox.page';
import { concernStatusWords } from './words';

/** Initials and class only: a list is seen by whoever stands behind. */
export const InboxRow = ({ item, search }: Readonly<{ item: InboxItem; search: string }>) => {
  const now = useNow();
  return (
    <li>
      <NavLink to={{ pathname: `/inbox/${item.id}`, search }}>
        <span className="inbox-first">
          <span className="reference">{item.reference}</span>
          {item.status === 'submitted' ? (
            <SafeTag safeNow={item.safeNow} />
          ) : (
            <Tag>{concernStatusWords[item.status]}</Tag>
          )}
        </span>
        <span>{who(item)}</span>
        <span className="muted">
          {age(item.submittedAt, now)} old{item.status === 'submitted' && due(item, now)}
        </span>
      </NavLink>
    </li>
  );
};

export const SafeTag = ({ safeNow }: Pick<InboxItem, 'safeNow'>) => {
  if (safeNow === 'no') return <Tag as="immediate">Not safe</Tag>;
  if (safeNow === 'not_sure') return <Tag as="high">Not sure if safe</Tag>;
  return <Tag as="low">Safe now</Tag>;
};

const who = ({ people, aboutAnAdult }: InboxItem) => {
  const children = people.filter(({ part }) => part === 'subject' || part === 'affected');
  const names = children.map(({ person }) => [person.initials, person.className].filter(Boolean).join(' '));
  return [...(aboutAnAdult ? ['An adult'] : []), ...names].join(', ') || 'Nobody named';
};

const due = ({ triageDue, overdue }: InboxItem, now: number) => {
  if (!triageDue)
    return overdue ? (
      <strong className="late">
        {' '}
        · <Shape of="clock" /> Overdue
      </strong>
    ) : null;
  const late = now - Date.parse(triageDue);
  if (overdue || late > 0)
    return (
      <strong className="late">
        {' '}
        · <Shape of="clock" /> Overdue by {span(late)}
      </strong>
    );
  return <> · due {moment(triageDue, now)}</>;
};
