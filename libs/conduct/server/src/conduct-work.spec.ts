import type { Calendar } from '@caseward/kernel';
import { expect, it } from '@jest/globals';
import { conductFileProjection, type ConductRow } from './conduct-file.projection';
import { conductItems } from './conduct-work';

const calendar: Calendar = { terms: [{ from: '2026-09-01', to: '2026-12-18' }], closed: [], bankHolidays: [] };
const monday = '2026-09-07T09:00:00.000Z';
const raised = {
  ...{ id: 'r', schoolId: 'ashdown', status: 'raised', raisedAt: monday, learnedAt: monday },
  ...{ recipients: ['hale'], caseManager: 'cole', subject: 'dale', lado: {}, measures: [], duties: [] },
} as unknown as ConductRow; // what it reads
const waits = (person: string, more: Partial<ConductRow> = {}) =>
  conductItems({ ...raised, ...more }, person, calendar).map(({ what }) => what);

it('waits for its case manager, and until there is one for whoever it was sent to; never for anybody else', () => {
  expect(waits('cole')).toEqual(['ASSESS_CONDUCT', 'RING_LADO']);
  expect(waits('hale')).toEqual([]);
  expect(waits('hale', { caseManager: null })).toEqual(['APPOINT_CASE_MANAGER']);
  for (const other of ['dale', 'okoro']) expect(waits(other, { caseManager: null })).toEqual([]);
});
it('the LADO is to be rung within one working day', () => {
  const ring = conductItems(raised, 'cole', calendar).find(({ what }) => what === 'RING_LADO');
  expect(ring?.due?.slice(0, 10)).toBe('2026-09-08');
});
it('the LADO is to be rung again when what looked low-level is an allegation after all: their advice was about something else', () => {
  const lado = { contactedOn: '2026-09-03', policeToo: false, advisedOn: '2026-09-03', tellAdult: 'yes', tellParents: 'yes', nextReviewOn: null }; // prettier-ignore
  const before = { ...raised, status: 'low_level', lado: { ...lado, advice: 'sealed' }, informed: { adult: '2026-09-03' } } as unknown as ConductRow; // prettier-ignore
  const change = conductFileProjection.on.Reclassified as (row: ConductRow, event: object) => ConductRow;
  const after = change(before, { data: { conductId: 'r', learnedAt: monday } });
  expect(after).toMatchObject({ status: 'allegation', learnedAt: monday, informed: {} });
  expect(after.lado).toEqual({ reference: null, nextReviewOn: null });
  expect(conductItems(before, 'cole', calendar)).toEqual([]);
  expect(conductItems(after, 'cole', calendar)).toMatchObject([{ what: 'RING_LADO', due: '2026-09-08T16:00:00.000Z' }]);
});
it('says of nobody whom it is about', () => {
  for (const item of conductItems(raised, 'cole', calendar)) expect(JSON.stringify(item)).not.toContain('dale');
});
it('what was said to be looked at again waits from its day on', () => {
  const measures = [{ id: 'm', kind: 'other', from: '2026-09-07', reviewOn: '2026-10-05', contactPerson: 'x', inForce: true }]; // prettier-ignore
  const lado = { contactedOn: '2026-09-07', advisedOn: '2026-09-07', nextReviewOn: '2026-09-21' };
  const items = conductItems({ ...raised, status: 'allegation', lado, measures }, 'cole', calendar);
  expect(items).toMatchObject([
    { what: 'REVIEW_WITH_LADO', from: '2026-09-21' },
    { what: 'REVIEW_INTERIM_MEASURE', part: 'm', from: '2026-10-05' },
  ]);
});
it('a low-level concern waits for the head’s answer', () => {
  const threshold = { harmedChild: 'no', possibleOffence: 'no', riskOfHarm: 'no', unsuitable: 'no', result: 'low_level', at: monday } as const; // prettier-ignore
  expect(waits('hale', { status: 'low_level', threshold })).toEqual(['ANSWER_LOW_LEVEL_CONCERN']);
  expect(waits('cole', { status: 'low_level', threshold })).toEqual([]);
});
it('a referral that must be made waits until it is made', () => {
  const lado = { contactedOn: '2026-09-07', advisedOn: '2026-09-07' };
  const all = { status: 'allegation', lado, duties: [{ to: 'dbs', duty: 'must' }] } as const;
  expect(waits('cole', all)).toEqual(['REFER_TO_DBS']);
  expect(waits('cole', { ...all, duties: [{ to: 'dbs', duty: 'must', referredOn: '2026-09-08' }] })).toEqual([]);
});
