import { graphql, type ChildCaseFileQuery } from '@caseward/contract';
import { categoryWords, WhoCanSee } from '@caseward/concerns-web';
import { useSchools } from '@caseward/organisation-web';
import {
  Asked,
  Button,
  classAndYear,
  dayInWords,
  EmptyState,
  named,
  Notice,
  Page,
  RecordActions,
  SeverityTag,
  SummaryList,
  Timeline,
  useAsk,
} from '@caseward/web-kit';
import { Link, useLocation, useParams } from 'react-router';
import { caseActions } from './case-sheets';
import './cases.css';
import { CommissionLink } from './investigation/commission-link';
import { happening } from './words';

const ChildCaseFile = graphql(`
  query ChildCaseFile($id: ID!) {
    childCase(id: $id) {
      id
      reference
      schoolId
      status
      openedAt
      level
      category
      entries
      nextCommands
      owner {
        name
        erased
      }
      children {
        id
        name
        className
        yearGroup
        erased
      }
      chronology {
        id
        kind
        recordId
        reference
        number
        recordedAt
        occurredOn
        actingRole
        by {
          name
          erased
        }
        details {
          field
          place
          value
          text {
            text
            erased
          }
          person {
            name
            erased
          }
        }
      }
      whoCanSee {
        personId
        name
        role
      }
    }
  }
`);
export type ChildCase = NonNullable<ChildCaseFileQuery['childCase']>;

/** One child's or several children's case, told as what happened. */
export const ChildCasePage = () => {
  const { id = '' } = useParams();
  const opening = useLocation().state === 'opening';
  const ask = useAsk(
    ChildCaseFile,
    { id },
    { topics: ['childcase', 'concern'], until: ({ childCase }) => childCase !== null },
  );
  const file = ask.data?.childCase;
  const reference = file?.reference;
  return (
    <Page title="Case" reference={reference} back={<Link to="/cases">All cases</Link>} wide>
      <Asked ask={ask} lines={8}>
        {({ childCase }) =>
          childCase ? (
            <File file={childCase} />
          ) : opening ? (
            <Notice title="Being opened">
              <p role="status">The case is on its way. This page shows it as soon as it is there.</p>
              <Button kind="secondary" onClick={ask.again}>
                Look again
              </Button>
            </Notice>
          ) : (
            <EmptyState title="There is nothing here, or it is not for you to see.">
              <Link to="/cases">Go to your cases</Link>
            </EmptyState>
          )
        }
      </Asked>
    </Page>
  );
};

const File = ({ file }: Readonly<{ file: ChildCase }>) => {
  const school = useSchools().find(({ id }) => id === file.schoolId);
  return (
    <>
      <div className="case-print screen-only">
        <Button kind="secondary" onClick={() => window.print()}>
          Print
        </Button>
      </div>
      <SummaryList
        rows={[
          {
            term: file.children.length === 1 ? 'Child' : 'Children',
            is: (
              <>
                {file.children.map((child) => (
                  <p key={child.id}>
                    <strong>{named(child)}</strong> <span className="muted">{classAndYear(child)}</span>
                  </p>
                ))}
              </>
            ),
          },
          { term: 'Status', is: 'Open' },
          file.level ? { term: 'Level', is: <SeverityTag level={file.level} /> } : undefined,
          file.category ? { term: 'Category', is: categoryWords[file.category] } : undefined,
          { term: 'Owner', is: named(file.owner) },
          school && { term: 'School', is: school.name },
          { term: 'Opened', is: dayInWords(file.openedAt) },
        ]}
      />
      <RecordActions record={file} groups={caseActions} since={(seen) => <Timeline entries={since(file, seen)} />} />
      <CommissionLink
        ofKind="childcase"
        ofRecord={file.id}
        schoolId={file.schoolId}
        reference={`case ${file.reference}`}
      />
      <h2>Chronology</h2>
      {file.chronology.length === 0 ? (
        <EmptyState title="Nothing is written down yet" />
      ) : (
        <Timeline entries={file.chronology.map(happening)} />
      )}
      <WhoCanSee readers={file.whoCanSee} />
    </>
  );
};

const since = ({ id, chronology }: ChildCase, seen: number) =>
  chronology.filter(({ recordId, number }) => recordId === id && number > seen).map(happening);
