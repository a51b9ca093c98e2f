import { ReportAbout } from '@caseward/concerns-web';
import { FamilyPanel, useSchools } from '@caseward/organisation-web';
import { Asked, classAndYear, EmptyState, named, Page, SummaryList, Timeline, useAsk } from '@caseward/web-kit';
import { Link, useParams } from 'react-router';
import { PersonFile, type Person } from './child-file-document';
import { ChildFilePanel } from './child-file-panel';
import { storyOf } from './person-story';

/** One child: who they are, and every concern and case about them that one may know of, as one list. */
export const PersonPage = () => {
  const { id = '' } = useParams();
  // Another child is another page: nothing of the one before stays on it.
  return <OnePerson key={id} id={id} />;
};

const OnePerson = ({ id }: Readonly<{ id: string }>) => {
  const ask = useAsk(PersonFile, { id }, { topics: ['pupil', 'concern', 'childcase', 'childfile'] });
  const person = ask.data?.person;
  // The tab says no name: it is seen by whoever passes, and kept by the browser.
  return (
    <Page title={person ? named(person) : 'Child'} tab="Child" wide>
      <Asked ask={ask} lines={8}>
        {() =>
          person ? (
            <File person={person} />
          ) : (
            <EmptyState title="There is nothing here, or it is not for you to see.">
              <Link to="/">Go to your first page</Link>
            </EmptyState>
          )
        }
      </Asked>
    </Page>
  );
};

const File = ({ person }: Readonly<{ person: Person }>) => {
  const school = useSchools().find(({ id }) => id === person.bodyId);
  const { concerns, cases } = person;
  const left = concerns.total - concerns.items.length + cases.total - cases.items.length;
  const story = storyOf(person);
  return (
    <>
      <SummaryList
        rows={[
          { term: 'Class and year', is: classAndYear(person) || 'None' },
          school && { term: 'School', is: school.name },
          !person.onRoll && { term: 'On roll', is: 'No longer. What was written stays.' },
          { term: 'Concerns', is: concerns.total.toLocaleString('en-GB') },
          { term: 'Cases', is: cases.total.toLocaleString('en-GB') },
        ]}
      />
      {person.onRoll && (
        <p className="screen-only">
          <ReportAbout
            child={{ id: person.id, label: person.name, note: classAndYear(person) }}
            schoolId={person.bodyId}
          />
        </p>
      )}
      {person.childFile && <ChildFilePanel file={person.childFile} personId={person.id} />}
      <h2>Family</h2>
      <FamilyPanel pupilId={person.id} schoolId={person.bodyId} />
      <h2>Concerns and cases</h2>
      {left > 0 && <p>The newest are shown; {left} older ones are not.</p>}
      {story.length === 0 ? (
        <EmptyState title="Nothing yet">
          <p>Concerns and cases about this child will stand here, oldest first.</p>
        </EmptyState>
      ) : (
        <Timeline entries={story} />
      )}
    </>
  );
};
