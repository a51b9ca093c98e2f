import { graphql, type CampaignsQuery } from '@caseward/contract';
import { Asked, EmptyState, Page, Tag, useAsk } from '@caseward/web-kit';
import { useState } from 'react';
import { Link } from 'react-router';
import { dayWithYear } from './day-with-year';
import './duties.css';

const Campaigns = graphql(`
  query Campaigns {
    campaigns {
      id
      schoolId
      schoolName
      policyId
      policyTitle
      status
      dueOn
      count {
        asked
        done
        declined
        exempt
        overdue
      }
    }
  }
`);
type Campaign = NonNullable<CampaignsQuery['campaigns']>[number];

/** Of those who are to read it: whoever is exempt is not. */
export const shareOf = ({ asked, done, exempt }: Campaign['count']): number | undefined =>
  asked - exempt > 0 ? Math.floor((done / (asked - exempt)) * 100) : undefined;

/** How many have read and acknowledged what: by policy and school, without a name. */
export const CampaignsPage = () => {
  const [closed, setClosed] = useState(false);
  const ask = useAsk(Campaigns, {}, { topics: ['campaign', 'acknowledgement'] });
  return (
    <Page title="Who has read what" back={<Link to="/policies">All policies</Link>} wide>
      <Asked ask={ask} lines={8}>
        {({ campaigns }) => {
          if (!campaigns)
            return (
              <EmptyState title="This is for those who lead or govern.">
                <Link to="/my/policies">What you have to read</Link>
              </EmptyState>
            );
          const shown = campaigns.filter(({ status, count }) => (closed || status === 'issued') && count.asked > 0);
          return (
            <>
              <p>
                Everybody acknowledges for themselves. Here are numbers; only the head and HR of a school see names.
              </p>
              <p className="duty-filters">
                <label>
                  <input type="checkbox" checked={closed} onChange={() => setClosed(!closed)} /> Show closed ones as
                  well
                </label>
              </p>
              {shown.length === 0 && <EmptyState title="Nobody is asked at present" />}
              {[...new Map(shown.map((one) => [one.policyId, one.policyTitle]))].map(([id, title]) => (
                <Policy key={id} title={title} campaigns={shown.filter(({ policyId }) => policyId === id)} />
              ))}
            </>
          );
        }}
      </Asked>
    </Page>
  );
};

const Policy = ({ title, campaigns }: Readonly<{ title: string; campaigns: readonly Campaign[] }>) => (
  <section aria-label={title}>
    <h2>{title}</h2>
    <table className="duty-table stacks campaign">
      <thead>
        <tr>
          <th scope="col">School</th>
          <th scope="col">Acknowledged</th>
          <th scope="col">Asked</th>
          <th scope="col">Declined</th>
          <th scope="col">Exempt</th>
          <th scope="col">By</th>
        </tr>
      </thead>
      <tbody>
        {[...campaigns]
          .sort((x, y) => x.schoolName.localeCompare(y.schoolName, 'en'))
          .map((one) => {
            const share = shareOf(one.count);
            return (
              <tr key={one.id}>
                <th scope="row">
                  <Link to={`/policies/campaigns/${one.id}`}>{one.schoolName}</Link>
                </th>
                <td data-label="Acknowledged">
                  <div>
                    {share === undefined ? '–' : `${share}%`}
                    {share !== undefined && (
                      <progress className="duty-bar" max={100} value={share} aria-hidden="true" />
                    )}
                  </div>
                </td>
                <td data-label="Asked">{one.count.asked}</td>
                <td data-label="Declined">{one.count.declined}</td>
                <td data-label="Exempt">{one.count.exempt}</td>
                <td data-label="By">
                  <div>
                    {one.status === 'closed' ? 'closed' : dayWithYear(one.dueOn)}{' '}
                    {one.count.overdue > 0 && <Tag as="high">{one.count.overdue} overdue</Tag>}
                  </div>
                </td>
              </tr>
            );
          })}
      </tbody>
    </table>
  </section>
);
