import { companionId } from '@caseward/kernel';
import { adultId, schoolId } from '@caseward/seed';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { codeOf, comparable, type Browser } from './testing/browser';
import { soon as waited } from './testing/live';
import { raiseWorld, type World } from './testing/world';

type People = Readonly<Record<'lim' | 'okoro' | 'hale' | 'amin' | 'clay' | 'stone' | 'gray', Browser>>;
/** What follows goes through reactions, which wait for their turn behind whatever the demo's clocks have set going. */
const soon = (what: () => Promise<boolean>) => waited(what, 60_000);
jest.setTimeout(150_000);
let world: World;
let by: People;
const policyId = randomUUID();
const today = () => world.clock.now().slice(0, 10);
const tomorrow = () => new Date(Date.parse(today()) + 86_400_000).toISOString().slice(0, 10);
const clauseIds = [0, 1].map((i) => companionId(policyId, `clause ${i}`));
const clausesOf = (...texts: readonly string[]) =>
  texts.map((text, i) => ({ id: clauseIds[i]!, number: `${i + 1}`, kind: 'paragraph', level: 1, text })); // two of each

beforeAll(async () => {
  world = await raiseWorld();
  const keys = ['lim', 'okoro', 'hale', 'amin', 'clay', 'stone', 'gray'] as const;
  by = Object.fromEntries(await Promise.all(keys.map(async (key) => [key, await world.as(key)] as const))) as People; // of these keys
  await register({ policyId, title: 'Doors and gates' });
}, 240_000);
afterAll(() => world?.close());

const details = (more: object) => ({
  ...{ title: 'Doors', owner: adultId('amin'), adoption: 'mandatory', statutory: false, ...more },
  ...{ audience: ['all_staff'], reviewMonths: 12, reviewedEarlyFor: ['lesson'] },
});
const row4 = {
  approver: 'CEO',
  body: 'trust_board',
  part: 'ratifies',
  quorum: 3,
  basis: 'Scheme of delegation, row 4',
};
const register = (more: object) => by.amin.send('registerPolicy', { ...details(more), ...row4 });

type Version = Readonly<{
  id: string;
  status: string;
  hash: string | null;
  source: Readonly<{ format: string; bytes: number; sha256: string }> | null;
  nextCommands: readonly string[];
  clauses: readonly Readonly<{ text: string }>[];
  reasons: readonly Readonly<{ clauseId: string | null; lessonId: string | null; since: string | null }>[];
}>;
const VERSION = `query ($id: ID!) { policyVersion(id: $id) { id number status hash source { format bytes sha256 } nextCommands clauses { text }
  reasons { reason clauseId lessonId lesson since } } }`;
const look = async (who: Browser, id: string, position?: string) =>
  (await who.ask<Readonly<{ policyVersion: Version | null }>>(VERSION, { id }, position ? { position } : {}))
    .policyVersion;
const KNOWN = 'query ($id: ID!) { policy(id: $id) { title versions { id } } }';
const HELD = 'query ($p: ID!, $s: ID!, $on: Day!) { policyInForce(policyId: $p, schoolId: $s, on: $on) { id } }';
const heldAt = async (school: 'ashdown' | 'copse', on: string, p = policyId) =>
  (await by.lim.ask<Readonly<{ policyInForce: Readonly<{ id: string }> | null }>>(HELD, { p, s: schoolId(school), on })).policyInForce?.id; // prettier-ignore
const votes = { present: 5, inFavour: 5, against: 0, abstained: 0, interestsAsked: true };
const meeting = () => ({ body: 'trust_board', meetingOn: today(), minute: '4.1' });

/** A text goes from its authors to the board and is published for a day. */
const through = async (versionId: string, effectiveFrom: string) => {
  const { amin, stone, clay } = by;
  const { position } = await amin.send('submitPolicyVersion', { versionId, changeClass: 'material' });
  const hash = (await look(amin, versionId, position))?.hash;
  await stone.send('approvePolicyVersion', { versionId, hash, rationale: 'It says what we do.' });
  await clay.send('ratifyPolicyVersion', { versionId, hash, ...meeting(), ...votes });
  await clay.send('publishPolicyVersion', { versionId, channels: ['staff_network'], effectiveFrom });
};
const draft = (versionId: string, number: string, basedOn?: string, of = policyId) =>
  by.amin.send('draftPolicyVersion', { versionId, policyId: of, number, basedOn, changeClass: 'material', reason: 'annual_review' }); // prettier-ignore
const sendFile = (who: Browser, version: string, bytes: string) =>
  who.fetch(`/policy-files/${version}`, {
    method: 'POST',
    body: bytes,
    headers: { 'content-type': 'application/octet-stream', 'x-caseward': '1' },
  });

const first = randomUUID();
test('what is being written is for whoever has a part in it, and looks like nothing to everybody else', async () => {
  const { amin, lim, clay, okoro, hale, gray } = by;
  const { position } = await draft(first, '1');
  for (const who of [amin, clay, okoro, hale, gray]) expect((await look(who, first, position))?.status).toBe('draft');
  const [theirs, none] = await Promise.all([first, randomUUID()].map((id) => lim.raw(VERSION, { id }, { position })));
  expect(theirs!.body).toBe(none!.body); // two were asked
  expect(await lim.ask(KNOWN, { id: policyId }, { position })).toEqual({ policy: { title: 'Doors and gates', versions: [] } }); // prettier-ignore
  expect(codeOf(await lim.sendRaw('reviseClause', { versionId: first, clauseId: clauseIds[0], change: 'added', text: 'Mine.' }))).toBe('version/none'); // prettier-ignore
});

const FILE = '# Doors\n\n1. The gate is shut at nine in the morning.\n2. Visitors sign in at the office.\n';
test('a file is read for whoever may bring it in, or refused in a word, and belongs to nothing yet', async () => {
  const { amin, lim, clay, okoro } = by;
  const read = await sendFile(amin, first, FILE);
  expect({ status: read.status, ...(JSON.parse(read.body) as object) }).toMatchObject({
    ...{ status: 200, format: 'text', bytes: FILE.length, sha256: createHash('sha256').update(FILE).digest('hex') },
    lines: expect.arrayContaining(['2. Visitors sign in at the office.']),
  });
  const refused = async (who: Browser, version: string, bytes = FILE) => {
    const { status, body } = await sendFile(who, version, bytes);
    return [status, (JSON.parse(body) as Readonly<{ code: string }>).code];
  };
  expect(await refused(amin, first, '')).toEqual([422, 'policy-file/empty']);
  expect(await refused(clay, first, '{\\rtf1 Doors}')).toEqual([422, 'policy-file/other-format']);
  expect(await refused(amin, first, '%PDF-1.7\nnothing')).toEqual([422, 'policy-file/damaged']);
  expect(await refused(amin, first, 'x'.repeat(12_000_001))).toEqual([413, 'policy-file/too-large']);
  expect(await refused(amin, first, 'The gate is shut. \n\n'.repeat(250_000))).toEqual([422, 'policy-file/too-long']);
  expect(await refused(amin, first, 'The gate is shut.\n\n'.repeat(3_001))).toEqual([
    422,
    'policy-file/too-many-parts',
  ]);
  expect(await refused(amin, first, 'The gate is shut. '.repeat(2_000))).toEqual([
    422,
    'policy-file/endless-paragraph',
  ]);
  for (const who of [lim, okoro]) expect(await refused(who, first)).toEqual([404, 'NOT_FOUND']);
  expect(await refused(amin, randomUUID())).toEqual([404, 'NOT_FOUND']);
  expect((await look(amin, first))?.clauses).toEqual([]);
  expect((await amin.fetch(`/policy-files/${first}`)).status).toBe(404);
});

/** What stood around it in the file, with the name of somebody. */
const AROUND = {
  header: [{ field: 'owner', label: 'Policy owner', value: 'Ms Quillonia Thrupp', line: 1 }],
  remainder: [{ line: 9, text: '⟦note⟧ Ask Ms Quillonia Thrupp' }],
  contents: [],
};
const AROUND_OF = 'query ($id: ID!) { policyVersion(id: $id) { around { header { field label value } remainder { line text } } } }'; // prettier-ignore
const around = async (who: Browser) =>
  (await who.ask<Readonly<{ policyVersion: Readonly<{ around: unknown }> | null }>>(AROUND_OF, { id: first })).policyVersion?.around; // prettier-ignore

test('a text takes the file from which it was made, and whoever may read the text has the file as it came', async () => {
  const { amin, lim, clay, okoro } = by;
  const fileOf = async (who: Browser) => (JSON.parse((await sendFile(who, first, FILE)).body) as Readonly<{ fileId: string }>).fileId; // prettier-ignore
  const long = 'The gate is shut. '.repeat(1_000);
  const whole = Array.from({ length: 20 }, (_, i) => ({
    ...clausesOf(long)[0],
    id: companionId(policyId, `long ${i}`),
  }));
  await amin.send('importPolicyText', { versionId: first, format: 'typed', clauses: whole });
  const clauses = clausesOf('The gate is shut at nine in the morning.', 'Visitors sign in at the office.');
  const bring = (fileId: string) =>
    amin.sendRaw('importPolicyText', { versionId: first, format: 'pdf', fileId, clauses, around: AROUND });
  for (const wrong of [randomUUID(), await fileOf(clay)])
    expect(codeOf(await bring(wrong))).toBe('version/file-unknown');
  expect(codeOf(await bring(await fileOf(amin)))).toBeUndefined();
  const sha256 = createHash('sha256').update(FILE).digest('hex');
  await soon(async () => (await look(amin, first))?.clauses.length === 2);
  expect(await look(amin, first)).toMatchObject({ source: { format: 'text', bytes: FILE.length, sha256 } });
  const { rows } = await world.product.pool.query<Readonly<{ data: unknown }>>("select data::text from events where type = 'PolicyTextImported' order by position desc limit 1"); // prettier-ignore
  expect(JSON.stringify(rows[0])).toContain(sha256);
  // Whose name stood at its front is read by those who work on it, and lies nowhere in the clear.
  expect(JSON.stringify(rows[0])).not.toContain('Quillonia');
  const { header, remainder } = AROUND;
  const kept = { header: header.map(({ line: _, ...field }) => field), remainder };
  expect([await around(amin), await around(okoro), await around(lim)]).toEqual([kept, kept, undefined]);
  // As it came, for whoever may read the text; not as a page, and not by a name of its own.
  const { status, headers, body } = await okoro.fetch(`/policy-files/${first}`);
  expect({ status, body }).toEqual({ status: 200, body: FILE });
  expect(headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'content-disposition': `attachment; filename="policy-${first.slice(0, 8)}.txt"`,
  });
  const none = await lim.fetch(`/policy-files/${randomUUID()}`);
  expect(comparable(await lim.fetch(`/policy-files/${first}`))).toEqual(comparable(none));
  expect((await world.stranger.fetch(`/policy-files/${first}`)).status).toBe(401);
  // No clean-up takes it.
  const bytes = await world.product.pool.query<Readonly<{ kept: boolean }>>('select kept from blob where sha256 = $1 order by kept', [sha256]); // prettier-ignore
  expect(bytes.rows.map((row) => row.kept)).toEqual([false, false, true]);
});

test('a text is submitted, approved by another than its writer, ratified by a board that has its quorum, and published', async () => {
  const { amin, stone, clay, hale, okoro, lim } = by;
  const { position } = await amin.send('submitPolicyVersion', { versionId: first, changeClass: 'material' });
  const { hash } = (await look(amin, first, position))!; // theirs
  const approval = { versionId: first, hash, rationale: 'It says what we do.' };
  const code = async (answer: ReturnType<Browser['sendRaw']>) => codeOf(await answer);
  expect(await code(amin.sendRaw('approvePolicyVersion', approval))).toBe('version/approved-by-its-writer');
  expect(await code(hale.sendRaw('approvePolicyVersion', approval))).toBe('version/not-the-approver');
  expect(await code(okoro.sendRaw('approvePolicyVersion', approval))).toBe('record/not-found');
  expect(await code(stone.sendRaw('approvePolicyVersion', { ...approval, hash: '0'.repeat(64) }))).toBe('version/hash-differs'); // prettier-ignore
  await stone.send('commentOnClause', {
    versionId: first,
    commentId: randomUUID(),
    comment: 'Nine is early for the youngest.',
  });
  const ratifying = { versionId: first, hash, ...meeting(), ...votes };
  expect(await code(clay.sendRaw('ratifyPolicyVersion', ratifying))).toBe('version/submitted');
  await stone.send('approvePolicyVersion', approval);
  const ratify = (more: object) => code(clay.sendRaw('ratifyPolicyVersion', { ...ratifying, ...more }));
  expect(await ratify({ present: 2, inFavour: 2 })).toBe('version/no-quorum');
  expect(await ratify({ interestsAsked: false })).toBe('version/interests-not-asked');
  expect(await ratify({ body: 'local_governing_body' })).toBe('version/another-body');
  expect(await ratify({ inFavour: 2, against: 3 })).toBe('version/not-carried');
  expect(await code(stone.sendRaw('ratifyPolicyVersion', ratifying))).toBe('record/not-found');
  await clay.send('ratifyPolicyVersion', { ...ratifying, present: 3, inFavour: 3, interests: [{ declared: 'One sells locks, and withdrew.' }] }); // prettier-ignore
  expect(await look(lim, first)).toBeNull();
  await clay.send('publishPolicyVersion', { versionId: first, channels: ['staff_network'], effectiveFrom: today() });
  await soon(async () => (await look(lim, first))?.status === 'in_force');
  expect((await lim.fetch(`/policy-files/${first}`)).body).toBe(FILE);
  // What was said while it was made is not for everybody who reads it.
  const said = async (who: Browser) =>
    (await who.ask<Said>('query ($id: ID!) { policyVersion(id: $id) { comments { id } } }', { id: first })).policyVersion.comments.length; // prettier-ignore
  expect([await said(amin), await said(stone), await said(lim)]).toEqual([1, 1, 0]);
  expect(await around(lim)).toBeNull();
});
type Said = Readonly<{ policyVersion: Readonly<{ comments: readonly unknown[] }> }>;

test('which text was in force is answered by school and day, and stays answered', async () => {
  const begun = today();
  const before = new Date(Date.parse(begun) - 86_400_000).toISOString().slice(0, 10);
  await soon(async () => (await heldAt('ashdown', begun)) === first);
  expect(await heldAt('copse', begun)).toBe(first);
  expect(await heldAt('ashdown', before)).toBeUndefined();
  const second = randomUUID();
  const from = tomorrow();
  await draft(second, '2', first);
  await by.amin.send('reviseClause', { versionId: second, clauseId: clauseIds[0], change: 'changed', was: 'The gate is shut at nine in the morning.', text: 'The gate is shut at ten to nine.' }); // prettier-ignore
  await through(second, from);
  expect(await heldAt('ashdown', begun)).toBe(first);
  world.clock.jump(60 * 24 + 60 * 8);
  by = { ...by, lim: await world.as('lim'), amin: await world.as('amin'), clay: await world.as('clay'), stone: await world.as('stone'), hale: await world.as('hale'), okoro: await world.as('okoro') }; // prettier-ignore
  await soon(async () => (await heldAt('ashdown', from)) === second);
  expect(await heldAt('copse', from)).toBe(second);
  expect(await heldAt('ashdown', begun)).toBe(first);
  expect((await look(by.lim, first))?.clauses[0]?.text).toBe('The gate is shut at nine in the morning.');
});

test('a school’s own text holds at that school, and at no other', async () => {
  const [own, versionId] = [randomUUID(), randomUUID()];
  await register({ policyId: own, title: 'Our gate', schoolId: schoolId('ashdown') });
  await draft(versionId, '1', undefined, own);
  await by.amin.send('importPolicyText', { versionId, format: 'typed', clauses: clausesOf('Our gate is green.') });
  await through(versionId, today());
  await soon(async () => (await heldAt('ashdown', today(), own)) === versionId);
  expect(await heldAt('copse', today(), own)).toBeUndefined();
});

type Knows = Readonly<{ policy: Readonly<{ inForce: Readonly<{ id: string; number: string }> }> }>;
const inForce = async () =>
  (await by.amin.ask<Knows>('query ($id: ID!) { policy(id: $id) { inForce { id number } } }', { id: policyId })).policy.inForce; // prettier-ignore
test('a lesson opens a draft for its clause, and the clause says why it exists in this text and in the next', async () => {
  const { okoro, hale, amin, lim } = by;
  const lessonId = randomUUID();
  const proposal = { lessonId, schoolId: schoolId('ashdown'), source: 'audit', scope: 'school' };
  await okoro.send('proposeLesson', { ...proposal, lesson: 'The gate stood open.' });
  await hale.send('checkLessonDeidentified', { lessonId, found: 'nobody_recognisable' });
  await hale.send('acceptLesson', { lessonId, type: 'policy_change', owner: adultId('okoro'), dueOn: today(), measure: 'Shut.', rationale: 'Cheap.' }); // prettier-ignore
  // The policy itself has been told which of its texts holds: a lesson changes that one.
  await soon(async () => (await inForce()).number === '2');
  const link = { lessonId, policyId, clause: '1', change: 'Somebody stands there until it is shut.' };
  expect(codeOf(await hale.sendRaw('linkPolicyChange', { ...link, clause: '9.9' }))).toBe('lesson/clause-unknown');
  await hale.send('linkPolicyChange', link);
  const third = companionId(lessonId, `draft/${policyId}`);
  await soon(async () => (await look(amin, third)) !== null);
  const why = { reason: 'lesson', lessonId, clauseId: clauseIds[0], lesson: expect.stringMatching(/^L-/), since: null };
  expect(await look(amin, third)).toMatchObject({ number: '3', status: 'draft', clauses: [{}, {}], reasons: [why] });
  expect(await look(lim, third)).toBeNull();
  const LESSON = 'query ($id: ID!) { lesson(id: $id) { status policyDraft { policyId versionId } } }';
  expect(await okoro.ask(LESSON, { id: lessonId })).toEqual({ lesson: { status: 'planned', policyDraft: { policyId, versionId: third } } }); // prettier-ignore
  expect(codeOf(await hale.sendRaw('linkPolicyChange', link))).toBe('lesson/draft-open');
  await through(third, today());
  await soon(async () => (await look(lim, third))?.status === 'in_force');
  expect(await look(lim, third)).toMatchObject({ reasons: [why] });
  await soon(async () => (await inForce()).number === '3');
  const fourth = randomUUID();
  await draft(fourth, '4', third);
  await through(fourth, today());
  await soon(async () => (await look(lim, fourth))?.status === 'in_force');
  expect((await look(lim, fourth))?.reasons).toContainEqual(expect.objectContaining({ ...why, since: '3' }));
});

test('of two drafts of one text the later one undoes nothing unseen, and gets a number of its own', async () => {
  const ASIDE = 'query ($id: ID!) { policyVersion(id: $id) { number overtakenBy { id number } } }';
  await soon(async () => (await inForce()).number === '4');
  const [fifth, other] = [randomUUID(), randomUUID()];
  for (const one of [fifth, other]) await draft(one, '5', (await inForce()).id);
  await through(fifth, today());
  await soon(async () => (await inForce()).number === '5');
  const submit = (more: object) => by.amin.sendRaw('submitPolicyVersion', { versionId: other, changeClass: 'material', ...more }); // prettier-ignore
  expect(codeOf(await submit({}))).toBe('version/base-overtaken');
  expect(await by.amin.ask(ASIDE, { id: other })).toMatchObject({ policyVersion: { number: '5', overtakenBy: { id: fifth, number: '5' } } }); // prettier-ignore
  expect(codeOf(await submit({ comparedWith: fifth }))).toBe('version/number-taken');
  expect(codeOf(await submit({ comparedWith: fifth, number: '6' }))).toBeUndefined();
  await soon(async () => (await look(by.amin, other))?.status === 'submitted');
  expect(await by.amin.ask(ASIDE, { id: other })).toMatchObject({ policyVersion: { number: '6', overtakenBy: null } });
});

test('who keeps the register of one school keeps neither that of another nor the trust’s', async () => {
  const { lim, amin } = by;
  const clerk = { appointmentId: randomUUID(), personId: adultId('lim'), role: 'CLERK', from: today() };
  await amin.send('appointToRole', { ...clerk, bodyId: schoolId('ashdown') });
  const [own, other] = [randomUUID(), randomUUID()];
  await register({ policyId: other, schoolId: schoolId('copse') });
  const registered = (of: object) => lim.sendRaw('registerPolicy', { ...details({ policyId: randomUUID(), ...of }), ...row4 }); // prettier-ignore
  expect(codeOf(await registered({}))).toBe('policy/not-yours');
  expect(codeOf(await registered({ schoolId: schoolId('copse') }))).toBe('policy/not-yours');
  expect(codeOf(await registered({ policyId: own, schoolId: schoolId('ashdown') }))).toBeUndefined();

  const reason = 'It reads better.';
  const drafted = (of: string) => lim.sendRaw('draftPolicyVersion', { versionId: randomUUID(), policyId: of, number: '1', changeClass: 'material', reason: 'annual_review' }); // prettier-ignore
  for (const foreign of [other, policyId]) {
    expect(codeOf(await drafted(foreign))).toBe('version/not-yours');
    expect(codeOf(await lim.sendRaw('bindPolicyDelegation', { policyId: foreign, ...row4, reason }))).toBe(
      'record/not-found',
    );
    expect(codeOf(await lim.sendRaw('retirePolicy', { policyId: foreign, on: today(), reason }))).toBe(
      'record/not-found',
    );
  }
  expect(codeOf(await lim.sendRaw('bindPolicyDelegation', { policyId: own, ...row4, reason }))).toBeUndefined();
  expect(codeOf(await drafted(own))).toBeUndefined();
});
