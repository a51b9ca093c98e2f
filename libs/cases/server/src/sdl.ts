import breach from './breach.graphql';
import breachDuties from './breach-duties.graphql';
import caseWork from './case-work.graphql';
import cases from './cases.graphql';
import childFile from './child-file.graphql';
import evidence from './evidence.graphql';
import finding from './finding.graphql';
import investigation from './investigation.graphql';

/** What this context adds to the schema: a file for each of its things. */
export const sdl = [cases, childFile, caseWork, breach, breachDuties, investigation, evidence, finding].join('\n');
