import { moment, SeverityTag, Tag } from '@caseward/web-kit';
import { Link } from 'react-router';
import type { Concern } from './concern-document';
import { concernStatusWords } from './words';

/** What is known of the same children already: a third small thing is not small. */
export const Related = ({ concern: { related, openCases } }: Readonly<{ concern: Concern }>) => {
  if (related.length === 0 && openCases.length === 0) return null;
  return (
    <section aria-labelledby="related">
      <h2 id="related">About the same children</h2>
      <ul className="related">
        {openCases.map(({ id, reference }) => (
          <li key={id}>
            <Link to={`/cases/${id}`}>{reference}</Link> <Tag>Open case</Tag>
          </li>
        ))}
        {related.map(({ id, reference, submittedAt, status, level }) => (
          <li key={id}>
            <Link to={`/inbox/${id}`}>{reference}</Link>{' '}
            {level ? <SeverityTag level={level} /> : <Tag>{concernStatusWords[status]}</Tag>}{' '}
            <span className="muted">{moment(submittedAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
