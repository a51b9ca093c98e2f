import type { WorkKind } from '@caseward/contract';
import type { WorkWords } from '@caseward/web-kit';

const at = (title: string, path: string) => ({
  title,
  to: ({ recordId }: Readonly<{ recordId: string }>) => `${path}/${recordId}`,
});

export const dutyWork = {
  READ_POLICY: at('Read a policy', '/my/policies'),
  ADOPT_POLICY: at('Take on a policy of the trust', '/policies/adoption'),
  APPROVE_ALIGNMENT: at('Look at a school’s own version of a policy', '/policies/adoption'),
  RATIFY_ADOPTION: at('Bring a policy to the governors', '/policies/adoption'),
  CONFIRM_EDITION: { title: 'Confirm an edition of the guidance', to: () => '/policies/references' },
} as const satisfies Partial<WorkWords<WorkKind>>;
