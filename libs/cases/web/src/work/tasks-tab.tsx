import { dayInWords, dayOf, EmptyState, named, Sealed, SummaryList, Tag } from '@caseward/web-kit';
import { taskTitle } from './action-sheets';
import type { CaseActionRow, CaseWork } from './case-work';
import { ByDay } from './overdue';
import { basisWords } from './work-words';

const Task = ({ task }: Readonly<{ task: CaseActionRow }>) => {
  const { owner, due, dueFirst, basis, basisNote, overdue, status, endedAt, ending } = task;
  return (
    <li className={overdue ? 'work-item work-late' : 'work-item'}>
      <h3>{taskTitle(task)}</h3>
      <SummaryList
        rows={[
          { term: 'Who', is: named(owner) },
          {
            term: 'By',
            is: (
              <>
                <ByDay day={due} overdue={overdue} />
                {dueFirst !== due && <span className="muted"> first said: {dayInWords(dueFirst)}</span>}
              </>
            ),
          },
          {
            term: 'Because',
            is: (
              <>
                {basisWords[basis]}
                {basisNote && <Sealed of={basisNote} />}
              </>
            ),
          },
          status !== 'open' &&
            endedAt !== null && {
              term: status === 'done' ? 'Done' : 'Not needed',
              is: (
                <>
                  <Tag>{dayInWords(dayOf(endedAt))}</Tag>
                  {ending && <Sealed of={ending} />}
                </>
              ),
            },
        ]}
      />
    </li>
  );
};

type Props = Readonly<{ file: CaseWork }>;
const List = ({ tasks }: Readonly<{ tasks: readonly CaseActionRow[] }>) => (
  <ol className="work-list">
    {tasks.map((task) => (
      <Task key={task.id} task={task} />
    ))}
  </ol>
);

/** What is to be done, the earliest day first. */
export const TasksNow = ({ file: { actions } }: Props) => {
  const open = actions.filter(({ status }) => status === 'open');
  return (
    <>
      <h2>To do</h2>
      {open.length === 0 ? (
        <EmptyState title="Nothing is to be done">
          <p>What somebody adds, and what the system asks for, stands here with its day.</p>
        </EmptyState>
      ) : (
        <List tasks={open} />
      )}
    </>
  );
};

/** What has ended, the latest first. */
export const TasksEnded = ({ file: { actions } }: Props) => {
  const ended = actions.filter(({ status }) => status !== 'open');
  return ended.length === 0 ? null : (
    <>
      <h2>Done or not needed</h2>
      <List tasks={ended} />
    </>
  );
};
