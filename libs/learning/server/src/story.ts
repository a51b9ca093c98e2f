import { debriefAggregate, lessonAggregate } from '@caseward/learning-domain';
import { timelineFor } from '@caseward/server-kit';

/** What happened to debriefs and lessons. */
export const learningStory = timelineFor('learning_entry', 1, [debriefAggregate, lessonAggregate]);
