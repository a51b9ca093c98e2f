import type { Calendar } from '@caseward/kernel';
import { expect, it } from '@jest/globals';
import { investigationItems } from './investigation-work';
import type { InvestigationRow } from './investigation-file.projection';

const calendar: Calendar = { terms: [{ from: '2026-09-01', to: '2026-12-18' }], closed: [], bankHolidays: [] };
const commissioned = {
  ...{ id: 'i', schoolId: 'ashdown', status: 'commissioned', commissionedAt: '2026-09-07T09:00:00.000Z' },
  ...{ commissioner: 'hale', investigator: 'shaw', independence: 'declared', reviewer: null, signer: null },
  ...{ plans: [], clock: { since: '2026-09-07', spent: 0, progressSince: null, until: null }, challengeUntil: null },
} as unknown as InvestigationRow; // what it reads
const items = (person: string, more: Partial<InvestigationRow> = {}) =>
  investigationItems({ ...commissioned, ...more }, person, calendar);
const waits = (person: string, more?: Partial<InvestigationRow>) => items(person, more).map(({ what }) => what);

it('waits for whoever commissioned it until the terms are set, within two school days', () => {
  expect(items('hale')).toMatchObject([{ what: 'SET_TERMS_OF_REFERENCE', due: '2026-09-09T15:00:00.000Z' }]);
  expect(waits('hale', { investigator: null })).toContain('APPOINT_INVESTIGATOR');
  expect(waits('shaw')).toEqual([]);
});
it('waits for the investigator while it runs, and for nobody who has no part in it', () => {
  expect(waits('shaw', { independence: 'asked' })).toEqual(['SAY_WHETHER_INDEPENDENT']);
  expect(waits('shaw', { status: 'terms_set' })).toEqual(['START_INVESTIGATION']);
  const clock = { since: '2026-09-07', spent: 0, progressSince: '2026-09-09', until: null };
  expect(items('shaw', { status: 'active', clock })).toMatchObject([
    { what: 'GATHER_EVIDENCE', due: '2026-09-28T15:00:00.000Z' },
    { what: 'SEND_PROGRESS_NOTE', from: '2026-09-23' },
  ]);
  expect(waits('hale', { status: 'active', clock })).toEqual([]);
  expect(waits('okoro', { status: 'active', clock })).toEqual([]);
});
it('after a conflict it waits for a new investigator, and takes nothing from the old one', () => {
  expect(waits('hale', { independence: 'conflict' })).toEqual(['REPLACE_INVESTIGATOR']);
  expect(waits('shaw', { independence: 'conflict', status: 'active' })).toEqual([]);
});
it('findings are signed by whoever commissioned it, then issued by the investigator', () => {
  expect(waits('hale', { status: 'fact_check' })).toEqual(['SIGN_OFF_FINDINGS']);
  expect(waits('shaw', { status: 'fact_check' })).toEqual([]);
  expect(waits('shaw', { status: 'fact_check', signer: 'hale' })).toEqual(['ISSUE_FINDINGS']);
});
it('a challenge waits for a reviewer, and then for them', () => {
  expect(waits('hale', { status: 'challenged' })).toEqual(['APPOINT_REVIEWER']);
  expect(waits('amin', { status: 'challenged', reviewer: 'amin' })).toEqual(['REVIEW_FINDINGS']);
});
it('how a child is interviewed waits for the lead who was asked, until it is agreed', () => {
  const plan = { child: 'wilma', lead: 'okoro', agreed: false, purpose: null, plan: null, support: null };
  expect(items('okoro', { status: 'active', plans: [plan] })).toMatchObject([{ what: 'AGREE_CHILD_INTERVIEW', part: 'wilma' }]); // prettier-ignore
  expect(waits('okoro', { status: 'active', plans: [{ ...plan, agreed: true }] })).toEqual([]);
});
it('nothing waits while it stands still', () => expect([...waits('hale', { status: 'paused' }), ...waits('shaw', { status: 'paused' })]).toEqual([])); // prettier-ignore
