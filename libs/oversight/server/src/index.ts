import type { Context } from '@caseward/server-kit';
import { chainQuestions } from './chain-questions';
import {
  chainBreachProjection,
  chainDebriefProjection,
  chainLessonProjection,
  chainReadingProjection,
  chainVersionProjection,
} from './chain.projections';
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
  serve: chainQuestions,
};
