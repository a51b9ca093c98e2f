import { classAndYear, momentInFull, named, SeverityTag, Tag } from '@caseward/web-kit';
import { Link } from 'react-router';
import type { Concern } from './concern-document';
import { useSiblings, type Sibling } from './siblings';
import { concernStatusWords } from './words';

/** What is known of the same children already: a third small thing is not small. */
export const Related = ({ concern: { id: concernId, related, openCases } }: Readonly<{ concern: Concern }>) => {
  const siblings = useSiblings(concernId);
  if (related.length === 0 && openCases.length === 0) return <Siblings siblings={siblings} />;
  return (
    <>
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
              <span className="muted">{momentInFull(submittedAt)}</span>
            </li>
          ))}
        </ul>
      </section>
      <Siblings siblings={siblings} />
    </>
  );
};

const counted = (count: number, one: string) => (count === 0 ? undefined : `${count} ${one}${count === 1 ? '' : 's'}`);

/** What happens to one child of a family is looked at with the others: a case of a sister is found here, not by chance. */
const Siblings = ({ siblings }: Readonly<{ siblings: readonly Sibling[] }>) =>
  siblings.length === 0 ? null : (
    <section aria-labelledby="siblings">
      <h2 id="siblings">Brothers and sisters</h2>
      <ul className="related">
        {siblings.map((one) => (
          <li key={one.id}>
            <Link to={`/people/${one.id}`}>{named(one)}</Link> <span className="muted">{classAndYear(one)}</span>{' '}
            {[counted(one.concerns.total, 'concern'), counted(one.cases.total, 'case')].filter(Boolean).join(', ') ||
              'No concern or case that you may see'}
          </li>
        ))}
      </ul>
    </section>
  );
