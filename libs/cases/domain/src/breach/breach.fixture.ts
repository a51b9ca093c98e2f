import { companionId, type Calendar, type EventMeta, type Moment } from '@caseward/kernel';
import { metaOf } from '@caseward/kernel/testing';
import type { BreachEvent } from './breach';

type Of<T extends BreachEvent['type']> = Extract<BreachEvent, { type: T }>;

export const idNo = (n: number): string => `0197eeee-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const [trust, ashdown] = [idNo(1), idNo(2)];
/** Adults of Ashdown and its trust: Lim teaches, Okoro leads safeguarding, Hale is the head, Patel chairs the governors. */
export const [lim, okoro, hale, patel, amin, nair, quinn] = [10, 11, 12, 13, 14, 15, 16].map(idNo) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]; // prettier-ignore -- seven in, seven out
/** A child, and another. */
export const [wilma, milo] = [idNo(20), idNo(21)];
export const [breachId, concernId, lessonId] = [idNo(30), idNo(31), idNo(32)];
export const investigationId = companionId(breachId, 'investigation');

export const calendar: Calendar = { terms: [{ from: '2026-09-01', to: '2026-12-18' }], closed: [], bankHolidays: [] };
/** Monday, ten o'clock in England, in term; the head asks. */
export const monday: Moment = {
  now: '2026-09-07T09:00:00.000Z', today: '2026-09-07', actor: hale, actingRole: 'HT', session: 's', trust, calendar,
}; // prettier-ignore
export const asSystem = { actor: idNo(99), actingRole: 'SYS' } as const;
export const told = (at: string): EventMeta => metaOf({ recordedAt: at });

const clauses = [{ policy: 'Acceptable use', version: '3', clause: '4.2' }];
export const opened: Of<'BreachCaseOpened'> = {
  type: 'BreachCaseOpened',
  data: {
    breachId, schoolId: ashdown, personType: 'staff', subject: lim, affected: [], category: 'friend_or_follow',
    awareAt: monday.now, personalData: 'no', called: [], account: 'Follows a pupil who left in July.',
  },
}; // prettier-ignore
export const aboutPupil: Of<'BreachCaseOpened'> = {
  ...opened,
  data: { ...opened.data, personType: 'pupil', subject: wilma },
};
export const withData: Of<'BreachCaseOpened'> = {
  ...opened,
  data: { ...opened.data, category: 'confidentiality', personalData: 'yes', called: [{ personId: nair, as: 'data' }] },
};
export const cited: Of<'ClausesCited'> = { type: 'ClausesCited', data: { breachId, clauses } };
const none = { confidentiality: 'no', defamation: 'no', reputation: 'no', illegality: 'no', liability: 'no', childSafety: 'no' } as const; // prettier-ignore
export const decision = { rationale: 'Because.' };
export const tests = { breachId, ...none, severity: 'low', ...decision } as const;
export const assessed = (more: Partial<Of<'SeverityAssessed'>['data']> = {}): Of<'SeverityAssessed'> => ({
  type: 'SeverityAssessed',
  data: { ...tests, mandatory: false, called: [], ...more },
});
export const informal: Of<'InformalRouteChosen'> = { type: 'InformalRouteChosen', data: { breachId, ...decision } };
export const ordered: Of<'InvestigationOrdered'> = {
  type: 'InvestigationOrdered',
  data: { breachId, schoolId: ashdown, investigationId, ...decision },
};
export const found = (...investigators: string[]): BreachEvent => ({
  type: 'FindingsReceived',
  data: { breachId, investigationId, investigators },
});
export const decided: Of<'BreachOutcomeDecided'> = {
  type: 'BreachOutcomeDecided',
  data: { breachId, schoolId: ashdown, severity: 'low', outcome: 'advice', also: [], decidedBy: hale, ...decision },
};
export const held = (automatic: boolean): BreachEvent => ({
  type: 'HeldForStatutoryProcess',
  data: { breachId, automatic },
});
export const toldTo = (
  party: 'subject' | 'parents' | 'reporter' | 'affected',
  rights = true,
): readonly BreachEvent[] => [
  { type: 'PartyInformed', data: { breachId, party, how: 'letter', on: monday.today, said: 'The outcome.' } },
  { type: 'RightsInfoGiven', data: { breachId, party, complaints: rights, whistleblowing: rights } },
];
export const debriefed: Of<'BreachDebriefed'> = { type: 'BreachDebriefed', data: { breachId, debriefId: idNo(40) } };
/** Everything up to its last step. */
export const done: readonly BreachEvent[] = [
  opened,
  cited,
  assessed(),
  informal,
  decided,
  ...toldTo('subject'),
  debriefed,
];
/** A file that the head has sent, ready to be attached. */
export const attachment = {
  ...{ attachmentId: idNo(60), blobId: idNo(61), imageryRuledOut: true as const },
  ...{ name: 'post.png', what: 'The post, as it stood there.', contentNotes: [] },
};
export const fileFacts = { kind: 'png', size: 4_000, sha256: 'a'.repeat(64), scanned: 'clean', preview: true } as const;
export const readyFile = {
  file: { status: 'stored', uploadedBy: hale, storedAt: monday.now, facts: fileFacts },
  imagery: { status: 'none' },
} as const;
