import {
  agencyContactsAggregate,
  calendarAggregate,
  onCallRotaAggregate,
  pupilAggregate,
  roleRegisterAggregate,
  schoolAggregate,
  staffAggregate,
  trustAggregate,
} from '@caseward/organisation-domain';
import type { Context } from '@caseward/server-kit';
import { appointmentsProjection } from './appointments.projection';
import { Directory } from './directory';
import sdl from './organisation.graphql';
import { peopleProjection } from './people.projection';
import { questionsOf } from './questions';
import { schoolFields } from './school-fields';
import { bodiesProjection } from './schools.projection';
import { searchPeople } from './search-people';

export { calendarEventTypes } from '@caseward/organisation-domain';
export { Directory, type Entry } from './directory';
export { applyImport } from './import/import-people';
export { planImport, type ImportPlan } from './import/plan-import';
export { readPeopleFile, type Fault } from './import/read-people-file';
export { SchoolCalendars } from './school-calendars';
export { allBodies } from './schools.projection';
export { urgentCard, type UrgentCard } from './help/urgent-card';
export { urgentPage, urgentPagePolicy } from './help/urgent-page';
export { agenciesOf, whoIsOnCall } from './whom-to-call';

export const organisationContext: Context = {
  name: 'organisation',
  sdl,
  aggregates: [
    trustAggregate,
    schoolAggregate,
    calendarAggregate,
    pupilAggregate,
    staffAggregate,
    roleRegisterAggregate,
    onCallRotaAggregate,
    agencyContactsAggregate,
  ],
  projections: [bodiesProjection, appointmentsProjection, peopleProjection],
  serve(platform) {
    const directory = new Directory(platform.db, platform.codec);
    const asked = questionsOf(platform, directory);
    const { School, ...more } = schoolFields(platform);
    const { questions, ...searched } = searchPeople(platform, directory);
    return {
      ...searched,
      questions: [...asked.questions, ...questions],
      types: { ...asked.types, ...more, School: { ...asked.types.School, ...School } },
      loaders: { Person: (ids) => directory.byIds(ids) },
      async start() {
        platform.onProjected((changes) => directory.changed(changes));
        await directory.load();
      },
    };
  },
};
