import { EmptyState, named, roleWords, today } from '@caseward/web-kit';
import { Phone } from './phone';
import type { OnCallPerson, School } from './school-query';

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });

/** Whom to call now, large enough for a corridor; then who is next, and the days to come. */
export const OnCall = ({ school }: Readonly<{ school: School }>) => {
  const [first, ...others] = school.onCall;
  if (!first)
    return (
      <EmptyState title="Nobody is on call">
        <p>No one leads safeguarding here. Appoint a safeguarding lead first.</p>
      </EmptyState>
    );
  return (
    <>
      <div className="call-first">
        <p className="call-who">
          <strong>{named(first.person)}</strong>
          <span>
            {roleWords[first.role]}
            {first.onDuty ? ', on duty now' : ', first in line: the rota names nobody now'}
          </span>
        </p>
        <p className="call-numbers">
          {school.dutyPhone && (
            <span>
              On-call line <Phone number={school.dutyPhone} />
            </span>
          )}
          {first.workPhone && (
            <span>
              Work phone <Phone number={first.workPhone} />
            </span>
          )}
          {!school.dutyPhone && !first.workPhone && <span className="muted">No telephone number yet</span>}
        </p>
      </div>
      {others.length > 0 && <NextInLine people={others} />}
      <Week week={school.week} />
    </>
  );
};

const NextInLine = ({ people }: Readonly<{ people: readonly OnCallPerson[] }>) => (
  <>
    <h3>If they do not answer</h3>
    <ol className="call-list">
      {people.map(({ person, role, workPhone }) => (
        <li key={person.id}>
          <span>
            {named(person)} <span className="muted">{roleWords[role]}</span>
          </span>
          {workPhone ? <Phone number={workPhone} /> : <span className="muted">No number</span>}
        </li>
      ))}
    </ol>
  </>
);

const Week = ({ week }: Readonly<{ week: School['week'] }>) => (
  <>
    <h3>This week</h3>
    <ul className="call-list">
      {week.map(({ day, duties }) => (
        <li key={day}>
          <span>{day === today() ? 'Today' : weekday.format(new Date(day))}</span>
          <span>
            {duties.length === 0 && <span className="muted">Nobody</span>}
            {duties.map(({ person, from, until }) => (
              <span className="duty" key={`${person.id} ${from ?? ''}`}>
                {named(person)}
                {from && (
                  <span className="muted">
                    {' '}
                    {from} to {until ?? 'midnight'}
                  </span>
                )}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  </>
);
