import type { PoliciesQuery } from '@caseward/contract';
import { useSchools } from '@caseward/organisation-web';
import { named, Tag } from '@caseward/web-kit';
import { Link } from 'react-router';
import { dayWithYear } from './day-with-year';
import { adoptionWords, policyStatusWords } from './policy-words';
import { beingWritten, versionStatusWords } from './version-words';

type Row = PoliciesQuery['policies'][number];

const many = (count: number, one: string, more: string) =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : more}`];

/** For one look: how many there are, and what of them waits. */
export const PoliciesAtAGlance = ({ policies }: Readonly<{ policies: readonly Row[] }>) => {
  const count = (is: (policy: Row) => unknown) => policies.filter(is).length;
  const says = [
    ...many(policies.length, 'policy', 'policies'),
    ...many(count(({ overdue }) => overdue), 'review overdue', 'reviews overdue'),
    ...many(count(({ checkBy }) => checkBy), 'early review', 'early reviews'),
    ...many(count(({ versions }) => versions.some(beingWritten)), 'with a new version under way', 'with a new version under way'),
    ...many(count(({ emergency }) => emergency), 'by the chair’s action', 'by the chair’s action'),
  ];
  return <p role="status">{says.join(' · ')}</p>;
}; // prettier-ignore

/** Each of them is one link: the title first, then what is true of it now. */
export const PolicyRows = ({ policies }: Readonly<{ policies: readonly Row[] }>) => {
  const schools = useSchools();
  return (
    <>
      <p className="policy-heads muted" aria-hidden="true">
        <span>Policy</span>
        <span>Text</span>
        <span>Who follows it</span>
        <span>Next review</span>
      </p>
      <ul className="policy-list">
        {policies.map((one) => (
          <li key={one.id}>
            <Link to={`/policies/${one.id}`}>
              <span>
                <strong>{one.title}</strong>
                {one.statutory && <span className="muted">Required by law</span>}
              </span>
              <span>
                {one.inForce ? `Version ${one.inForce.number}` : policyStatusWords[one.status]}
                {one.inForce?.heldFrom && `, since ${dayWithYear(one.inForce.heldFrom)}`}{' '}
                {one.emergency && <Tag as="high">Chair’s action</Tag>}
                {one.versions.filter(beingWritten).map(({ id, number, status }) => (
                  <span className="muted" key={id}>
                    Version {number}: {versionStatusWords[status].toLowerCase()}
                  </span>
                ))}
              </span>
              <span>
                {one.schoolId === null
                  ? adoptionWords[one.adoption]
                  : `${schools.find(({ id }) => id === one.schoolId)?.name ?? 'One school'} only`}
                {one.owner && <span className="muted">Owner: {named(one.owner)}</span>}
              </span>
              <span>
                {one.reviewOn && (
                  <>
                    <span className="policy-head">Review </span>
                    {dayWithYear(one.reviewOn)}{' '}
                  </>
                )}
                {one.overdue && <Tag as="high">Overdue</Tag>} {one.checkBy && <Tag as="medium">Early review</Tag>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
};
