import { describe, expect, it } from '@jest/globals';
import { scenario } from '@caseward/kernel/testing';
import { investigationAggregate } from './index';
import { appointInvestigator, declareIndependence, replaceInvestigator } from './appoint-investigator';
import { commissionInvestigation } from './commission-investigation';
import { readBy } from './independence';
import {
  active, anybody, appointed, ashdown, byShaw, caseId, commissioned, conflict, dale, declared, gray, hale, idNo,
  investigationId, lim, monday, okoro, put, shaw, terms, termsSet, wilma, answers,
} from './investigation.fixture'; // prettier-ignore
import { pausedByHold } from './pausing';
import { setTermsOfReference, startInvestigation } from './terms';

const given = scenario(investigationAggregate, monday);
const restriction = anybody.other;
const known = {
  known: true,
  restriction,
  own: { persons: [], records: [] },
  ordered: true,
  held: false,
  close: [] as string[],
};
const question = put.data.question;
const input = { investigationId, ofKind: 'childcase' as const, ofRecord: caseId, schoolId: ashdown, subjects: [lim], allegations: [{ question }] }; // prettier-ignore

describe('an investigation is commissioned', () => {
  it('with the questions that it has to answer, numbered', () =>
    given().knowing(known).when(commissionInvestigation, input).then(commissioned, put));
  it('for its commissioner alone; whoever it is about, is close to them or is shut out of the record never sees it', () =>
    expect(
      commissionInvestigation.restricts?.(input, monday, {
        ...known,
        close: [dale],
        restriction: { ...restriction, excluded: [gray] },
      }),
    ).toEqual({ school: ashdown, tier: 'T4', about: [lim, wilma], readers: [hale], excluded: [lim, dale, gray] }));
  it('paused while what it belongs to waits for somebody outside', () =>
    given().knowing({ ...known, held: true }).when(commissionInvestigation, input).then(commissioned, put, pausedByHold(investigationId, { on: monday.today, spent: 0 }))); // prettier-ignore
  it('once', () =>
    given(commissioned).knowing(known).when(commissionInvestigation, input).refused('investigation/already-commissioned')); // prettier-ignore
  it.each([
    [{ known: false }, 'record-not-known'],
    [{ restriction: { ...restriction, kind: 'concern' } }, 'record-not-known'],
    [{ restriction: { ...restriction, school: idNo(3) } }, 'record-not-known'],
    [{ ordered: false }, 'not-ordered'],
    [{ close: [hale] }, 'too-close'],
    [{ own: { persons: [lim], records: [] } }, 'too-close'],
  ])('not with %j', (facts, code) =>
    given().knowing({ ...known, ...facts }).when(commissionInvestigation, input).refused(`investigation/${code}`)); // prettier-ignore
  it('not by whom it is about', () =>
    given().knowing(known).when(commissionInvestigation, { ...input, subjects: [hale] }).refused('investigation/about-you')); // prettier-ignore
});

describe('an investigator', () => {
  const suitable = { investigationId, investigator: shaw, trained: true, managesThem: false };
  const appointing = (facts: object, more: object = {}) =>
    given(commissioned, put).knowing({ ...anybody, ...facts } as typeof anybody).when(appointInvestigator, { ...suitable, ...more }); // prettier-ignore
  it('is somebody independent, and sees it from then on', () => {
    appointing({}).then(appointed);
    const narrowed = appointInvestigator.narrows?.(appointInvestigator.input.parse({ ...suitable, investigator: dale }), monday, anybody); // prettier-ignore
    expect(narrowed?.readers).toEqual([hale, shaw, dale]);
  });
  it.each([
    ['person-is-subject', {}, { investigator: lim }],
    ['person-decides', {}, { investigator: hale }],
    ['person-reported', { reporters: [shaw] }, {}],
    ['person-too-close', { interests: { persons: [lim], records: [] } }, {}],
    ['person-too-close', { interests: { persons: [wilma], records: [] } }, {}],
    ['person-too-close', { interests: { persons: [], records: [caseId] } }, {}],
    ['person-too-close', { closeToSubjects: [shaw] }, {}],
    ['person-too-close', { other: { ...anybody.other, excluded: [shaw] } }, {}],
    ['person-not-here', { here: false }, {}],
    ['person-not-trained', {}, { trained: false }],
    ['person-manages-them', {}, { managesThem: true }],
    ['person-manages-them', { managersOfSubjects: [shaw] }, {}],
  ])('is nobody of whom is said %s', (code, facts, more) => appointing(facts, more).refused(`investigation/${code}`));
  it('is one', () =>
    given(commissioned, appointed).knowing(anybody).when(appointInvestigator, suitable).refused('investigation/has-an-investigator')); // prettier-ignore
  it('is appointed by nobody but who commissioned it', () =>
    given(commissioned).knowing(anybody).when(appointInvestigator, suitable, { actor: okoro }).refused('investigation/not-yours')); // prettier-ignore

  it('says what ties them to it, and one yes is a conflict', () => {
    const saying = given(commissioned, put, appointed);
    saying.when(declareIndependence, { investigationId, ...answers, statement: 'None.' }, byShaw).then(declared);
    const knows = { investigationId, ...answers, knowsThem: true, statement: 'She is a friend.' };
    saying.when(declareIndependence, knows, byShaw).then(conflict);
  });
  it('does nothing before they have said so, and after a conflict nothing is taken at all', () => {
    given(commissioned, put, appointed, termsSet).when(startInvestigation, { investigationId }, byShaw).refused('investigation/not-declared'); // prettier-ignore
    const conflicted = given(commissioned, put, appointed, conflict);
    conflicted.when(declareIndependence, { investigationId, ...answers, statement: 'I take it back.' }, byShaw).refused('investigation/conflict-declared'); // prettier-ignore
    conflicted.when(setTermsOfReference, { investigationId, ...terms, allegations: [] }).refused('investigation/conflict-declared'); // prettier-ignore
  });
  it('is replaced, loses it at once, and the next one has to declare', () => {
    const replacing = { investigationId, investigator: gray, trained: true, managesThem: false, reason: 'A friend.' };
    const replaced = { type: 'InvestigatorReplaced' as const, data: { investigationId, investigator: gray, formerly: shaw, reason: 'A friend.' } }; // prettier-ignore
    given(commissioned, put, appointed, conflict).knowing(anybody).when(replaceInvestigator, replacing).then(replaced);
    expect(replaceInvestigator.narrows?.(replaceInvestigator.input.parse(replacing), monday, anybody)?.readers).toEqual([hale, gray]); // prettier-ignore
    given(commissioned, put, appointed, conflict, replaced, termsSet).when(startInvestigation, { investigationId }, { actor: gray }).refused('investigation/not-declared'); // prettier-ignore
    given(commissioned).knowing(anybody).when(replaceInvestigator, replacing).refused('investigation/no-investigator');
    given(commissioned, appointed).knowing(anybody).when(replaceInvestigator, { ...replacing, investigator: shaw }).refused('investigation/has-an-investigator'); // prettier-ignore
    expect(readBy(undefined, gray)).toBeUndefined();
  });
});

describe('terms of reference', () => {
  const input = { investigationId, ...terms, allegations: [] };
  it('are set before anything is collected, and may be set again with questions that came up', () => {
    given(commissioned, put).when(setTermsOfReference, input).then(termsSet);
    const second = { type: 'AllegationPut' as const, data: { investigationId, allegation: 'A2', question: 'Who knew?' } }; // prettier-ignore
    given(...active).when(setTermsOfReference, { ...input, allegations: [{ question: 'Who knew?' }] }).then(termsSet, second); // prettier-ignore
    given(commissioned, put, appointed, declared).when(startInvestigation, { investigationId }, byShaw).refused('investigation/terms-not-set'); // prettier-ignore
  });
  it('aim at a day that is still to come', () =>
    given(commissioned).when(setTermsOfReference, { ...input, targetDate: '2026-09-06' }).refused('investigation/in-the-past')); // prettier-ignore
  it('are nobody’s when there is no investigation', () =>
    given().when(setTermsOfReference, input).refused('investigation/none'));
  it('let the investigator start', () =>
    given(commissioned, put, appointed, declared, termsSet).when(startInvestigation, { investigationId }, byShaw).then({ type: 'InvestigationStarted', data: { investigationId } })); // prettier-ignore
});
