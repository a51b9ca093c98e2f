import type { RestrictionState } from '@caseward/access-domain';
import type { Calendar, Moment } from '@caseward/kernel';
import { companionId } from '@caseward/kernel';
import type { OpenConductEvent } from './adult-conduct';

export const idNo = (n: number): string => `0197dddd-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const [trustId, ashdown, conductId, concernId, breachId, measureId] = [1, 2, 3, 4, 5, 6].map(idNo) as [string, string, string, string, string, string]; // prettier-ignore
/** Hart is the head, Cole chairs the governors, Dale is a deputy head, Reid teaches; Wilma is a child. */
export const [hart, cole, dale, reid, wilma] = [10, 11, 12, 13, 14].map(idNo) as [string, string, string, string, string]; // prettier-ignore

export const calendar: Calendar = { terms: [{ from: '2026-09-01', to: '2026-12-18' }], closed: [], bankHolidays: [] };
/** Monday, ten o'clock in England, in term; the head asks. */
export const monday: Moment = {
  now: '2026-09-07T09:00:00.000Z',
  today: '2026-09-07',
  actor: hart,
  actingRole: 'HT',
  session: 'session',
  trust: trustId,
  calendar,
};
export const restriction: NonNullable<RestrictionState> = {
  kind: 'adultconduct',
  school: ashdown,
  tier: 'T5',
  about: [reid],
  readers: [hart],
  excluded: [reid],
};
type Of<T extends OpenConductEvent['type']> = Extract<OpenConductEvent, { type: T }>;

export const raised: Of<'AdultConcernRaised'> = {
  type: 'AdultConcernRaised',
  data: {
    ...{ conductId, schoolId: ashdown, subject: reid, children: [], raised: 'concern', concernId },
    ...{ recipients: [hart], learnedAt: monday.now },
  },
};
export const appointed: Of<'CaseManagerAppointed'> = {
  type: 'CaseManagerAppointed',
  data: { conductId, caseManager: hart },
};
const limbs = { harmedChild: 'no', possibleOffence: 'no', riskOfHarm: 'no', unsuitable: 'no' } as const;
export const noLimb = { conductId, ...limbs, adultIs: 'employed' as const, rationale: 'Because.' };
export const oneLimb = {
  ...noLimb,
  harmedChild: 'yes' as const,
  allegations: [{ allegation: 'Pulled by the wrist.' }],
};
export const unsureLimb = { ...noLimb, unsuitable: 'unsure' as const };
const assessed = (
  of: typeof limbs | object,
  result: 'low_level' | 'unsure' | 'allegation',
): Of<'ThresholdAssessed'> => ({
  type: 'ThresholdAssessed',
  data: { conductId, ...limbs, ...of, adultIs: 'employed', result },
});
export const lowLevel = assessed({}, 'low_level');
export const unsure = assessed({ unsuitable: 'unsure' }, 'unsure');
export const reclassified: Of<'Reclassified'> = { type: 'Reclassified', data: { conductId, learnedAt: monday.now } };
export const allegationId = companionId(conductId, `allegation/${monday.now}/0`);
export const meets = [
  assessed({ harmedChild: 'yes' }, 'allegation'),
  { type: 'AllegationStated', data: { conductId, allegationId } },
] as const satisfies readonly OpenConductEvent[];
export const supplyMeets = [{ ...meets[0], data: { ...meets[0].data, adultIs: 'supply' as const } }, meets[1]] as const;
export const contacted: Of<'LADOContacted'> = {
  type: 'LADOContacted',
  data: { conductId, on: monday.today, how: 'phone', policeToo: false },
};
export const advised: Of<'LADOAdvised'> = {
  type: 'LADOAdvised',
  data: { conductId, on: monday.today, tellAdult: 'in_part', tellParents: 'not_yet' },
};
export const measured: Of<'InterimMeasureSet'> = {
  type: 'InterimMeasureSet',
  data: {
    ...{ conductId, measureId, kind: 'supervised', from: monday.today, reviewOn: '2026-09-21' },
    ...{ nextReviewOn: '2026-09-21', contactPerson: dale },
  },
};
export const determined = (outcome: Of<'OutcomeDetermined'>['data']['outcome']): Of<'OutcomeDetermined'> => ({
  type: 'OutcomeDetermined',
  data: { conductId, allegationId, outcome },
});
export const noted: Of<'FileNoteAgreed'> = {
  type: 'FileNoteAgreed',
  data: { conductId, note: 'kept', summaryGiven: true },
};
export const tested: Of<'ReferralDutyTested'> = {
  type: 'ReferralDutyTested',
  data: { conductId, to: 'dbs', removed: 'resigned_first', harm: 'met', duty: 'must' },
};
export const linkedBreach: Of<'BreachLinked'> = { type: 'BreachLinked', data: { conductId, breachId } };
export const ledBy = (lead: Of<'LeadAgencyChanged'>['data']['lead']): Of<'LeadAgencyChanged'> => ({
  type: 'LeadAgencyChanged',
  data: { conductId, lead, breaches: [] },
});
/** What each kind of command says at the least. */
export const judgement = { conductId, rationale: 'Because.' };
export const measure = {
  ...{ ...judgement, measureId, kind: 'supervised' as const, from: monday.today, reviewOn: '2026-09-21' },
  ...{ alternatives: 'Other duties.', agencyView: 'The LADO agrees.', contactPerson: dale },
};
export const toldOn = { conductId, on: monday.today, how: 'in_person' as const, said: 'What was agreed.' };
/** A file that the head has sent, ready to be attached. */
export const attachment = {
  ...{ attachmentId: idNo(60), blobId: idNo(61), imageryRuledOut: true as const },
  ...{ name: 'post.png', what: 'The post, as it stood there.', contentNotes: [] },
};
export const fileFacts = { kind: 'png', size: 4_000, sha256: 'a'.repeat(64), scanned: 'clean', preview: true } as const;
export const readyFile = {
  file: { status: 'stored', uploadedBy: hart, storedAt: monday.now, facts: fileFacts },
  imagery: { status: 'none' },
} as const;
