import { caseHappening } from '@caseward/cases-web';
import { graphql } from '@caseward/contract';
import { WhoCanSee } from '@caseward/concerns-web';
import { Asked, Button, dayInWords, EmptyState, Page, RecordActions, SheetForm, Timeline, useAsk } from '@caseward/web-kit'; // prettier-ignore
import { Link, useNavigate, useParams } from 'react-router';
import { DebriefCards } from './debrief-cards';
import { debriefActions, proposeFromDebrief } from './debrief-sheets';
import { DebriefSummary } from './debrief-summary';
import { DebriefNext } from './learning-next';
import { debriefHappening, type Debrief } from './debrief-words';
import './learning.css';

const DebriefFile = graphql(`
  query Debrief($id: ID!) {
    debrief(id: $id) {
      id
      reference
      schoolId
      status
      ofKind
      from {
        id
        kind
        reference
      }
      serious
      begunAt
      dueAt
      overdue
      reason {
        ...Words
      }
      plannedOn
      heldOn
      facilitator {
        ...DebriefPerson
      }
      participants {
        ...DebriefPerson
      }
      meeting {
        notifiedOn
        on
        inTime
        reportedTo
        notes {
          ...Words
        }
      }
      facts {
        ...StoryEntry
      }
      factsToPick {
        ...StoryEntry
      }
      worked {
        text {
          ...Words
        }
      }
      failed {
        text {
          ...Words
        }
      }
      factors {
        factor
        text {
          ...Words
        }
      }
      wellbeing {
        support
        text {
          ...Words
        }
      }
      notes {
        ...Words
      }
      noLessonBecause {
        ...Words
      }
      lessons {
        id
        reference
        status
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
  }
  fragment DebriefPerson on Person {
    id
    name
    erased
  }
`);

/** What leaders looked back on, and what they learned: four cards, factors, support, lessons. */
export const DebriefPage = () => {
  const { id = '' } = useParams();
  const ask = useAsk(DebriefFile, { id }, { topics: ['debrief', 'lesson'], until: ({ debrief }) => debrief !== null });
  return (
    <Page title="Debrief" reference={ask.data?.debrief?.reference} back={<Link to="/debriefs">All debriefs</Link>} wide>
      <Asked ask={ask} lines={8}>
        {({ debrief }) =>
          debrief ? (
            <File debrief={debrief} />
          ) : (
            <EmptyState title="There is nothing here, or it is not for you to see.">
              <Link to="/debriefs">Go to the debriefs</Link>
            </EmptyState>
          )
        }
      </Asked>
    </Page>
  );
};

const spokenAbout: readonly Debrief['status'][] = ['held', 'notes_agreed', 'lessons_extracted'];

const File = ({ debrief }: Readonly<{ debrief: Debrief }>) => {
  const go = useNavigate();
  const mayPropose = spokenAbout.includes(debrief.status) && debrief.nextCommands.length > 0;
  return (
    <>
      <div className="learning-print screen-only">
        <Button kind="secondary" onClick={() => window.print()}>
          Print
        </Button>
      </div>
      <DebriefSummary debrief={debrief} />
      <DebriefNext debrief={debrief} />
      <RecordActions
        record={debrief}
        groups={debriefActions}
        since={(seen) => (
          <Timeline entries={debrief.story.filter(({ number }) => number > seen).map(debriefHappening)} />
        )}
      />
      {mayPropose && (
        <details className="more screen-only propose-lesson" id="proposeLesson">
          <summary>{proposeFromDebrief.title}</summary>
          <SheetForm
            sheet={proposeFromDebrief}
            record={debrief}
            onDone={(lessonId) => void go(`/lessons/${lessonId}`)}
          />
        </details>
      )}
      <DebriefCards debrief={debrief} told={caseHappening} />
      <h2>What happened to this debrief</h2>
      <p className="muted">Since {dayInWords(debrief.begunAt)}</p>
      <Timeline entries={debrief.story.map(debriefHappening)} />
      <WhoCanSee readers={debrief.whoCanSee} />
    </>
  );
};
