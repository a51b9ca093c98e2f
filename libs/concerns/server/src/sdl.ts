import bodyMap from './body-map.graphql';
import concern from './concern.graphql';
import concerns from './concerns.graphql';
import imagery from './imagery.graphql';
import triage from './triage.graphql';

/** What this context adds to the schema: a file for each of its things. */
export const sdl = [concerns, bodyMap, concern, triage, imagery].join('\n');
