import { Button, Sealed, Tag, Timeline, type Happening, type StoryEntry } from '@caseward/web-kit';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { factorWords, supportWords, type Debrief } from './debrief-words';
import { lessonStatusWords } from './lesson-words';

/** Opens a form of this page, and goes to it. */
const openForm = (command: string) => {
  const form = document.getElementById(command);
  if (!(form instanceof HTMLDetailsElement)) return;
  form.open = true;
  form.scrollIntoView({ block: 'start' });
  form.querySelector('summary')?.focus();
};

type CardProps = Readonly<{ title: string; add?: string | false; word?: string; children: ReactNode }>;
const Card = ({ title, add, word = 'Add', children }: CardProps) => (
  <section className="debrief-card" aria-label={title}>
    <h2>{title}</h2>
    {children}
    {add && (
      <p className="screen-only">
        <Button kind="secondary" onClick={() => openForm(add)}>
          {word}
        </Button>
      </p>
    )}
  </section>
);

const Said = ({ cards }: Readonly<{ cards: Debrief['worked'] }>) =>
  cards.length === 0 ? (
    <p className="muted">Nothing yet</p>
  ) : (
    <ul className="debrief-said">
      {cards.map(({ text }, i) => (
        // Cards are only added.
        <li key={i}>{text && <Sealed of={text} />}</li>
      ))}
    </ul>
  );

type Props = Readonly<{ debrief: Debrief; told: (entry: StoryEntry) => Happening }>;

/** What happened, what went well, what got in the way, what we would change; and what made it likelier. */
export const DebriefCards = ({ debrief, told }: Props) => {
  const { facts, worked, failed, lessons, factors, wellbeing, notes, noLessonBecause, nextCommands, status } = debrief;
  const taken = (command: string) => nextCommands.includes(command) && command;
  return (
    <>
      <div className="debrief-cards">
        <Card
          title="1 What happened"
          add={debrief.factsToPick.length > 0 && taken('pickDebriefFacts')}
          word="Pick entries"
        >
          {facts.length === 0 ? <p className="muted">No entries picked yet</p> : <Timeline entries={facts.map(told)} />}
        </Card>
        <Card title="2 What went well" add={taken('recordWhatWorked')}>
          <Said cards={worked} />
        </Card>
        <Card title="3 What got in the way" add={taken('recordWhatFailed')}>
          <Said cards={failed} />
        </Card>
        <Card
          title="4 What we would change"
          add={
            ['held', 'notes_agreed', 'lessons_extracted'].includes(status) && nextCommands.length > 0 && 'proposeLesson'
          }
          word="Propose a lesson"
        >
          {lessons.length === 0 && <p className="muted">No lesson yet</p>}
          <ul className="debrief-said">
            {lessons.map((lesson) => (
              <li key={lesson.id}>
                <Link to={`/lessons/${lesson.id}`}>{lesson.reference}</Link>{' '}
                <Tag>{lessonStatusWords[lesson.status]}</Tag>
                {lesson.text && <Sealed of={lesson.text} />}
              </li>
            ))}
          </ul>
          {noLessonBecause && <Sealed of={noLessonBecause} />}
        </Card>
      </div>
      <div className="debrief-cards">
        <Card title="Contributing factors" add={taken('recordContributoryFactor')}>
          {factors.length === 0 && <p className="muted">None yet</p>}
          <ul className="debrief-said">
            {factors.map(({ factor, text }, i) => (
              <li key={i}>
                {factor && <strong>{factorWords[factor]}</strong>}
                {text && <Sealed of={text} />}
              </li>
            ))}
          </ul>
        </Card>
        <Card title="Support offered to staff" add={taken('recordStaffWellbeing')}>
          {wellbeing.length === 0 && <p className="muted">Nothing yet</p>}
          <ul className="debrief-said">
            {wellbeing.map(({ support, text }, i) => (
              <li key={i}>
                <strong>{support?.map((one) => supportWords[one]).join(', ')}</strong>
                {text?.text && <Sealed of={text} />}
              </li>
            ))}
          </ul>
        </Card>
      </div>
      {notes && (
        <section aria-label="Agreed notes">
          <h2>Agreed notes</h2>
          <Sealed of={notes} />
        </section>
      )}
    </>
  );
};
