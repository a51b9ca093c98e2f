import type { Calendar, Moment } from '@caseward/kernel';
import type { InvestigationEvent } from './events';

export const idNo = (n: number): string => `0197cccc-0000-7000-8000-${String(n).padStart(12, '0')}`;
const ids = [1, 2, 11, 12, 13, 14, 15, 16, 17, 20, 30, 31].map(idNo);
export const [trust, ashdown, hale, shaw, okoro, gray, amin, lim, dale, wilma, investigationId, caseId] = ids as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]; // prettier-ignore -- twelve in, twelve out

export const calendar: Calendar = {
  terms: [
    { from: '2026-09-01', to: '2026-10-23' },
    { from: '2026-11-02', to: '2026-12-18' },
  ],
  closed: [],
  bankHolidays: [],
};
/** Monday morning; Mr Hale commissioned it, Mr Shaw looks into it, Ms Lim is whom it is about. */
export const monday: Moment = {
  now: '2026-09-07T09:00:00.000Z',
  today: '2026-09-07',
  actor: hale,
  actingRole: 'HT',
  session: 'session',
  trust,
  calendar,
};
export const byShaw = { actor: shaw, actingRole: 'STAFF' } as const;

const it = { investigationId };
const reasons = { rationale: 'Because of E1.' };
type Of<T extends InvestigationEvent['type']> = Extract<InvestigationEvent, { type: T }>;
const event = <T extends InvestigationEvent['type']>(type: T, data: Omit<Of<T>['data'], 'investigationId'>) =>
  ({ type, data: { ...it, ...data } }) as unknown as Of<T>; // the id is in each

export const commissioned = event('InvestigationCommissioned', {
  ofKind: 'childcase', ofRecord: caseId, schoolId: ashdown, commissioner: hale, subjects: [lim], on: monday.today,
}); // prettier-ignore
export const put = event('AllegationPut', { allegation: 'A1', question: 'Were pupils written to in private?' });
export const putSecond = event('AllegationPut', { allegation: 'A2', question: 'Who knew?' });
export const appointed = event('InvestigatorAppointed', { investigator: shaw, trained: true });
export const answers = { knowsThem: false, managesThem: false, tookPart: false, gainsOrLoses: false };
export const declared = event('IndependenceDeclared', { ...answers, independent: true, statement: 'None.' });
export const conflict = event('IndependenceDeclared', {
  ...answers,
  knowsThem: true,
  independent: false,
  statement: 'She is a friend.',
});
export const terms = {
  scope: 'Messages since September.',
  confidentiality: 'The two of us.',
  accompaniment: 'A colleague or a union.',
  targetDate: '2026-10-05',
};
export const termsSet = event('TermsSet', terms);
export const started = event('InvestigationStarted', {});
export const entry = {
  kind: 'screenshot', description: 'Two messages.', source: 'The pupil', originalSeen: true, heldBy: 'K Shaw', keptAt: 'Office safe',
} as const; // prettier-ignore
export const logged = event('EvidenceLogged', { ...entry, evidence: 'E1' });
export const closed = event('EvidenceClosed', {});
export const drafted = event('FindingsDrafted', {
  allegation: 'A1', finding: 'substantiated', onBalance: true, evidence: ['E1'], systemCauses: ['training'], complete: true, ...reasons,
}); // prettier-ignore
export const factCheck = event('FactCheckOpened', { to: ['subject'], until: '2026-09-14', inHandsOf: hale });
export const signed = event('FindingsSignedOff', { outcome: 'signed', signer: hale, inHandsOf: shaw, ...reasons });
export const issued = event('FindingsIssued', { to: ['subject'], challengeUntil: '2026-09-14' });
export const accepted = event('FindingsAccepted', { allAgree: true });
export const challenged = event('FindingsChallenged', {
  from: 'subject',
  receivedOn: monday.today,
  grounds: ['unfair_process'],
  challenge: 'I was not asked.',
  inHandsOf: hale,
});
export const reviewerAppointed = event('ReviewerAppointed', { reviewer: amin });
export const reviewed = event('FindingsReviewed', { outcome: 'upheld', changed: [], ...reasons });
export const concluded = event('InvestigationConcluded', {
  ofKind: 'childcase',
  ofRecord: caseId,
  investigators: [shaw],
  ...reasons,
});
export const paused = event('InvestigationPaused', { on: monday.today, spent: 3, why: 'statutory_process' });
export const planAsked = event('ChildInterviewPlanAsked', { child: wilma, lead: okoro, purpose: 'What she saw.' });
export const planAgreed = event('ChildInterviewPlanAgreed', {
  child: wilma,
  plan: 'With me.',
  support: 'Her teacher.',
});

export const begun = [commissioned, put, appointed, declared, termsSet] as const;
export const active = [...begun, started] as const;
export const collected = [...active, logged, closed] as const;
export const checked = [...collected, drafted, factCheck] as const;
export const told = [...checked, signed, issued] as const;

/** Nobody is close to anybody, and whoever is asked for works here. */
export const anybody = {
  here: true,
  interests: { persons: [], records: [] },
  closeToSubjects: [],
  managersOfSubjects: [],
  formerly: shaw,
  own: { kind: 'investigation', school: ashdown, tier: 'T4', about: [lim], readers: [hale, shaw], excluded: [lim] },
  other: { kind: 'childcase', school: ashdown, tier: 'T2', about: [wilma], excluded: [] },
  reporters: [],
} as const;

/** A file that the investigator has sent, ready to be attached. */
export const attachment = {
  ...{ attachmentId: idNo(60), blobId: idNo(61), imageryRuledOut: true as const },
  ...{ name: 'chat.png', what: 'The chat, as it stood there.', contentNotes: [] },
};
export const fileFacts = { kind: 'png', size: 4_000, sha256: 'a'.repeat(64), scanned: 'clean', preview: true } as const;
export const readyFile = {
  file: { status: 'stored', uploadedBy: shaw, storedAt: monday.now, facts: fileFacts },
  imagery: { status: 'none' },
} as const;
