import { policyAggregate, policyVersionAggregate, tellPolicyInForce, supersedeBefore } from '@caseward/policies-domain';
import type { Context } from '@caseward/server-kit';
import { duties } from './duties';
import sdl from './policies.graphql';
import { policyFileProjection } from './policy-file.projection';
import { policyQuestions } from './policy-questions';

export const policiesContext: Context = {
  name: 'policies',
  sdl: [sdl, duties.sdl].join('\n'),
  aggregates: [policyAggregate, policyVersionAggregate, ...duties.aggregates],
  deadlines: [...duties.deadlines],
  reactions: [tellPolicyInForce, supersedeBefore, ...duties.reactions],
  notices: [...duties.notices],
  projections: [policyFileProjection, ...duties.projections],
  serve(platform) {
    const parts = [policyQuestions(platform), ...duties.parts(platform)];
    return {
      work: duties.work(platform),
      questions: parts.flatMap(({ questions }) => questions),
      types: Object.assign({}, ...parts.map(({ types }) => types)) as (typeof parts)[number]['types'], // each has types of its own
    };
  },
};
