import {
  agencyContactsAggregate,
  calendarAggregate,
  contactRestrictionAggregate,
  keptAwayAggregate,
  mirrorSiblingsReaction,
  noteContactRestrictions,
  noteDuplicates,
  onCallRotaAggregate,
  pupilAggregate,
  roleRegisterAggregate,
  ruleSetAggregate,
  schoolAggregate,
  staffAggregate,
  trustAggregate,
} from '@caseward/organisation-domain';
import type { Context } from '@caseward/server-kit';
import { appointmentsProjection } from './appointments.projection';
import { contactRestrictionsProjection } from './contact-restriction.projection';
import { Directory } from './directory';
import { familyAnswers } from './family';
import { familiesOf, familiesProjection } from './family.projection';
import { peopleProjection } from './people.projection';
import { questionsOf } from './questions';
import { schoolFields } from './school-fields';
import { ruleFields } from './school-rules';
import { allBodies, bodiesProjection } from './schools.projection';
import { searchPeople } from './search-people';
import { staffRecords } from './staff-record';
import { sdl } from './sdl';

export { calendarEventTypes, ruleSetEventTypes } from '@caseward/organisation-domain';
export { Directory, type Entry } from './directory';
export { type Fault, type Source } from './import/csv-rows';
export { applyImport, FileChanged, type Refused } from './import/import-people';
export { planImport, type ImportPlan } from './import/plan-import';
export { presentOf } from './import/present';
export { SchoolCalendars } from './school-calendars';
export { staffAddresses } from './staff-addresses';
export { allBodies } from './schools.projection';
export { urgentCard, type UrgentCard } from './help/urgent-card';
export { urgentPage, urgentPagePolicy } from './help/urgent-page';

export const organisationContext: Context = {
  name: 'organisation',
  sdl,
  aggregates: [
    trustAggregate,
    schoolAggregate,
    calendarAggregate,
    pupilAggregate,
    contactRestrictionAggregate,
    keptAwayAggregate,
    staffAggregate,
    roleRegisterAggregate,
    onCallRotaAggregate,
    agencyContactsAggregate,
    ruleSetAggregate,
  ],
  reactions: [mirrorSiblingsReaction, noteContactRestrictions, noteDuplicates],
  projections: [
    bodiesProjection,
    appointmentsProjection,
    peopleProjection,
    familiesProjection,
    contactRestrictionsProjection,
  ],
  serve(platform) {
    const directory = new Directory(platform.db, platform.codec);
    const asked = questionsOf(platform, directory);
    const { School, ...more } = schoolFields(platform);
    const { School: withRules, ...rules } = ruleFields(platform);
    const { questions, ...searched } = searchPeople(platform, directory);
    const families = familyAnswers(platform, directory);
    const staff = staffRecords(platform);
    return {
      ...searched,
      questions: [...asked.questions, ...questions, ...families.questions, ...staff.questions],
      types: {
        ...asked.types,
        ...families.types,
        ...staff.types,
        ...more,
        ...rules,
        School: { ...asked.types.School, ...School, ...withRules },
      },
      loaders: {
        Person: (ids) => directory.byIds(ids),
        // The trust and its schools: names of organisations.
        Body: async () => new Map((await allBodies(platform.db)).map((body) => [body.id, body])),
        // For contexts to the right; whoever refers to it has made sure that the asker may read of the child.
        PupilFamily: async (ids) => new Map((await familiesOf(platform.db, ids)).map((row) => [row.id, row])),
      },
      async start() {
        platform.onProjected((changes) => directory.changed(changes));
        await directory.load();
      },
    };
  },
};
