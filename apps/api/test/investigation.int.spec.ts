import { adultId, schoolId } from '@caseward/seed';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf, type Browser } from './testing/browser';
import { concernAbout, decisionFor, pupilAt } from './testing/concerns';
import { soon } from './testing/live';
import { raiseWorld, type World } from './testing/world';

let world: World;
let lim: Browser, okoro: Browser, shaw: Browser, hale: Browser, amin: Browser, gray: Browser;
beforeAll(async () => {
  world = await raiseWorld();
  const people = await Promise.all(['lim', 'okoro', 'shaw', 'hale', 'amin', 'gray'].map((one) => world.as(one)));
  [lim, okoro, shaw, hale, amin, gray] = people as [Browser, Browser, Browser, Browser, Browser, Browser]; // six in, six out
});
afterAll(() => world?.close());

const FILE = `query ($id: ID!) { investigation(id: $id) {
  reference status pausedAs independence yours nextCommands ofRecord clock { spent of running findingsDue pauses { why to } }
  commissioner { id } investigator { id } reviewer { id } signer { id } subjects { id } terms { scope { text } }
  allegations { number question { text } weights { evidence bearing note { text } } finding { finding before evidence rationale { text } } }
  evidence { number kind sha256 description { text } custody { heldBy { text } } corrections { part } interview { child person { id } } }
  plans { child { id } agreed } comments { comment { text } } challenge { challenge { text } } challengeUntil
  story { kind reference } whoCanSee { personId }
} }`;
type File = Readonly<{
  investigation: Readonly<{
    status: string;
    nextCommands: readonly string[];
    clock: Readonly<{ spent: number; running: boolean; findingsDue: string | null }>;
    story: readonly Readonly<{ kind: string }>[];
    whoCanSee: readonly Readonly<{ personId: string }>[];
  }> | null;
}>;
const MINE = '{ investigations(first: 100) { total items { id yours } } }';
type Mine = Readonly<{
  investigations: { total: number; items: readonly Readonly<{ id: string; yours: readonly string[] }>[] };
}>;

const fileOf = async (id: string, by: Browser) => (await by.ask<File>(FILE, { id })).investigation;
/** What somebody has to do with one of them, by the list of theirs; undefined when it is none of theirs. */
const partIn = async (id: string, by: Browser) => {
  const { total, items } = (await by.ask<Mine>(MINE)).investigations;
  // The demo tells some as well: those are all that is counted.
  expect(total).toBe(items.length);
  return items.find((one) => one.id === id)?.yours;
};
const child = pupilAt('ashdown', 20);

/** A case of Mrs Okoro's about a child. */
const aCase = async () => {
  const concern = concernAbout('ashdown', { people: [{ personId: child, part: 'subject' }] });
  const caseId = randomUUID();
  await lim.send('submitConcern', concern);
  await okoro.send('recordTriageDecision', { ...decisionFor(concern.concernId), outcome: 'open_case', caseId });
  const CASE = 'query ($id: ID!) { childCase(id: $id) { id } }';
  await soon(async () => (await okoro.ask<{ childCase: unknown }>(CASE, { id: caseId })).childCase !== null);
  return caseId;
};
const commission = async (caseId: string, more: object = {}) => {
  const investigationId = randomUUID();
  await okoro.send('commissionInvestigation', {
    ...{ investigationId, ofKind: 'childcase', ofRecord: caseId, schoolId: schoolId('ashdown'), subjects: [] },
    allegations: [{ question: 'Who sent the picture on?', clauses: 'Online safety 4.2' }, { question: 'Who knew?' }],
    ...more,
  });
  return investigationId;
};
const rationale = 'Two accounts agree with E1.';
const independent = { knowsThem: false, managesThem: false, tookPart: false, gainsOrLoses: false };
const evidence = { kind: 'screenshot', description: 'The chat.', source: 'A parent', originalSeen: true, heldBy: 'K Shaw', keptAt: 'Safe' }; // prettier-ignore

describe('an investigation, from its commission to its conclusion', () => {
  let it = { investigationId: '' };
  const send = (by: Browser, command: string, more: object = {}) => by.send(command, { ...it, ...more });
  const refused = async (by: Browser, command: string, more: object = {}) =>
    codeOf(await by.sendRaw(command, { ...it, ...more }));
  const read = async (by = okoro) => (await fileOf(it.investigationId, by))!; // there, for whoever is asked

  test('is commissioned by whoever may know of the record, and known to nobody else', async () => {
    const caseId = await aCase();
    const foreign = { investigationId: randomUUID(), ofKind: 'childcase', ofRecord: caseId, schoolId: schoolId('ashdown'), subjects: [], allegations: [{ question: 'x' }] }; // prettier-ignore
    expect(codeOf(await hale.sendRaw('commissionInvestigation', foreign))).toBe('investigation/record-not-known');
    expect(codeOf(await lim.sendRaw('commissionInvestigation', foreign))).toBe('record/not-found');
    it = { investigationId: await commission(caseId) };
    await soon(async () => (await fileOf(it.investigationId, okoro)) !== null);
    for (const other of [shaw, hale, amin, gray, lim]) {
      expect(await fileOf(it.investigationId, other)).toBeNull();
      expect(await partIn(it.investigationId, other)).toBeUndefined();
    }
    expect(await partIn(it.investigationId, okoro)).toEqual(['commissioner']);
    expect((await read()).nextCommands).toEqual(
      expect.arrayContaining(['appointInvestigator', 'setTermsOfReference', 'pauseInvestigation']),
    );
  });

  test('its investigator has no part in it, declares so, and sees it from the appointment on', async () => {
    const suitable = { trained: true, managesThem: false };
    expect(await refused(okoro, 'appointInvestigator', { ...suitable, investigator: adultId('lim') })).toBe('investigation/person-reported'); // prettier-ignore
    expect(await refused(okoro, 'appointInvestigator', { ...suitable, investigator: adultId('gray') })).toBe('investigation/person-not-here'); // prettier-ignore
    await send(okoro, 'appointInvestigator', { ...suitable, investigator: adultId('hale') });
    await soon(async () => (await fileOf(it.investigationId, hale)) !== null);
    await send(hale, 'declareIndependence', { ...independent, tookPart: true, statement: 'I spoke with the family.' });
    expect(await refused(hale, 'startInvestigation')).toBe('investigation/terms-not-set');
    await send(okoro, 'replaceInvestigator', { ...suitable, investigator: adultId('shaw'), reason: 'A conflict.' });
    expect(await fileOf(it.investigationId, hale)).toBeNull();
    expect(await refused(hale, 'declareIndependence', { ...independent, statement: 'Again.' })).toBe(
      'record/not-found',
    );
    await send(shaw, 'declareIndependence', { ...independent, statement: 'Nothing ties me to it.' });
    const targetDate = world.clock.now().slice(0, 10);
    const terms = { scope: 'The group chat.', confidentiality: 'The two of us.', accompaniment: 'Anybody.', targetDate, allegations: [] }; // prettier-ignore
    await send(okoro, 'setTermsOfReference', terms);
    await send(shaw, 'startInvestigation');
    await soon(async () => (await read()).status === 'active');
  });

  test('collects evidence and interviews; a child is heard by a plan; it stands still for the police', async () => {
    expect(await refused(shaw, 'logEvidence', { ...evidence, mayBeIndecent: 'not_sure' })).toBe('investigation/indecent-image'); // prettier-ignore
    expect(await refused(okoro, 'logEvidence', { ...evidence, mayBeIndecent: 'no' })).toBe('investigation/not-yours');
    await send(shaw, 'logEvidence', { ...evidence, mayBeIndecent: 'no', sha256: 'a'.repeat(64) });
    const on = world.clock.now().slice(0, 10);
    await send(shaw, 'transferCustody', {
      evidence: 'E1',
      on,
      heldBy: 'IT',
      keptAt: 'Server room',
      reason: 'To copy.',
    });
    await send(shaw, 'correctEvidenceEntry', { evidence: 'E1', part: 'source', correct: 'A cousin', reason: 'Mistaken.' }); // prettier-ignore
    const interview = { on, person: child, account: 'She saw it.', recordAgreed: true };
    expect(await refused(shaw, 'recordInterview', interview)).toBe('investigation/plan-missing');
    await send(shaw, 'askForChildInterviewPlan', { child, lead: adultId('okoro'), purpose: 'What she saw.' });
    await send(okoro, 'pauseInvestigation', { why: 'statutory_process' });
    expect(await refused(shaw, 'recordInterview', interview)).toBe('investigation/is-paused');
    await soon(async () => (await read()).clock.running === false);
    await send(okoro, 'resumeInvestigation', { processGoesOn: true });
    const plan = { child, plan: 'At school.', support: 'Her teacher.' };
    expect(await refused(okoro, 'agreeChildInterviewPlan', plan)).toBe('investigation/agreement-missing');
    await send(okoro, 'agreeChildInterviewPlan', { ...plan, agreedWith: 'police' });
    await send(shaw, 'recordInterview', interview);
    await send(shaw, 'weighEvidence', {
      allegation: 'A1',
      evidence: 'E1',
      bearing: 'supports',
      note: 'Original seen.',
    });
    await send(shaw, 'sendProgressNote', { to: ['child_or_family'], note: 'Nearly done.' });
    await send(shaw, 'closeEvidence');
    await soon(async () => (await read()).status === 'evidence_closed');
    expect(await read()).toMatchObject({
      evidence: [
        { number: 'E1', custody: [{}, { heldBy: { text: 'IT' } }], corrections: [{ part: 'source' }], interview: null },
        { number: 'E2', kind: null, interview: { child: true, person: { id: child } } },
      ],
      allegations: [{ weights: [{ evidence: 'E1', bearing: 'supports', note: { text: 'Original seen.' } }] }, {}],
      plans: [{ child: { id: child }, agreed: true }],
      clock: { running: true, pauses: [{ why: 'statutory_process' }] },
    });
  });

  test('finds, is checked and signed by a second person, issued, challenged, reviewed and concluded', async () => {
    const draft = { onBalance: true, evidence: ['E1'], systemCauses: ['training'], rationale };
    await send(shaw, 'draftFindings', { ...draft, allegation: 'A1', finding: 'substantiated' });
    expect(await refused(shaw, 'openFactCheck', { to: ['subject'] })).toBe('investigation/evidence-is-closed');
    await send(shaw, 'draftFindings', { ...draft, allegation: 'A2', finding: 'unfounded' });
    await send(shaw, 'openFactCheck', { to: ['subject'] });
    const on = world.clock.now().slice(0, 10);
    await send(shaw, 'recordFactualComment', { from: 'subject', on, comment: 'It was a Tuesday.' });
    expect(await refused(shaw, 'signOffFindings', { outcome: 'signed', rationale })).toBe('investigation/not-yours');
    expect(await refused(shaw, 'issueFindings', { to: ['subject'] })).toBe('investigation/not-signed');
    await send(okoro, 'signOffFindings', { outcome: 'signed', rationale });
    await send(shaw, 'issueFindings', { to: ['subject'] });
    await send(okoro, 'challengeFindings', { from: 'subject', receivedOn: on, grounds: ['unfair_process'], challenge: 'I was not asked.' }); // prettier-ignore
    await send(okoro, 'appointReviewer', { reviewer: adultId('amin') });
    await send(amin, 'reviewFindings', { outcome: 'changed', changed: [{ allegation: 'A1', finding: 'unsubstantiated' }], rationale }); // prettier-ignore
    await send(okoro, 'concludeInvestigation', { rationale });
    await soon(async () => (await read()).status === 'concluded');
    const file = await read();
    expect(file).toMatchObject({
      allegations: [{ finding: { finding: 'unsubstantiated', before: 'substantiated', rationale: { text: rationale } } }, {}], // prettier-ignore
      nextCommands: [],
    });
    expect(file.whoCanSee.map(({ personId }) => personId).sort()).toEqual(
      ['okoro', 'shaw', 'amin'].map(adultId).sort(),
    );
    const kinds = file.story.map(({ kind }) => kind);
    expect(kinds[0]).toBe('InvestigationCommissioned');
    expect(kinds.at(-1)).toBe('InvestigationConcluded');
    for (const other of [hale, gray, lim]) expect(await fileOf(it.investigationId, other)).toBeNull();
  });
});

test('whoever it is about never sees it, whatever their post, nor who declares an interest in the record later', async () => {
  const caseId = await aCase();
  const investigationId = await commission(caseId, { subjects: [adultId('shaw')] });
  const appointing = { investigationId, trained: true, managesThem: false };
  expect(codeOf(await okoro.sendRaw('appointInvestigator', { ...appointing, investigator: adultId('shaw') }))).toBe('investigation/person-is-subject'); // prettier-ignore
  await okoro.send('appointInvestigator', { ...appointing, investigator: adultId('hale') });
  await soon(async () => (await fileOf(investigationId, hale)) !== null);
  expect(await fileOf(investigationId, shaw)).toBeNull();
  const interest = { personId: adultId('hale'), interestId: randomUUID(), kind: 'other', inRecord: caseId };
  await hale.send('declareInterest', interest);
  await soon(async () => (await fileOf(investigationId, hale).catch(() => 'being shut')) === null);
  expect(await fileOf(investigationId, okoro)).not.toBeNull();
});

test('what is overdue is told to its few readers', async () => {
  const investigationId = await commission(await aCase());
  // Two school days, with a half term or Christmas between them.
  world.clock.jump(30 * 24 * 60);
  okoro = await world.as('okoro');
  const ALERTS = '{ alerts(input: {}) { items { record kind } } }';
  type Alerts = Readonly<{ alerts: { items: readonly Readonly<{ record: string; kind: string }>[] } }>;
  await soon(async () =>
    (await okoro.ask<Alerts>(ALERTS)).alerts.items.some(
      ({ record, kind }) => record === investigationId && kind === 'INVESTIGATION_OVERDUE',
    ),
  );
});
