import { adultId, idOf, schoolId } from '@caseward/seed';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf, type Browser } from './testing/browser';
import { soon } from './testing/live';
import { raiseWorld, type World } from './testing/world';

let world: World;
let okoro: Browser;
let hale: Browser;
let amin: Browser;
let gray: Browser;
let lim: Browser;
beforeAll(async () => {
  world = await raiseWorld();
  [okoro, hale, amin, gray, lim] = (await Promise.all(['okoro', 'hale', 'amin', 'gray', 'lim'].map(world.as))) as [
    Browser,
    Browser,
    Browser,
    Browser,
    Browser,
  ]; // five in, five out
});
afterAll(() => world?.close());

const today = () => new Date().toISOString().slice(0, 10);
const DEBRIEF = `query ($id: ID!) { debrief(id: $id) { id status nextCommands from { reference } facts { kind }
  worked { text { text } } lessons { id } story { kind } whoCanSee { personId } } }`;
type Debrief = Readonly<{
  debrief: Readonly<{
    status: string;
    nextCommands: readonly string[];
    from: Readonly<{ reference: string }> | null;
    facts: readonly unknown[];
    worked: readonly unknown[];
    lessons: readonly Readonly<{ id: string }>[];
    story: readonly unknown[];
    whoCanSee: readonly Readonly<{ personId: string }>[];
  }> | null;
}>;
const LESSON = `query ($id: ID!) { lesson(id: $id) { id status nextCommands from { reference } text { text } owner { id } } }`;
type Lesson = Readonly<{
  lesson: Readonly<{
    status: string;
    nextCommands: readonly string[];
    from: Readonly<{ reference: string }> | null;
  }> | null;
}>;
const SHARED = `query ($id: ID!) { sharedLesson(id: $id) { id reference status text { text } nextCommands } }`;
const LISTS = '{ lessons(first: 100) { total items { id } } debriefs(first: 100) { total items { id } } }';
type Lists = Readonly<Record<'lessons' | 'debriefs', Readonly<{ items: readonly Readonly<{ id: string }>[] }>>>;

const ofRecord = idOf('case/not-collected');
const words = 'Nobody knew whom to ring after five.';

/** A debrief of a case of Ashdown that was held and whose notes are agreed. */
const heldDebrief = async () => {
  const debriefId = randomUUID();
  const there = [adultId('okoro'), adultId('hale')];
  await okoro.send('beginDebrief', {
    ...{ debriefId, schoolId: schoolId('ashdown'), ofKind: 'childcase', ofRecord },
    ...{ ready: 'findings_issued', serious: false, reason: 'It happened three times.' },
  });
  await okoro.send('scheduleDebrief', { debriefId, on: today(), facilitator: adultId('hale'), participants: there });
  await okoro.send('holdDebrief', { debriefId, on: today(), present: there });
  await okoro.send('pickDebriefFacts', { debriefId, entries: [`${ofRecord}/1`] });
  await okoro.send('recordWhatWorked', { debriefId, text: 'Two adults stayed.' });
  await okoro.send('agreeDebriefNotes', { debriefId, notes: 'Agreed.', agreedBy: there, rolesNotNames: true });
  return debriefId;
};

test('what was learned at a debrief is read twice, decided, done, checked and closed', async () => {
  const debriefId = await heldDebrief();
  const lessonId = randomUUID();
  const proposal = { lessonId, schoolId: schoolId('ashdown'), source: 'debrief', scope: 'trust', debriefId };
  await okoro.send('proposeLesson', { ...proposal, lesson: words });
  const look = () => okoro.ask<Debrief>(DEBRIEF, { id: debriefId });
  await soon(async () => (await look()).debrief?.status === 'lessons_extracted');
  const told = await look();
  expect(told.debrief).toMatchObject({ lessons: [{ id: lessonId }], facts: [{ kind: 'ChildCaseOpened' }] });

  const read = { lessonId, found: 'nobody_recognisable' };
  expect(codeOf(await okoro.sendRaw('checkLessonDeidentified', read))).toBe('lesson/read-by-its-writer');
  const accepting = {
    ...{ lessonId, type: 'practice', owner: adultId('lim'), dueOn: today() },
    ...{ measure: 'Somebody is reached.', rationale: 'Cheap.' },
  };
  expect(codeOf(await hale.sendRaw('acceptLesson', accepting))).toBe('lesson/names-not-checked');
  await hale.send('checkLessonDeidentified', read);
  await hale.send('acceptLesson', accepting);
  await hale.send('planLesson', { lessonId, plan: 'One list.' });
  expect(codeOf(await hale.sendRaw('closeLesson', { lessonId }))).toBe('lesson/not-implemented');
  // Its owner was let in, whose role alone opens no lesson.
  const owned = await lim.ask<Lesson>(LESSON, { id: lessonId });
  expect(owned.lesson?.nextCommands).toContain('confirmLessonImplemented');
  expect(owned.lesson?.from).toBeNull();
  await lim.send('confirmLessonImplemented', { lessonId, on: today(), evidence: 'It hangs there.' });
  expect(codeOf(await hale.sendRaw('closeLesson', { lessonId }))).toBe('lesson/not-checked');
  await amin.send('checkLessonEffectiveness', { lessonId, on: today(), result: 'met', finding: 'Reached.' });
  expect(codeOf(await hale.sendRaw('closeLesson', { lessonId }))).toBe('lesson/second-check-to-come');
  const { position } = await hale.send('closeLesson', { lessonId, reason: 'The club has ended.' });
  const closed = await okoro.ask<Lesson>(LESSON, { id: lessonId }, { position });
  expect(closed.lesson).toMatchObject({ status: 'closed', from: { reference: expect.stringMatching(/^D-/) } });
  await okoro.send('closeDebrief', { debriefId });
});

test('another school learns what is shared, and neither where it comes from nor that there is more', async () => {
  const debriefId = await heldDebrief();
  const lessonId = randomUUID();
  const proposal = { lessonId, schoolId: schoolId('ashdown'), source: 'debrief', scope: 'trust', debriefId };
  await okoro.send('proposeLesson', { ...proposal, lesson: words });
  await amin.send('checkLessonDeidentified', { lessonId, found: 'nobody_recognisable' });
  const { position } = await hale.send('acceptLesson', {
    ...{
      lessonId,
      type: 'practice',
      owner: adultId('okoro'),
      dueOn: today(),
      measure: 'Reached.',
      rationale: 'Cheap.',
    },
  });

  const unseen = { data: { lesson: null } };
  expect(JSON.parse((await gray.raw(LESSON, { id: lessonId }, { position })).body)).toMatchObject(unseen);
  expect(JSON.parse((await gray.raw(SHARED, { id: lessonId }, { position })).body)).toMatchObject({ data: { sharedLesson: null } }); // prettier-ignore
  expect(codeOf(await gray.sendRaw('shareLessonTrustWide', { lessonId, nobodyRecognisable: true }))).toBe('record/not-found'); // prettier-ignore

  const shared = await amin.send('shareLessonTrustWide', { lessonId, nobodyRecognisable: true });
  const there = await gray.ask(SHARED, { id: lessonId }, shared);
  expect(there).toMatchObject({ sharedLesson: { text: { text: words }, status: 'accepted', nextCommands: [] } });
  expect(JSON.stringify(there)).not.toContain(schoolId('ashdown'));
  expect(JSON.parse((await gray.raw(LESSON, { id: lessonId })).body)).toMatchObject(unseen);
  expect((await gray.ask<Debrief>(DEBRIEF, { id: debriefId })).debrief).toBeNull();
  const lists = await gray.ask<Lists>(LISTS);
  expect(lists.lessons.items.map(({ id }) => id)).not.toContain(lessonId);
  expect(lists.debriefs.items.map(({ id }) => id)).not.toContain(debriefId);
  // The lead of the trust was called to the lesson, and to nothing that it comes from.
  const led = await amin.ask<Lesson>(LESSON, { id: lessonId });
  expect(led.lesson).toMatchObject({ status: 'accepted', from: null });
  expect((await amin.ask<Debrief>(DEBRIEF, { id: debriefId })).debrief).toBeNull();
});

test('nobody begins a debrief, or picks an entry, of a record that is not theirs to know', async () => {
  const begin = {
    ...{ debriefId: randomUUID(), schoolId: schoolId('copse'), ofKind: 'childcase', ofRecord },
    ...{ ready: 'findings_issued', serious: false, reason: 'To look.' },
  };
  expect(codeOf(await gray.sendRaw('beginDebrief', begin))).toBe('record/not-found');
  const none = { ...begin, ofRecord: randomUUID() };
  expect(codeOf(await gray.sendRaw('beginDebrief', none))).toBe('record/not-found');
  expect(codeOf(await lim.sendRaw('beginDebrief', { ...begin, schoolId: schoolId('ashdown') }))).toBe('record/not-found'); // prettier-ignore
  const debriefId = randomUUID();
  await okoro.send('beginDebrief', { ...begin, debriefId, schoolId: schoolId('ashdown') });
  await okoro.send('scheduleDebrief', { debriefId, on: today(), facilitator: adultId('hale'), participants: [adultId('okoro')] }); // prettier-ignore
  const picked = { debriefId, entries: [`${idOf('case/fight-at-home')}/1`] };
  expect(codeOf(await okoro.sendRaw('pickDebriefFacts', picked))).toBe('debrief/entry-unknown');
  expect(codeOf(await okoro.sendRaw('pickDebriefFacts', { debriefId, entries: [`${randomUUID()}/1`] }))).toBe('debrief/entry-unknown'); // prettier-ignore
});
