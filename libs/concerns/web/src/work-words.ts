import type { WorkWords } from '@caseward/web-kit';

export const concernWork: WorkWords<
  'DECIDE_ON_CONCERN' | 'REVIEW_CONCERN' | 'SAY_WHAT_FOLLOWS' | 'ANSWER_ABOUT_REPORT'
> = {
  DECIDE_ON_CONCERN: { title: 'Decide on a concern', to: ({ recordId }) => `/inbox/${recordId}` },
  REVIEW_CONCERN: { title: 'Look again at a concern that you watch', to: ({ recordId }) => `/inbox/${recordId}` },
  SAY_WHAT_FOLLOWS: { title: 'Say what happens next with a concern', to: ({ recordId }) => `/inbox/${recordId}` },
  ANSWER_ABOUT_REPORT: {
    title: 'Answer a question about your report',
    to: ({ recordId }) => `/my/reports/${recordId}`,
  },
};
