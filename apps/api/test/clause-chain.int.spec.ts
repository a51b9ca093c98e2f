import { idOf } from '@caseward/seed';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { adultId, schoolId } from '@caseward/seed';
import { randomUUID } from 'node:crypto';
import { codeOf, type Browser } from './testing/browser';
import { soon } from './testing/live';
import { raiseWorld, type World } from './testing/world';

let world: World;
let by: Readonly<Record<'lim' | 'okoro' | 'hale' | 'amin' | 'patel', Browser>>;
beforeAll(async () => {
  world = await raiseWorld();
  const keys = ['lim', 'okoro', 'hale', 'amin', 'patel'] as const;
  by = Object.fromEntries(await Promise.all(keys.map(async (key) => [key, await world.as(key)] as const))) as typeof by; // of these keys
}, 240_000);
afterAll(() => world?.close());

const CHAIN = `query ($policyId: ID!, $clauseId: ID!) { clauseChain(policyId: $policyId, clauseId: $clauseId) {
  title number text isFull links { versionId number how before after heldFrom
    reasons { reason statute lesson { id reference type accepted sharedOn checks { result }
      origin { source reported found lookedBack } } }
    decided { hash approvedOn part body meetingOn present quorum inFavour interestsDeclared }
    acknowledged { asked done } effect { asAt terms { term part breaches } } } } }`;
type Chain = Readonly<{
  clauseChain: Readonly<{
    isFull: boolean;
    links: readonly Readonly<{
      number: string;
      how: string;
      reasons: readonly Readonly<{ lesson: Readonly<{ id: string; origin: Readonly<Record<string, string | null>> | null }> | null }>[];
      decided: Readonly<{ part: string | null; quorum: number | null }>;
      acknowledged: Readonly<{ asked: number; done: number }> | null;
      effect: Readonly<{ asAt: string; terms: readonly Readonly<{ term: string; part: string; breaches: number | null }>[] }> | null;
    }>[];
  }> | null;
}>; // prettier-ignore
const pictures = { policyId: idOf('policy/pictures'), clauseId: idOf('clause/pictures/3.2') };
const chainOf = async (who: Browser, of = pictures, position?: string) =>
  (await who.ask<Chain>(CHAIN, of, position ? { position } : {})).clauseChain;

test('a governor sees on one page what was learned, decided, acknowledged, and what came of it', async () => {
  await soon(async () => ((await chainOf(by.patel))?.links[0]?.acknowledged?.done ?? 0) > 5);
  const chain = await chainOf(by.patel);
  expect(chain).toMatchObject({ isFull: true, number: '3.2' });
  const [changed, first] = chain?.links ?? [];
  expect(changed).toMatchObject({
    ...{ number: '2', how: 'changed', decided: { part: 'ratified', body: 'trust_board', quorum: 3 } },
    reasons: [{ reason: 'lesson', lesson: { type: 'policy_change', checks: [{ result: 'met' }], origin: { source: 'debrief' } } }],
  }); // prettier-ignore
  const origin = changed?.reasons[0]?.lesson?.origin;
  for (const step of ['reported', 'found', 'lookedBack'])
    expect(origin?.[step]).toMatch(/^(Autumn|Spring|Summer) term 20\d\d$/);
  expect(changed?.effect?.terms.map(({ part }) => part)).toEqual(['before', 'change', 'after']);
  expect(changed?.effect?.terms.map(({ breaches }) => breaches)).toEqual([6, null, null]);
  expect(first).toMatchObject({ how: 'first', effect: null });
});

test('everybody may ask why a clause says what it says; where it came from and what came of it is for those who lead and govern', async () => {
  const chain = await chainOf(by.lim);
  expect(chain).toMatchObject({ isFull: false });
  for (const link of chain?.links ?? []) {
    expect(link).toMatchObject({ acknowledged: null, effect: null });
    for (const { lesson } of link.reasons) if (lesson) expect(lesson.origin).toBeNull();
  }
  expect(await chainOf(by.lim, { ...pictures, clauseId: randomUUID() })).toBeNull();
  expect(await chainOf(by.lim, { ...pictures, policyId: randomUUID() })).toBeNull();
  expect(await world.stranger.raw(CHAIN, pictures).then(codeOf)).toBe('UNAUTHENTICATED');
});

test('no name of a child or an adult reaches it, wherever in the case, the lesson or the decision it was written', async () => {
  const name = 'Wilhelmina Zztop';
  const { okoro, hale, amin, patel } = by;
  const breachId = randomUUID();
  const version = (await amin.ask<Readonly<{ policy: Readonly<{ inForce: Readonly<{ id: string }> }> }>>('query ($id: ID!) { policy(id: $id) { inForce { id } } }', { id: pictures.policyId })).policy.inForce.id; // prettier-ignore
  const says = `${name} was there, and ${name} told it.`;
  await okoro.send('openBreachCase', {
    ...{ breachId, schoolId: schoolId('ashdown'), personType: 'staff', subject: adultId('reid'), affected: [] },
    ...{ category: 'image_use', personalData: 'no', account: says, rules: [`${version}/${pictures.clauseId}`] },
    clauses: [{ policy: `The book of ${name}`, clause: '1' }],
  });
  const lessonId = randomUUID();
  await okoro.send('proposeLesson', { lessonId, schoolId: schoolId('ashdown'), source: 'audit', scope: 'trust', lesson: says, change: says }); // prettier-ignore
  await hale.send('checkLessonDeidentified', { lessonId, found: 'nobody_recognisable', note: says });
  await hale.send('acceptLesson', { lessonId, type: 'policy_change', owner: adultId('okoro'), dueOn: world.clock.now().slice(0, 10), measure: says, target: says, rationale: says }); // prettier-ignore
  const { position } = await hale.send('linkPolicyChange', { lessonId, policyId: pictures.policyId, clause: '3.2', change: says }); // prettier-ignore
  for (const who of [patel, amin, hale]) {
    const told = JSON.stringify(await chainOf(who, pictures, position));
    expect(told).toContain('Pictures and films');
    expect(told).not.toContain('Zztop');
    for (const adult of ['Reid', 'Okoro', 'Hale', 'Amin', 'Clay', 'Stone', 'Patel']) expect(told).not.toContain(adult);
    for (const id of [breachId, adultId('reid'), schoolId('ashdown')]) expect(told).not.toContain(id);
  }
});

test('a breach cites a rule in the words that held that day, and no rule that did not hold', async () => {
  const { okoro } = by;
  const of = (more: object) => ({
    ...{ breachId: randomUUID(), schoolId: schoolId('ashdown'), personType: 'unknown', affected: [] },
    ...{ category: 'image_use', personalData: 'no', account: 'On an open page.', ...more },
  });
  const rules = [`${idOf('policy-version/data/1')}/${idOf('clause/data/2.1')}`];
  const today = world.clock.now().slice(0, 10);
  expect(codeOf(await okoro.sendRaw('openBreachCase', of({ rules, occurredOn: '2001-01-01' })))).toBe('breach/rule-not-in-force'); // prettier-ignore
  expect(codeOf(await okoro.sendRaw('openBreachCase', of({})))).toBe('breach/clause-missing');
  const input = of({ rules, occurredOn: today });
  const { position } = await okoro.send('openBreachCase', input);
  const answer = await okoro.ask('query ($id: ID!) { breachCase(id: $id) { clauses { policy version clause } } }', { id: input.breachId }, { position }); // prettier-ignore
  expect(JSON.stringify(answer)).toContain('"policy":"Data protection","version":"1","clause":"2.1"');
});

const LEARNED = `fragment Learned on ChainLesson { id reference type stage isLate accepted dueOn implementedOn seenIn checks { result seenIn }
  taught { inSubject inYears ledBy } clauses { policy { title } number heldFrom } }`;
const CHANGES = `query ($type: LessonType) { learnedChanges(first: 100, type: $type) { total items { ...Learned } } } ${LEARNED}`;
const CHANGE = `query ($id: ID!) { learnedChange(id: $id) { ...Learned origin { source reported } beside { ...Learned } } } ${LEARNED}`;
type Learned = Readonly<{ id: string; type: string; stage: string; taught: readonly unknown[] }>;
type Changes = Readonly<{ learnedChanges: Readonly<{ items: readonly Learned[] }> }>;
type Change = Readonly<{ learnedChange: (Learned & Readonly<{ beside: readonly Learned[] }>) | null }>;

test('what is taught otherwise is followed beside the clauses that were changed, by those who lead and govern', async () => {
  const { patel, amin, lim } = by;
  const lessonId = idOf('lesson/pictures-of-events/taught');
  await soon(async () => (await patel.ask<Change>(CHANGE, { id: lessonId })).learnedChange?.stage === 'reviewed');
  for (const who of [patel, amin]) {
    const { learnedChanges } = await who.ask<Changes>(CHANGES, {});
    const types = learnedChanges.items.map(({ type }) => type);
    for (const type of ['policy_change', 'curriculum_change', 'training', 'practice']) expect(types).toContain(type);
    // Turned down before anybody accepted it.
    expect(learnedChanges.items.map(({ id }) => id)).not.toContain(idOf('lesson/second-register'));
  }
  const { learnedChange } = await patel.ask<Change>(CHANGE, { id: lessonId });
  expect(learnedChange).toMatchObject({
    ...{ type: 'curriculum_change', stage: 'reviewed', isLate: false, seenIn: ['plans', 'lesson_visits'] },
    taught: [{ inSubject: 'computing', inYears: ['year_5', 'year_6'], ledBy: 'subject_lead' }],
    checks: [{ result: 'met', seenIn: ['pupils_asked', 'pupils_work'] }],
    beside: [
      { type: 'policy_change', clauses: [{ policy: { title: 'Pictures and films of pupils' }, number: '3.2' }] },
    ],
  });
  const [planned] = (await patel.ask<Changes>(CHANGES, { type: 'curriculum_change' })).learnedChanges.items;
  expect(planned).toMatchObject({ stage: 'planned', taught: [{ inYears: ['reception', 'year_1', 'year_2'] }] });
  // From the clause one sees it as well, and only who governs.
  const BESIDE = `query ($policyId: ID!, $clauseId: ID!) { clauseChain(policyId: $policyId, clauseId: $clauseId) {
    links { reasons { lesson { taught { inSubject } clauses { number } dueOn beside { id } } } } } }`;
  expect(JSON.stringify(await patel.ask(BESIDE, pictures))).toContain(lessonId);
  const told = JSON.stringify(await lim.ask(BESIDE, pictures));
  expect(told).not.toContain(lessonId);
  expect(told).toContain('"taught":[],"clauses":[],"dueOn":null,"beside":[]');
  const nothing = (await lim.raw(CHANGE, { id: lessonId })).body;
  expect(nothing).toBe((await lim.raw(CHANGE, { id: randomUUID() })).body);
  expect(nothing).not.toContain('computing');
  expect((await lim.raw(CHANGES, {})).body).not.toContain('curriculum');
});

test('a change that a lesson leads to is told from its acceptance on, without a word that somebody wrote', async () => {
  const { okoro, hale, amin, patel } = by;
  const says = 'Wilhelmina Zztop must be taught that.';
  const lessonId = randomUUID();
  const of = async (position: string) =>
    (await patel.ask<Change>(CHANGE, { id: lessonId }, { position })).learnedChange;
  await okoro.send('proposeLesson', { lessonId, schoolId: schoolId('ashdown'), source: 'audit', scope: 'school', lesson: says }); // prettier-ignore
  const { position: unread } = await hale.send('checkLessonDeidentified', { lessonId, found: 'nobody_recognisable' });
  expect(await of(unread)).toBeNull();
  const today = world.clock.now().slice(0, 10);
  await hale.send('acceptLesson', { lessonId, type: 'curriculum_change', owner: adultId('okoro'), dueOn: today, measure: says, target: says, rationale: says }); // prettier-ignore
  const taught = { inSubject: 'computing', inYears: ['year_6'], ledBy: 'head' };
  const { position } = await okoro.send('linkCurriculumChange', { lessonId, ...taught, programme: says, change: says });
  expect(await of(position)).toMatchObject({ stage: 'planned', taught: [taught], beside: [] });
  expect(codeOf(await okoro.sendRaw('confirmLessonImplemented', { lessonId, on: today, evidence: says }))).toBe('lesson/seen-in-nothing'); // prettier-ignore
  const done = await okoro.send('confirmLessonImplemented', { lessonId, on: today, evidence: says, seenIn: ['plans'] });
  const told = await of(done.position);
  expect(told).toMatchObject({ stage: 'in_place', seenIn: ['plans'] });
  for (const planted of ['Zztop', 'Okoro', 'Ashdown', schoolId('ashdown'), adultId('okoro')])
    expect(JSON.stringify(told)).not.toContain(planted);
  await amin.send('checkLessonEffectiveness', { lessonId, on: today, result: 'not_met', finding: says, seenIn: ['records'] }); // prettier-ignore
  await soon(async () => (await of(done.position))?.stage === 'open_again');
});

test('the breach behind a change is told to who may know of it, and to everybody else it is an incident without an id', async () => {
  const { okoro, hale, patel, amin, lim } = by;
  const clay = await world.as('clay');
  const [breachId, policyId, versionId, clauseId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const today = world.clock.now().slice(0, 10);
  const rules = [`${idOf('policy-version/data/1')}/${idOf('clause/data/2.1')}`];
  await okoro.send('openBreachCase', {
    ...{ breachId, schoolId: schoolId('ashdown'), personType: 'unknown', affected: [], rules, occurredOn: today },
    ...{ category: 'image_use', personalData: 'no', account: 'On an open page.' },
  });
  await clay.send('registerPolicy', {
    ...{ policyId, schoolId: schoolId('ashdown'), title: 'Gates', adoption: 'mandatory', audience: ['all_staff'] },
    ...{ statutory: false, reviewMonths: 12, owner: adultId('okoro'), approver: 'HT', body: 'local_governing_body' },
    ...{ part: 'ratifies', quorum: 3, basis: 'Row 4', reviewedEarlyFor: ['lesson'] },
  });
  const draft = { versionId, policyId, number: '1', changeClass: 'material', reason: 'incident', clauseId };
  await okoro.send('draftPolicyVersion', draft);
  await okoro.send('importPolicyText', { versionId, format: 'typed', clauses: [{ id: clauseId, number: '1', kind: 'paragraph', level: 1, text: 'Gates are shut.' }] }); // prettier-ignore
  const reason = { versionId, reason: 'incident', clauseId };
  expect(codeOf(await okoro.sendRaw('linkChangeReason', { ...reason, incidentId: randomUUID() }))).toBe('version/incident-unknown'); // prettier-ignore
  // Amin writes policies of the trust and its schools, and may not know of this one.
  expect(codeOf(await amin.sendRaw('linkChangeReason', { ...reason, incidentId: breachId }))).toBe('version/incident-unknown'); // prettier-ignore
  await okoro.send('linkChangeReason', { ...reason, incidentId: breachId });
  const lapsesOn = new Date(Date.parse(today) + 20 * 86_400_000).toISOString().slice(0, 10);
  await patel.send('issueEmergencyVersion', { versionId, lapsesOn, channels: ['staff_email'], reason: 'It cannot wait.' }); // prettier-ignore
  const WHY = `query ($policyId: ID!, $clauseId: ID!) { clauseChain(policyId: $policyId, clauseId: $clauseId) {
    links { reasons { reason incident { id reference } } } } }`;
  const of = { policyId, clauseId };
  await soon(async () => JSON.stringify(await okoro.ask(WHY, of)).includes(breachId));
  for (const who of [okoro, hale])
    expect(JSON.stringify(await who.ask(WHY, of))).toMatch(new RegExp(`"incident":{"id":"${breachId}","reference":"B-`)); // prettier-ignore
  const READ =
    'query ($id: ID!) { policy(id: $id) { versions { id reasons { reason clauseId lessonId lesson statute since note } } } }';
  for (const who of [amin, lim, patel, clay]) {
    const told = JSON.stringify([await who.ask(WHY, of), await who.ask(READ, { id: policyId })]);
    expect(told).toContain('"reason":"incident","incident":null');
    expect(told).not.toContain(breachId);
  }
});
