import { graphql, type CampaignPeopleQuery, type CampaignQuery } from '@caseward/contract';
import { Asked, dayInWords, EmptyState, named, Page, RecordActions, roleName, SummaryList, Tag, Timeline, useAsk, WhatNext } from '@caseward/web-kit'; // prettier-ignore
import { Link, useParams } from 'react-router';
import { closeCampaign } from './campaign-sheets';
import { shareOf } from './campaigns.page';
import { dutyHappening } from './duty-happening';
import { acknowledgementStatusWords, closingWords, remindedOn, textOf } from './duty-words';
import './duties.css';

const CampaignFile = graphql(`
  query Campaign($id: ID!) {
    campaign(id: $id) {
      id
      reference
      schoolName
      policyId
      policyTitle
      hash
      statement
      schoolEdition
      status
      effectiveFrom
      dueOn
      reminders
      closedBecause
      count {
        asked
        done
        declined
        exempt
        overdue
      }
      story {
        ...StoryEntry
      }
      nextCommands
      entries
    }
  }
`);
const CampaignPeople = graphql(`
  query CampaignPeople($id: ID!) {
    campaignPeople(id: $id) {
      id
      person {
        name
        erased
      }
      role
      status
      joiner
      dueOn
      overdue
      settledOn
    }
  }
`);
type Campaign = NonNullable<CampaignQuery['campaign']>;
type Asked1 = NonNullable<CampaignPeopleQuery['campaignPeople']>[number];

/** One text, at one school: how many have acknowledged it; for the head and HR of the school also who has not. */
export const CampaignPage = () => {
  const { id = '' } = useParams();
  const ask = useAsk(CampaignFile, { id }, { topics: ['campaign', 'acknowledgement'] });
  return (
    <Page
      title="Acknowledgement of a policy"
      reference={ask.data?.campaign?.reference}
      back={<Link to="/policies/campaigns">All policies and schools</Link>}
      wide
    >
      <Asked ask={ask} lines={8}>
        {({ campaign }) =>
          campaign ? (
            <File of={campaign} />
          ) : (
            <EmptyState title="There is nothing here, or it is not for you to see.">
              <Link to="/my/policies">What you have to read</Link>
            </EmptyState>
          )
        }
      </Asked>
    </Page>
  );
};

const nextOf = ({ status, reminders, count: { asked, exempt, done, declined } }: Campaign): string => {
  const left = asked - exempt - done;
  if (status === 'closed') return 'Nothing: it is closed. What people have signed stays.';
  if (left === 0) return 'Nothing: everybody has acknowledged it. Whoever joins is asked as well.';
  if (declined > 0) return 'Talk to whoever declined, and remind the others.';
  return `${left} still to acknowledge it. ${remindedOn(reminders)}`;
};

const File = ({ of }: Readonly<{ of: Campaign }>) => {
  const share = shareOf(of.count);
  const left = of.count.asked - of.count.exempt - of.count.done;
  return (
    <>
      <SummaryList
        rows={[
          { term: 'Policy', is: <Link to={`/policies/${of.policyId}`}>{of.policyTitle}</Link> },
          { term: 'School', is: of.schoolName },
          { term: 'Statement', is: of.statement },
          { term: 'Text', is: textOf(of.schoolEdition) },
          { term: 'Mark of the text', is: <code title={of.hash}>{of.hash.slice(0, 12)}</code> },
          { term: 'In force from', is: dayInWords(of.effectiveFrom) },
          {
            term: 'Asked by',
            is: of.reminders ? 'Whoever keeps the register, or owns the policy' : 'The text, as it came into force',
          },
          of.closedBecause && { term: 'Closed', is: closingWords[of.closedBecause] },
          {
            term: 'Acknowledged',
            is:
              share === undefined
                ? 'Nobody is asked'
                : `${of.count.done} of ${of.count.asked - of.count.exempt} (${share}%). ${of.count.declined} declined, ${of.count.exempt} exempt, ${of.count.overdue} overdue.`,
          },
        ]}
      />
      <WhatNext
        next={nextOf(of)}
        clocks={of.status === 'issued' && left > 0 ? [{ id: 'due', what: 'To be read', due: of.dueOn }] : []}
      />
      <People id={of.id} />
      <RecordActions record={of} groups={[{ title: 'The campaign', sheets: [closeCampaign] }]} />
      <h2>What happened</h2>
      <Timeline entries={of.story.map(dutyHappening)} />
    </>
  );
};

const order = ['declined', 'notified', 'opened', 'required', 'exempt', 'on_paper', 'acknowledged', 'lapsed', 'left'];
const People = ({ id }: Readonly<{ id: string }>) => {
  const ask = useAsk(CampaignPeople, { id }, { topics: ['acknowledgement'] });
  return (
    <Asked ask={ask} lines={5}>
      {({ campaignPeople }) =>
        campaignPeople && (
          <section aria-labelledby="asked">
            <h2 id="asked">Who is asked</h2>
            <table className="duty-table stacks">
              <thead>
                <tr>
                  <th scope="col">Name</th>
                  <th scope="col">As</th>
                  <th scope="col">Status</th>
                  <th scope="col">When</th>
                </tr>
              </thead>
              <tbody>
                {[...campaignPeople]
                  .sort(
                    (x, y) => order.indexOf(x.status) - order.indexOf(y.status) || nameOf(x).localeCompare(nameOf(y)),
                  )
                  .map((one) => (
                    <tr key={one.id}>
                      <th scope="row">
                        <Link to={`/policies/acknowledgements/${one.id}`}>{nameOf(one)}</Link>
                      </th>
                      <td data-label="As">
                        {roleName(one.role)}
                        {one.joiner && <span className="muted"> joined since</span>}
                      </td>
                      <td data-label="Status">
                        {acknowledgementStatusWords[one.status]} {one.overdue && <Tag as="high">Overdue</Tag>}
                      </td>
                      <td data-label="When">
                        {one.settledOn ? dayInWords(one.settledOn) : `by ${dayInWords(one.dueOn)}`}
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </section>
        )
      }
    </Asked>
  );
};
const nameOf = ({ person }: Asked1) => (person ? named(person) : 'Somebody');
