import { referenceTo } from '@caseward/kernel';
import { expect, it } from '@jest/globals';
import { alertTypes } from './alerts';

const record = '0197cccc-0000-7000-8000-000000000030';
it.each([
  ['CONFERENCE_REPORT_DUE', 'childcase'],
  ['CASE_ACTION_YOURS', 'childcase'],
  ['REFERRAL_UNANSWERED', 'childcase'],
  ['IMMEDIATE_DANGER', 'concern'],
])('%s is told under the number by which people call its record', (notice, kind) =>
  expect(alertTypes.Alert.reference({ record, notice } as never)).toBe(referenceTo(kind, record)),
);
