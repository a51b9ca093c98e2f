import { useSchools } from '@caseward/organisation-web';
import { SheetForm } from '@caseward/web-kit';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { proposeLesson } from './lesson-sheets';

/** A lesson that comes from elsewhere than a debrief: first for which school, then what. */
export const ProposeLesson = () => {
  const schools = useSchools();
  const go = useNavigate();
  const [chosen, choose] = useState('');
  const school = schools.length === 1 ? schools[0]?.id : schools.find(({ id }) => id === chosen)?.id;
  return (
    <details className="more screen-only propose-lesson">
      <summary>{proposeLesson.title}</summary>
      {schools.length > 1 && (
        <div className="learning-filter">
          <label htmlFor="lesson-school">For which school?</label>
          <select id="lesson-school" value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
            <option value="">Choose one</option>
            {schools.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {school !== undefined && (
        <SheetForm
          key={school}
          sheet={proposeLesson}
          record={{ id: school, entries: 0, nextCommands: [] }}
          onDone={(lessonId) => void go(`/lessons/${lessonId}`)}
        />
      )}
    </details>
  );
};
