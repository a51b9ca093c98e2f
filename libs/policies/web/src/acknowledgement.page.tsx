import { graphql } from '@caseward/contract';
import { WhoCanSee } from './who-can-see';
import { Asked, dayInWords, EmptyState, named, Page, RecordActions, roleName, Sealed, SummaryList, Tag, Timeline, useAsk } from '@caseward/web-kit'; // prettier-ignore
import { Link, useParams } from 'react-router';
import { acknowledgementActions } from './campaign-sheets';
import { dutyHappening } from './duty-happening';
import { AcknowledgementNext } from './duty-next';
import { acknowledgementStatusWords, exemptionWords, textOf } from './duty-words';
import './duties.css';

const AcknowledgementFile = graphql(`
  query Acknowledgement($id: ID!) {
    acknowledgement(id: $id) {
      id
      reference
      campaignId
      policyTitle
      schoolEdition
      hash
      person {
        name
        erased
      }
      role
      status
      statement
      joiner
      dueOn
      overdue
      settledOn
      ground
      reason {
        ...Words
      }
      kept {
        ...Words
      }
      story {
        ...StoryEntry
      }
      nextCommands
      entries
      whoCanSee {
        personId
        name
        role
      }
    }
  }
`);

/** What one person was asked to read, for whoever leads them: to remind, to exempt, to record a paper. */
export const AcknowledgementPage = () => {
  const { id = '' } = useParams();
  const ask = useAsk(AcknowledgementFile, { id }, { topics: ['acknowledgement'] });
  const campaign = ask.data?.acknowledgement?.campaignId;
  return (
    <Page
      title="Acknowledgement"
      reference={ask.data?.acknowledgement?.reference}
      back={
        <Link to={campaign ? `/policies/campaigns/${campaign}` : '/policies/campaigns'}>Everybody who was asked</Link>
      }
      wide
    >
      <Asked ask={ask} lines={6}>
        {({ acknowledgement: of }) =>
          of ? (
            <>
              <SummaryList
                rows={[
                  { term: 'Who', is: of.person ? named(of.person) : 'Somebody' },
                  { term: 'As', is: `${roleName(of.role)}${of.joiner ? ', joined since' : ''}` },
                  { term: 'Policy', is: of.policyTitle },
                  { term: 'Text', is: textOf(of.schoolEdition) },
                  { term: 'Mark of the text', is: <code title={of.hash}>{of.hash.slice(0, 12)}</code> },
                  { term: 'Statement', is: of.statement },
                  {
                    term: 'Status',
                    is: (
                      <>
                        {acknowledgementStatusWords[of.status]} {of.overdue && <Tag as="high">Overdue</Tag>}
                      </>
                    ),
                  },
                  of.settledOn !== null && { term: 'On', is: dayInWords(of.settledOn) },
                  of.ground && { term: 'Ground', is: exemptionWords[of.ground] },
                  of.reason && { term: 'Why', is: <Sealed of={of.reason} /> },
                  of.kept && { term: 'Where the sheet is', is: <Sealed of={of.kept} /> },
                ]}
              />
              <AcknowledgementNext of={of} />
              <RecordActions record={of} groups={acknowledgementActions} />
              <h2>What happened</h2>
              <Timeline entries={of.story.map(dutyHappening)} />
              <WhoCanSee readers={of.whoCanSee} />
            </>
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
