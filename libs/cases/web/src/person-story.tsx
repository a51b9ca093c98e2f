import { categoryWords, concernStatusWords, partWords } from '@caseward/concerns-web';
import { named, SeverityTag, type Happening } from '@caseward/web-kit';
import { Link } from 'react-router';
import type { Person } from './child-file-document';

/** What was reported and what was opened, oldest first. What was written stands on their own pages. */
export const storyOf = ({ id: child, concerns, cases }: Person): readonly Happening[] => {
  const reported = concerns.items.map(({ id, reference, status, submittedAt, reporter, people }): Happening => {
    const part = people.find(({ person }) => person.id === child)?.part;
    return {
      id,
      at: submittedAt,
      title: (
        <Link to={`/inbox/${id}`}>
          Concern <span className="reference">{reference}</span>
        </Link>
      ),
      by: [`Reported by ${named(reporter)}`, part && partWords[part], concernStatusWords[status]].filter(Boolean).join(' · '), // prettier-ignore
    };
  });
  const opened = cases.items.map(({ id, reference, openedAt, owner, level, category }): Happening => ({
    id,
    at: openedAt,
    title: (
      <Link to={`/cases/${id}`}>
        Case <span className="reference">{reference}</span> opened
      </Link>
    ),
    by: `Owner: ${named(owner)}`,
    body: (level || category) && (
      <p>
        {level && <SeverityTag level={level} />} {category && categoryWords[category]}
      </p>
    ),
  }));
  return [...reported, ...opened].sort((a, b) => a.at.localeCompare(b.at));
};
