import { graphql } from '@caseward/contract';
import { WhoCanSee } from '@caseward/concerns-web';
import { Asked, EmptyState, Page, RecordActions, Timeline, useAsk } from '@caseward/web-kit';
import { Link, useParams } from 'react-router';
import { checkLessonEffectiveness, lessonActions } from './lesson-sheets';
import { LessonNext } from './learning-next';
import { LessonSummary, SharedSummary } from './lesson-summary';
import { lessonHappening, type Lesson, type SharedLesson } from './lesson-words';
import './learning.css';

const LessonFile = graphql(`
  query Lesson($id: ID!) {
    lesson(id: $id) {
      id
      reference
      schoolId
      status
      source
      from {
        id
        kind
        reference
      }
      scope
      proposedAt
      proposedBy {
        name
        erased
      }
      text {
        ...Words
      }
      change {
        ...Words
      }
      deidentified
      type
      owner {
        name
        erased
      }
      dueOn
      firstCheckOn
      secondCheckOn
      nextCheckOn
      target {
        ...Words
      }
      measure {
        ...Words
      }
      checks {
        on
        result
        finding {
          ...Words
        }
      }
      sharedAt
      overdue
      policyDraft {
        policyId
        versionId
        clauseId
      }
      others {
        id
        reference
        text {
          ...Words
        }
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
    sharedLesson(id: $id) {
      ...SharedLesson
    }
    policies {
      id
      title
      status
    }
  }
  fragment SharedLesson on SharedLesson {
    id
    reference
    status
    type
    text {
      ...Words
    }
    target {
      ...Words
    }
    measure {
      ...Words
    }
    sharedOn
    dueOn
    nextCheckOn
    policyDraft {
      policyId
      versionId
      clauseId
    }
    result
    nextCommands
    entries
  }
`);

/** One lesson: in full where it was learned, in its words alone everywhere else. */
export const LessonPage = () => {
  const { id = '' } = useParams();
  const ask = useAsk(
    LessonFile,
    { id },
    { topics: ['lesson'], until: ({ lesson, sharedLesson }) => lesson !== null || sharedLesson !== null },
  );
  const reference = ask.data?.lesson?.reference ?? ask.data?.sharedLesson?.reference;
  return (
    <Page title="Lesson" reference={reference} back={<Link to="/lessons">All lessons</Link>} wide>
      <Asked ask={ask} lines={8}>
        {({ lesson, sharedLesson, policies }) =>
          lesson ? (
            <File lesson={{ ...lesson, policies: policies.filter(({ status }) => status !== 'retired') }} />
          ) : sharedLesson ? (
            <Shared lesson={sharedLesson} />
          ) : (
            <EmptyState title="There is nothing here, or it is not for you to see.">
              <Link to="/lessons">Go to the lessons</Link>
            </EmptyState>
          )
        }
      </Asked>
    </Page>
  );
};

const File = ({ lesson }: Readonly<{ lesson: Lesson }>) => (
  <>
    <LessonSummary lesson={lesson} />
    <LessonNext lesson={lesson} />
    <RecordActions
      record={lesson}
      groups={lessonActions}
      since={(seen) => <Timeline entries={lesson.story.filter(({ number }) => number > seen).map(lessonHappening)} />}
    />
    <h2>What happened</h2>
    <Timeline entries={lesson.story.map(lessonHappening)} />
    <WhoCanSee readers={lesson.whoCanSee} />
  </>
);

const Shared = ({ lesson }: Readonly<{ lesson: SharedLesson }>) => (
  <>
    <SharedSummary lesson={lesson} />
    <RecordActions record={lesson} groups={[{ title: 'Does it work?', sheets: [checkLessonEffectiveness] }]} />
  </>
);
