import type { WorkKind } from '@caseward/contract';
import type { WorkWords } from '@caseward/web-kit';

type Of = Readonly<{ recordId: string; part?: string | null | undefined }>;
/** The page of the text, when it is about one; otherwise that of the policy. */
const at = (title: string) => ({
  title,
  to: ({ recordId, part }: Of) => (part ? `/policies/${recordId}/versions/${part}` : `/policies/${recordId}`),
});

export const policyWork = {
  REVIEW_POLICY: at('Review a policy'),
  CHECK_POLICY_IMPACT: at('Look what something new means for a policy'),
  WRITE_POLICY: at('Go on with the text of a policy'),
  MEND_POLICY: at('Mend a text of a policy that came back'),
  CONSULT_ON_POLICY: at('Collect what people say about a text of a policy'),
  APPROVE_POLICY: at('Approve a text of a policy, or give it back'),
  RATIFY_POLICY: at('Take a text of a policy to its board'),
  PUBLISH_POLICY: at('Publish a text of a policy that was ratified'),
  CHASE_PUBLICATION: at('See that a text of your policy is published: it was to be by now'),
  COMPARE_POLICY: at('Compare a published text with the one that came into force first'),
} as const satisfies Partial<WorkWords<WorkKind>>;
