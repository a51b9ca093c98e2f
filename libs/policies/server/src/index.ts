import {
  consultationEnds,
  emergencyLapses,
  lintImported,
  policyAggregate,
  policyReviewDeadlines,
  policyVersionAggregate,
  supersedeBefore,
  supersedeRetired,
  tellPolicyInForce,
  uncheckedImpact,
  versionComesIntoForce,
} from '@caseward/policies-domain';
import type { Context } from '@caseward/server-kit';
import { policyInForceProjection } from './in-force.projection';
import sdl from './policies.graphql';
import { policyFileProjection } from './policy-file.projection';
import { policyQuestions } from './policy-questions';
import { versionFileProjection } from './version-file.projection';
import { versionQuestions } from './version-questions';

export const policiesContext: Context = {
  name: 'policies',
  sdl,
  aggregates: [policyAggregate, policyVersionAggregate],
  deadlines: [...policyReviewDeadlines, uncheckedImpact, versionComesIntoForce, emergencyLapses, consultationEnds],
  reactions: [supersedeBefore, supersedeRetired, tellPolicyInForce, lintImported],
  projections: [policyFileProjection, versionFileProjection, policyInForceProjection],
  serve(platform) {
    const parts = [policyQuestions(platform), versionQuestions(platform)];
    return {
      questions: parts.flatMap(({ questions }) => questions),
      types: Object.assign({}, ...parts.map(({ types }) => types)) as (typeof parts)[number]['types'], // each has types of its own
    };
  },
};
