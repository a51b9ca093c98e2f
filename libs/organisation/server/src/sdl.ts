import families from './families.graphql';
import onCall from './on-call.graphql';
import organisation from './organisation.graphql';
import schoolCalendar from './school-calendar.graphql';
import schoolRules from './school-rules.graphql';
import staff from './staff.graphql';

/** What this context adds to the schema: a file for each of its things. */
export const sdl = [organisation, families, onCall, schoolCalendar, staff, schoolRules].join('\n');
