import { age, Shape, shortDay, span, Tag, useNow } from '@caseward/web-kit';
import { NavLink } from 'react-router';
import { byWhen } from './goes-to';
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
            <SafeTag safeNow={item.danger === 'answered' ? 'yes' : item.safeNow} />
          ) : (
            <Tag>{item.reviewOn ? `Look again ${shortDay(item.reviewOn)}` : concernStatusWords[item.status]}</Tag>
          )}
        </span>
        <span>{who(item)}</span>
        {(item.withdrawn || item.earlierIn30Days > 0) && (
          <span className="muted">
            {[
              item.withdrawn && 'Reporter: sent in error',
              item.earlierIn30Days > 0 && `Linked: ${item.earlierIn30Days} earlier in 30 days`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
        <span className="muted">
          {aged(item.submittedAt, now)}
          {item.status === 'submitted' && (
            <>
              {' '}
              · {!isLate(item, now) && 'due '}
              <Due item={item} />
            </>
          )}
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

const aged = (at: string, now: number) => (now - Date.parse(at) < 60_000 ? 'Just now' : `${age(at, now)} old`);
const isLate = ({ triageDue, overdue }: InboxItem, now: number) =>
  overdue || (triageDue ? Date.parse(triageDue) < now : false);

/** By when somebody has to decide, or how late it is. */
export const Due = ({ item: { triageDue, overdue } }: Readonly<{ item: Pick<InboxItem, 'triageDue' | 'overdue'> }>) => {
  const now = useNow();
  const late = triageDue ? now - Date.parse(triageDue) : undefined;
  if (overdue || (late !== undefined && late > 0))
    return (
      <strong className="late">
        <Shape of="clock" /> {late === undefined || late < 0 ? 'Overdue' : `Overdue by ${span(late)}`}
      </strong>
    );
  return triageDue ? <>{byWhen(triageDue, now)}</> : null;
};
