import type { WorkKind } from '@caseward/contract';
import type { WorkWords } from '@caseward/web-kit';

const inRecord = (title: string) => ({
  title,
  to: ({ recordId }: Readonly<{ recordId: string }>) => `/conduct/${recordId}`,
});

/** As little as will do: whoever stands behind learns nothing about anybody. */
export const conductWork = {
  APPOINT_CASE_MANAGER: inRecord('Appoint a case manager'),
  ANSWER_LOW_LEVEL_CONCERN: inRecord('Answer a low-level concern'),
  ASSESS_CONDUCT: inRecord('Assess a concern about an adult'),
  RING_LADO: inRecord('Ring the local authority’s officer (LADO)'),
  RECORD_LADO_ADVICE: inRecord('Write down what the LADO advised'),
  REVIEW_WITH_LADO: inRecord('Review with the LADO'),
  REVIEW_INTERIM_MEASURE: inRecord('Look again at an interim measure'),
  REFER_TO_DBS: inRecord('Refer to the Disclosure and Barring Service'),
  REFER_TO_TRA: inRecord('Refer to the Teaching Regulation Agency'),
  REFER_TO_REGULATOR: inRecord('Refer to a regulator'),
} as const satisfies Partial<WorkWords<WorkKind>>;
