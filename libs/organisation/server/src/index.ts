import {
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
import { bodiesProjection } from './schools.projection';

export { Directory, type Entry } from './directory';
export { applyImport } from './import/import-people';
export { planImport, type ImportPlan } from './import/plan-import';
export { readPeopleFile, type Fault } from './import/read-people-file';
export { SchoolCalendars } from './school-calendars';
export { allBodies } from './schools.projection';

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
  ],
  projections: [bodiesProjection, appointmentsProjection, peopleProjection],
  serve(platform) {
    const directory = new Directory(platform.db, platform.codec);
    return {
      ...questionsOf(platform, directory),
      loaders: { Person: (ids) => directory.byIds(ids) },
      async start() {
        platform.onProjected((changes) => directory.changed(changes));
        await directory.load();
      },
    };
  },
};
