import {
  callForPolicyReview,
  debriefAggregate,
  debriefFollowsItsSource,
  followBreach,
  lessonAggregate,
  learningNotices,
  lessonFollowsDebrief,
  openPolicyDraft,
  overdueDebrief,
  tellBreachOfDebrief,
  tellBreachOfLesson,
  tellDebriefOfLesson,
  uncheckedLesson,
  undecidedLesson,
  undoneLesson,
} from '@caseward/learning-domain';
import type { Context } from '@caseward/server-kit';
import { debriefFileProjection } from './debrief-file.projection';
import { debriefQuestions } from './debrief-questions';
import { learningWork } from './learning-work';
import { lessonFileProjection } from './lesson-file.projection';
import { lessonQuestions } from './lesson-questions';
import { sharedLessonQuestions } from './shared-lessons';
import { learningStory } from './story';
import { sdl } from './sdl';

export const learningContext: Context = {
  name: 'learning',
  sdl,
  aggregates: [debriefAggregate, lessonAggregate],
  deadlines: [overdueDebrief, undecidedLesson, undoneLesson, uncheckedLesson],
  notices: learningNotices,
  reactions: [
    followBreach,
    debriefFollowsItsSource,
    tellBreachOfDebrief,
    tellBreachOfLesson,
    tellDebriefOfLesson,
    lessonFollowsDebrief,
    openPolicyDraft,
    callForPolicyReview,
  ],
  projections: [debriefFileProjection, lessonFileProjection, learningStory.projection],
  serve(platform) {
    const parts = [debriefQuestions(platform), lessonQuestions(platform), sharedLessonQuestions(platform)];
    return {
      work: learningWork(platform),
      questions: parts.flatMap(({ questions }) => questions),
      types: Object.assign({}, ...parts.map(({ types }) => types)) as (typeof parts)[number]['types'], // each has types of its own
    };
  },
};
