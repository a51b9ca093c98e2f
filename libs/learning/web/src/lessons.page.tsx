import { holds, Page, useListKeys, useMe } from '@caseward/web-kit';
import { Link, useSearchParams } from 'react-router';
import { LessonRegister } from './lesson-register';
import { ProposeLesson } from './propose-lesson';
import { SharedRegister } from './shared-register';
import './learning.css';

/** The register of lessons: those of your school, and those that the whole trust shares. */
export const LessonsPage = () => {
  const [search] = useSearchParams();
  const me = useMe();
  // Governors know lessons as they are shared, and no other way.
  const leads = holds(me, 'DSL', 'DDSL', 'HT', 'TSL');
  const oversees = holds(me, 'HT', 'EHT', 'DSL', 'TSL', 'CEO', 'COG', 'COT', 'GOV', 'SG', 'CLERK', 'POL', 'AUD');
  const shared = !leads || search.get('show') === 'shared';
  useListKeys('.learning-list a');
  return (
    <Page title="Lessons" wide>
      {(leads || oversees) && (
        <nav className="tabs" aria-label="Which lessons">
          {leads && (
            <Link to="/lessons" aria-current={shared ? undefined : 'true'}>
              Of your schools
            </Link>
          )}
          <Link to="/lessons?show=shared" aria-current={shared ? 'true' : undefined}>
            Shared across the trust
          </Link>
          {oversees && <Link to="/changes">What they led to</Link>}
        </nav>
      )}
      {shared ? <SharedRegister alone={!leads} /> : <LessonRegister />}
      {holds(me, 'DSL', 'HT', 'TSL', 'SG') && <ProposeLesson />}
    </Page>
  );
};
