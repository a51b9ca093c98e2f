import { RestrictionsInForce } from '@caseward/organisation-web';
import { Asked, Button, EmptyState, named, Page, RecordActions, Timeline, useAsk } from '@caseward/web-kit';
import { Link, useParams, useSearchParams } from 'react-router';
import { toldEntry } from './case-entries';
import { CaseTimeline } from './case-timeline';
import { ChildFileStory, type FileStory } from './child-file-document';
import { storyActions } from './child-file-sheets';
import './cases.css';

/** The whole story of one child over every record, or the significant events of it, to read and to print. */
export const ChildChronologyPage = () => {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const significant = search.get('only') === 'significant';
  const ask = useAsk(ChildFileStory, { id }, { topics: ['childfile', 'childcase', 'concern', 'pupil'] });
  const person = ask.data?.person;
  return (
    <Page
      title={significant ? 'Significant events' : 'Chronology'}
      reference={person?.childFile?.reference}
      back={<Link to={`/people/${id}`}>{person ? named(person) : 'The child'}</Link>}
      wide
    >
      <Asked ask={ask} lines={8}>
        {() =>
          person?.childFile ? (
            <>
              <p>
                <strong>{named(person)}</strong>
              </p>
              <RestrictionsInForce kinds={person.childFile.restrictionsInForce} />
              <p className="screen-only">
                <Link to={`/people/${id}/chronology${significant ? '' : '?only=significant'}`}>
                  {significant ? 'The whole chronology' : 'Only significant events'}
                </Link>
              </p>
              <Story file={person.childFile} significant={significant} />
            </>
          ) : (
            <EmptyState title="There is nothing here, or it is not for you to see.">
              <Link to={`/people/${id}`}>Go to the child’s page</Link>
            </EmptyState>
          )
        }
      </Asked>
    </Page>
  );
};

const Story = ({ file, significant }: Readonly<{ file: FileStory; significant: boolean }>) => {
  const marked = file.story.filter((one) => one.significant);
  return (
    <>
      <RecordActions record={file} groups={storyActions} />
      {!significant ? (
        <CaseTimeline entries={file.story} />
      ) : marked.length === 0 ? (
        <EmptyState title="Nothing is marked as significant yet">
          <p>Mark the entries that a conference or the next school must know of.</p>
        </EmptyState>
      ) : (
        <>
          <div className="case-print screen-only">
            <Button kind="secondary" onClick={() => window.print()}>
              Print
            </Button>
          </div>
          <Timeline entries={marked.map(toldEntry)} />
        </>
      )}
    </>
  );
};
