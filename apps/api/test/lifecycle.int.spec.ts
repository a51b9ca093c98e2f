import { adultId, schoolId } from '@caseward/seed';
import { companionId } from '@caseward/kernel';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf, type Browser } from './testing/browser';
import { advice, contact, limbs, routedFrom } from './testing/conduct';
import { concernAboutAdult, decisionFor } from './testing/concerns';
import { breachOf, debriefOf, investigationOf } from './testing/lifecycle';
import { soon } from './testing/live';
import { raiseWorld, type World } from './testing/world';

const people = ['lim', 'okoro', 'shaw', 'hale', 'patel', 'amin', 'reid', 'novak'] as const;
let world: World;
let by: Readonly<Record<(typeof people)[number], Browser>>;
beforeAll(async () => {
  world = await raiseWorld();
  const pairs = await Promise.all(people.map(async (key) => [key, await world.as(key)] as const));
  by = Object.fromEntries(pairs) as typeof by; // one for each of them
}, 120_000);
afterAll(() => world?.close());

const refused = async (who: Browser, command: string, input: object) => codeOf(await who.sendRaw(command, input));
const day = () => world.clock.now().slice(0, 10);
const why = { rationale: 'Because of what was seen.' };
const no = {
  confidentiality: 'no',
  defamation: 'no',
  reputation: 'no',
  illegality: 'no',
  liability: 'no',
  childSafety: 'no',
};

/** What a teacher writes about another, and the head routes to a breach case. */
const routed = async (about = 'reid', head: Browser = by.hale) => {
  const concern = concernAboutAdult('ashdown', about);
  const breachId = randomUUID();
  const { position } = await by.lim.send('submitConcern', concern);
  const routing = { concernId: concern.concernId, breachId, subject: adultId(about), category: 'personal_account_contact', personalData: 'no', reason: 'A rule of the staff handbook, and no child at risk.' }; // prettier-ignore
  await head.send('recordTriageDecision', decisionFor(concern.concernId), { position });
  await head.send('routeConcernToBreach', routing);
  await soon(async () => (await breachOf(head, breachId)) !== null);
  await head.send('citeClauses', { breachId, clauses: [{ policy: 'Social media', version: '3', clause: '14.1' }] });
  return breachId;
};

describe('a concern about how a colleague behaved online, from the report to the close', () => {
  let breachId = '';
  let investigationId = '';
  let debriefId = '';
  const lessonId = randomUUID();
  const it = () => breachOf(by.hale, breachId).then((one) => one!); // his, from the routing on
  const closing = () => refused(by.hale, 'closeBreachCase', { breachId, summary: 'What happened.' });

  test('is routed, judged grave, and has to be investigated', async () => {
    breachId = await routed();
    investigationId = companionId(breachId, 'investigation');
    debriefId = companionId(breachId, 'debrief');
    await by.hale.send('assessSeverity', { breachId, ...no, reputation: 'yes', severity: 'high', ...why });
    expect(await refused(by.hale, 'manageInformally', { breachId, ...why })).toBe('breach/must-be-investigated');
    await by.hale.send('orderInvestigation', { breachId, ...why });
    await soon(async () => (await it()).status === 'investigating');
    expect(await it()).toMatchObject({ investigation: null, debrief: null });
    for (const one of [by.lim, by.reid, by.patel]) expect(await breachOf(one, breachId)).toBeNull();
  });

  test('is investigated by somebody else, and its findings come back by themselves', async () => {
    const ofBreach = { ofKind: 'breach', ofRecord: breachId, schoolId: schoolId('ashdown'), subjects: [adultId('reid')] }; // prettier-ignore
    const commission = { investigationId, ...ofBreach, allegations: [{ question: 'Were messages sent?', clauses: '14.1' }] }; // prettier-ignore
    expect(await refused(by.hale, 'commissionInvestigation', { ...commission, investigationId: randomUUID() })).toBe('investigation/not-ordered'); // prettier-ignore
    await by.hale.send('commissionInvestigation', commission);
    await by.hale.send('appointInvestigator', { investigationId, investigator: adultId('shaw'), trained: true, managesThem: false }); // prettier-ignore
    await soon(async () => (await investigationOf(by.shaw, investigationId)) !== null);
    // The page of the breach leads to it; whoever may not read the breach is not led back.
    await soon(async () => (await it()).investigation?.id === investigationId);
    const step = (who: Browser, command: string, more: object = {}) => who.send(command, { investigationId, ...more });
    await step(by.shaw, 'declareIndependence', { knowsThem: false, managesThem: false, tookPart: false, gainsOrLoses: false, statement: 'Nothing ties me to it.' }); // prettier-ignore
    await step(by.hale, 'setTermsOfReference', { scope: 'The messages.', confidentiality: 'The two of us.', accompaniment: 'Anybody.', targetDate: day(), allegations: [] }); // prettier-ignore
    await step(by.shaw, 'startInvestigation');
    await step(by.shaw, 'logEvidence', { kind: 'screenshot', description: 'The messages.', source: 'A parent', originalSeen: true, heldBy: 'K Shaw', keptAt: 'Safe', mayBeIndecent: 'no' }); // prettier-ignore
    await step(by.shaw, 'weighEvidence', { allegation: 'A1', evidence: 'E1', bearing: 'supports', note: 'Original seen.' }); // prettier-ignore
    await step(by.shaw, 'closeEvidence');
    await step(by.shaw, 'draftFindings', { allegation: 'A1', finding: 'substantiated', onBalance: true, evidence: ['E1'], systemCauses: ['training'], ...why }); // prettier-ignore
    await step(by.shaw, 'openFactCheck', { to: ['subject'] });
    await step(by.shaw, 'recordFactualComment', { from: 'subject', on: day(), comment: 'It was a Tuesday.' });
    expect(await refused(by.shaw, 'signOffFindings', { investigationId, outcome: 'signed', ...why })).toBe('investigation/not-yours'); // prettier-ignore
    await step(by.hale, 'signOffFindings', { outcome: 'signed', ...why });
    await step(by.shaw, 'issueFindings', { to: ['subject'] });
    await step(by.hale, 'acceptFindings', { allAgree: true });
    await step(by.hale, 'concludeInvestigation', why);
    await soon(async () => (await it()).status === 'findings_received', 15_000);
    expect((await it()).investigation?.status).toBe('concluded');
  });

  test('is not closed without an outcome, which is not for whoever investigated it', async () => {
    expect(await closing()).toBe('breach/no-outcome');
    const outcome = { breachId, outcome: 'training', ...why };
    // She did the investigating, and the case itself is not hers to read.
    expect(await refused(by.shaw, 'decideBreachOutcome', outcome)).toBe('record/not-found');
    await by.hale.send('decideBreachOutcome', outcome);
    for (const party of ['subject', 'reporter'])
      await by.hale.send('informParties', { breachId, party, how: 'letter', on: day(), said: 'The outcome.', complaints: true, whistleblowing: true }); // prettier-ignore
  });

  test('asks for a debrief by itself, and is not closed before it is held or waived', async () => {
    expect(await closing()).toBe('breach/debrief-due');
    await soon(async () => (await debriefOf(by.hale, debriefId)) !== null, 15_000);
    await soon(async () => (await it()).debrief?.id === debriefId);
    expect(await debriefOf(by.hale, debriefId)).toMatchObject({ status: 'due', serious: true, from: { id: breachId, kind: 'breach' } }); // prettier-ignore
    // As few as read the breach, and the lead of the trust, who is called because it is grave.
    const readers = (await debriefOf(by.hale, debriefId))?.whoCanSee.map(({ personId }) => personId);
    expect(readers?.sort()).toEqual(
      [adultId('amin'), ...(await it()).whoCanSee.map(({ personId }) => personId)].sort(),
    );
    expect((await debriefOf(by.amin, debriefId))?.from).toBeNull();
    for (const one of [by.lim, by.reid, by.shaw]) expect(await debriefOf(one, debriefId)).toBeNull();

    const there = ['hale', 'okoro'].map(adultId);
    const schedule = { debriefId, on: day(), facilitator: adultId('amin') };
    expect(await refused(by.hale, 'scheduleDebrief', { ...schedule, participants: [adultId('reid')] })).toBe('debrief/subject-takes-part'); // prettier-ignore
    await by.hale.send('scheduleDebrief', { ...schedule, participants: there });
    // What happened is picked from the stories that there are: of the breach, and of its investigation.
    await soon(async () => (await debriefOf(by.hale, debriefId))?.status === 'scheduled');
    const facts = (await debriefOf(by.hale, debriefId))?.factsToPick.map(({ kind }) => kind);
    expect(facts).toEqual(expect.arrayContaining(['BreachCaseOpened', 'FindingsReceived', 'FindingsIssued']));
    await by.hale.send('holdDebrief', { debriefId, on: day(), present: there });
    await by.hale.send('pickDebriefFacts', { debriefId, entries: [`${breachId}/1`] });
    await by.hale.send('recordWhatFailed', { debriefId, text: 'Nobody knew whether old pupils count.' });
    await by.hale.send('agreeDebriefNotes', { debriefId, notes: 'Agreed.', agreedBy: there, rolesNotNames: true });
    await soon(async () => (await it()).status === 'debriefed', 15_000);
  });

  test('is not closed while a lesson of it lies about, read by nobody and with nowhere to go', async () => {
    const proposal = { lessonId, schoolId: schoolId('ashdown'), source: 'debrief', scope: 'school', debriefId };
    await by.hale.send('proposeLesson', { ...proposal, lesson: 'Say in the handbook that former pupils count.' });
    await soon(async () => (await it()).lessons.proposed === 1, 15_000);
    expect(await closing()).toBe('breach/lesson-not-routed');
    const accepting = { lessonId, type: 'training', owner: adultId('okoro'), dueOn: day(), measure: 'Everybody was told.', ...why }; // prettier-ignore
    const reading = { lessonId, found: 'nobody_recognisable' };
    expect(await refused(by.hale, 'checkLessonDeidentified', reading)).toBe('lesson/read-by-its-writer');
    await by.amin.send('checkLessonDeidentified', reading);
    await by.amin.send('acceptLesson', accepting);
    expect(await closing()).toBe('breach/lesson-not-routed');
    await by.okoro.send('linkTraining', { lessonId, forWhom: 'All staff', training: 'Ten minutes in briefing.', by: day() }); // prettier-ignore
    await soon(async () => (await it()).lessons.routed === 1, 15_000);
    expect((await debriefOf(by.hale, debriefId))?.lessons).toEqual([{ id: lessonId }]);
    expect((await it()).hindrances).toEqual([]);
  });

  test('closes, and its story tells all of it in the order in which it happened', async () => {
    await by.hale.send('closeBreachCase', { breachId, summary: 'Messages were sent; training follows.' });
    await soon(async () => (await it()).status === 'closed');
    expect((await it()).story.map(({ kind }) => kind)).toEqual([
      'BreachCaseOpened', 'ClausesCited', 'SeverityAssessed', 'InvestigationOrdered', 'FindingsReceived', 'BreachOutcomeDecided',
      'PartyInformed', 'RightsInfoGiven', 'PartyInformed', 'RightsInfoGiven', 'BreachDebriefed', 'BreachLessonProposed',
      'BreachLessonRouted', 'BreachCaseClosed',
    ]); // prettier-ignore
    for (const one of [by.lim, by.reid]) expect(await breachOf(one, breachId)).toBeNull();
  });
});

test('while the police lead about the same adult, a breach case stands still, and goes on by itself afterwards', async () => {
  const breachId = await routed('novak');
  const concern = concernAboutAdult('ashdown', 'novak');
  const { position } = await by.lim.send('submitConcern', concern);
  await by.hale.send('routeConcernToAdultConduct', { concernId: concern.concernId }, { position });
  const conductId = await routedFrom(by.hale, concern.concernId);
  await by.hale.send('appointCaseManager', { conductId, caseManager: adultId('hale') });
  await by.hale.send('assessThreshold', limbs(conductId, 'yes'));
  await by.hale.send('contactLADO', contact(conductId));
  await by.hale.send('recordLADOAdvice', advice(conductId));
  await by.hale.send('linkConductToBreach', { conductId, breachId });
  await by.hale.send('assessSeverity', { breachId, ...no, reputation: 'yes', severity: 'high', ...why });
  await by.hale.send('orderInvestigation', { breachId, ...why });
  const investigationId = companionId(breachId, 'investigation');
  await by.hale.send('commissionInvestigation', {
    ...{ investigationId, ofKind: 'breach', ofRecord: breachId, schoolId: schoolId('ashdown'), subjects: [] },
    allegations: [{ question: 'Were messages sent?' }],
  });
  await by.hale.send('changeLeadAgency', { conductId, lead: 'police', reason: 'They investigate.' });
  await soon(async () => (await breachOf(by.hale, breachId))?.hold?.automatic === true, 15_000);
  await soon(async () => (await investigationOf(by.hale, investigationId))?.status === 'paused', 15_000);
  expect(await refused(by.hale, 'liftBreachHold', { breachId, reason: 'x' })).toBe('breach/held-by-the-process');
  expect(await refused(by.hale, 'closeBreachCase', { breachId, summary: 'x' })).toBe('breach/held');
  await by.hale.send('changeLeadAgency', { conductId, lead: 'employer', reason: 'They have finished.' });
  await soon(async () => (await breachOf(by.hale, breachId))?.hold === null, 15_000);
  await soon(async () => (await investigationOf(by.hale, investigationId))?.status === 'commissioned', 15_000);
});

test('a breach of the head’s: whoever decides on it leads its debrief, and the head learns of neither', async () => {
  const breachId = await routed('hale', by.patel);
  const debriefId = companionId(breachId, 'debrief');
  await by.patel.send('assessSeverity', { breachId, ...no, severity: 'low', ...why });
  await by.patel.send('manageInformally', { breachId, ...why });
  await by.patel.send('decideBreachOutcome', { breachId, outcome: 'advice', ...why });
  await soon(async () => (await debriefOf(by.patel, debriefId)) !== null, 15_000);
  expect((await debriefOf(by.patel, debriefId))?.nextCommands).toContain('scheduleDebrief');
  for (const one of [by.hale, by.okoro, by.shaw]) expect(await debriefOf(one, debriefId)).toBeNull();
});
