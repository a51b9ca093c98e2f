import debrief from './debrief.graphql';
import learning from './learning.graphql';
import lesson from './lesson.graphql';

/** What this context adds to the schema: a file for each of its things. */
export const sdl = [learning, debrief, lesson].join('\n');
