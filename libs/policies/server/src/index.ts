import { policyAggregate } from '@caseward/policies-domain';
import type { Context } from '@caseward/server-kit';
import sdl from './policies.graphql';
import { policyFileProjection } from './policy-file.projection';
import { policyQuestions } from './policy-questions';

export const policiesContext: Context = {
  name: 'policies',
  sdl,
  aggregates: [policyAggregate],
  deadlines: [],
  reactions: [],
  projections: [policyFileProjection],
  serve(platform) {
    const parts = [policyQuestions(platform)];
    return {
      questions: parts.flatMap(({ questions }) => questions),
      types: Object.assign({}, ...parts.map(({ types }) => types)) as (typeof parts)[number]['types'], // each has types of its own
    };
  },
};
