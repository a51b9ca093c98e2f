import {
  calendarAggregate,
  contactRestrictionAggregate,
  mirrorSiblingsReaction,
  pupilAggregate,
  roleRegisterAggregate,
  schoolAggregate,
  staffAggregate,
  trustAggregate,
} from '@caseward/organisation-domain';
import type { Context } from '@caseward/server-kit';
import { appointmentsProjection } from './appointments.projection';
import { contactRestrictionsProjection } from './contact-restriction.projection';
import { Directory } from './directory';
import { familyAnswers } from './family';
import { familiesProjection } from './family.projection';
import sdl from './organisation.graphql';
import { peopleProjection } from './people.projection';
import { questionsOf } from './questions';
import { bodiesProjection } from './schools.projection';

export { Directory, type Entry } from './directory';
export { type Fault, type Source } from './import/csv-rows';
export { applyImport, FileChanged, type Refused } from './import/import-people';
export { planImport, type ImportPlan } from './import/plan-import';
export { presentOf } from './import/present';
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
    contactRestrictionAggregate,
    staffAggregate,
    roleRegisterAggregate,
  ],
  reactions: [mirrorSiblingsReaction],
  projections: [
    bodiesProjection,
    appointmentsProjection,
    peopleProjection,
    familiesProjection,
    contactRestrictionsProjection,
  ],
  serve(platform) {
    const directory = new Directory(platform.db, platform.codec);
    const people = questionsOf(platform, directory);
    const families = familyAnswers(platform, directory);
    return {
      questions: [...people.questions, ...families.questions],
      types: { ...people.types, ...families.types },
      loaders: { Person: (ids) => directory.byIds(ids) },
      async start() {
        platform.onProjected((changes) => directory.changed(changes));
        await directory.load();
      },
    };
  },
};
