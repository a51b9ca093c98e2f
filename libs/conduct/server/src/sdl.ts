import conduct from './conduct.graphql';
import conductDecisions from './conduct-decisions.graphql';

/** What this context adds to the schema: a file for each of its things. */
export const sdl = [conduct, conductDecisions].join('\n');
