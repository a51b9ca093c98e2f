import { graphql, type AdoptionMapQuery } from '@caseward/contract';
import { Asked, EmptyState, Page, Tag, useAsk } from '@caseward/web-kit';
import { Link, useSearchParams } from 'react-router';
import { dayWithYear } from './day-with-year';
import { adoptionStatusWords } from './duty-words';
import { adoptionWords } from './policy-words';
import './duties.css';

const AdoptionMap = graphql(`
  query AdoptionMap {
    adoptionMap {
      schools {
        id
        name
      }
      policies {
        id
        title
        model
      }
      cells {
        id
        policyId
        schoolId
        status
        own
        blocks
        dueOn
        overdue
      }
    }
  }
`);
type Map = AdoptionMapQuery['adoptionMap'];

const ofPolicy = (map: Map, id: string): Map => ({
  ...map,
  policies: map.policies.filter((policy) => policy.id === id),
  cells: map.cells.filter(({ policyId }) => policyId === id),
});

/** Which school follows which policy, and how far each has come: for one look across the trust. */
export const AdoptionMapPage = () => {
  const ask = useAsk(AdoptionMap, {}, { topics: ['adoption', 'policy'] });
  // From the page of one policy: that one alone.
  const only = useSearchParams()[0].get('policy');
  return (
    <Page title="Which school follows what" back={<Link to="/policies">All policies</Link>} wide>
      <Asked ask={ask} lines={10}>
        {({ adoptionMap }) =>
          adoptionMap.cells.length === 0 ? (
            <EmptyState title="No school has a policy to take on yet">
              <p>When a policy of the trust comes into force, it stands here for each of its schools.</p>
            </EmptyState>
          ) : (
            <Drawn map={only ? ofPolicy(adoptionMap, only) : adoptionMap} whole={only !== null} />
          )
        }
      </Asked>
    </Page>
  );
};

/** `whole`: also the columns in which there is nothing to look for. */
const Drawn = ({ map: { schools, policies, cells }, whole }: Readonly<{ map: Map; whole: boolean }>) => {
  const inForce = cells.filter(({ status }) => status === 'in_force').length;
  const late = cells.filter(({ overdue }) => overdue).length;
  const at = (policyId: string) => cells.filter((cell) => cell.policyId === policyId);
  /** Every school follows the trust's text, and there is nothing to look for in its column. */
  const isSettled = ({ id }: Map['policies'][number]) =>
    at(id).length === schools.length && at(id).every(({ status, own, blocks }) => status === 'in_force' && !own && blocks === 0);
  const settled = whole ? [] : policies.filter(isSettled);
  const shown = policies.filter((policy) => !settled.includes(policy));
  return (
    <>
      <p role="status">
        {inForce} of {cells.length} in force{late > 0 && `, ${late} overdue`}.{' '}
        {whole && <Link to="/policies/adoption">All policies and schools</Link>}
      </p>
      {settled.length > 0 && (
        <p>
          {schools.length === 1 ? schools[0]?.name : 'Every school'} follows{' '}
          {settled.map(({ id, title }, place) => (
            <span key={id}>
              {place > 0 && (place === settled.length - 1 ? ' and ' : ', ')}
              <Link to={`/policies/${id}`}>{title}</Link>
            </span>
          ))}
          .
        </p>
      )}
      {shown.length > 0 && <Table policies={shown} schools={schools} cells={cells} />}
    </>
  );
}; // prettier-ignore

const Table = ({ schools, policies, cells }: Pick<Map, 'schools' | 'policies' | 'cells'>) => (
  <div className="duty-scroll" tabIndex={0} role="region" aria-label="Schools and policies">
    <table className="duty-table stacks map">
      <thead>
        <tr>
          <th scope="col">School</th>
          {policies.map(({ id, title, model }) => (
            <th scope="col" key={id}>
              {title}
              <span className="muted">{adoptionWords[model]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {schools.map((school) => (
          <tr key={school.id}>
            <th scope="row">{school.name}</th>
            {policies.map(({ id, title }) => {
              const cell = cells.find(({ policyId, schoolId }) => policyId === id && schoolId === school.id);
              return (
                <td key={id} data-label={title}>
                  {cell ? <Cell cell={cell} of={`${title}, ${school.name}`} /> : <span className="muted">–</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const Cell = ({ cell, of }: Readonly<{ cell: Map['cells'][number]; of: string }>) => {
  const { short, long, as } = adoptionStatusWords[cell.status];
  const settled = cell.status === 'in_force' || cell.status === 'ratified';
  return (
    <div className="map-cell">
      <Link to={`/policies/adoption/${cell.id}`} aria-label={`${long}: ${of}`}>
        {settled ? short : <Tag as={as}>{short}</Tag>}
      </Link>
      {cell.own && <span className="muted">its own version</span>}
      {cell.blocks > 0 && <span className="muted">with additions of its own</span>}
      {!settled &&
        (cell.overdue ? (
          <strong className="map-late">Overdue since {dayWithYear(cell.dueOn)}</strong>
        ) : (
          <span className="muted">by {dayWithYear(cell.dueOn)}</span>
        ))}
    </div>
  );
};
