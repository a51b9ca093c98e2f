import type { Context } from '@caseward/server-kit';
import { chainQuestions } from './chain-questions';
import {
  chainBreachProjection,
  chainDebriefProjection,
  chainReadingProjection,
  chainVersionProjection,
} from './chain.projections';
import { chainLessonProjection } from './chain-lesson.projection';
import { changeQuestions } from './change-questions';
import sdl from './oversight.graphql';

/** Looks at what the others do, in what of it stands in the open. It records nothing itself. */
export const oversightContext: Context = {
  name: 'oversight',
  sdl,
  aggregates: [],
  projections: [
    chainVersionProjection,
    chainReadingProjection,
    chainLessonProjection,
    chainDebriefProjection,
    chainBreachProjection,
  ],
  serve(platform) {
    const [chain, changes] = [chainQuestions(platform), changeQuestions(platform)];
    return { questions: [...chain.questions, ...changes.questions], types: { ...chain.types, ...changes.types } };
  },
};
