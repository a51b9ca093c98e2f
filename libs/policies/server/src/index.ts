import {
  callForSteps,
  consultationEnds,
  emergencyLapses,
  lintImported,
  policyAggregate,
  policyFileAggregate,
  policyNotices,
  policyReviewDeadlines,
  policyVersionAggregate,
  supersedeBefore,
  supersedeRetired,
  tellPolicyInForce,
  uncheckedImpact,
  unpublishedVersion,
  versionComesIntoForce,
  versionNotices,
} from '@caseward/policies-domain';
import type { Context } from '@caseward/server-kit';
import { duties } from './duties';
import { policyInForceProjection } from './in-force.projection';
import policies from './policies.graphql';
import { policyFileProjection } from './policy-file.projection';
import { policyQuestions } from './policy-questions';
import { policyWork } from './policy-work';
import talk from './policy-talk.graphql';
import version from './policy-version.graphql';
import { ruleQuestions } from './rule-questions';
import { versionFileProjection } from './version-file.projection';
import { versionQuestions } from './version-questions';

export { mayBringIn, originalFor, tooMuchIn } from './may-bring-in';

export const policiesContext: Context = {
  name: 'policies',
  sdl: [policies, version, talk, ...duties.sdl].join('\n'),
  aggregates: [policyAggregate, policyVersionAggregate, policyFileAggregate, ...duties.aggregates],
  deadlines: [
    ...policyReviewDeadlines,
    uncheckedImpact,
    versionComesIntoForce,
    emergencyLapses,
    consultationEnds,
    unpublishedVersion,
    ...duties.deadlines,
  ],
  reactions: [supersedeBefore, supersedeRetired, tellPolicyInForce, lintImported, callForSteps, ...duties.reactions],
  notices: [...policyNotices, ...versionNotices, ...duties.notices],
  projections: [policyFileProjection, versionFileProjection, policyInForceProjection, ...duties.projections],
  serve(platform) {
    const parts = [
      policyQuestions(platform),
      versionQuestions(platform),
      ruleQuestions(platform),
      ...duties.parts(platform),
    ];
    const works = [policyWork(platform), duties.work(platform)];
    return {
      work: async (asked) => (await Promise.all(works.map((work) => work(asked)))).flat(),
      questions: parts.flatMap(({ questions }) => questions),
      types: Object.assign({}, ...parts.map(({ types }) => types)) as (typeof parts)[number]['types'], // each has types of its own
    };
  },
};
