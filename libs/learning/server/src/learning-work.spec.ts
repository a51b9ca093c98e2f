import type { Calendar } from '@caseward/kernel';
import { expect, it } from '@jest/globals';
import type { DebriefRow } from './debrief-file.projection';
import { debriefItems, lessonItems, type Learner } from './learning-work';
import type { LessonRow } from './lesson-file.projection';

const calendar: Calendar = { terms: [{ from: '2026-09-01', to: '2026-12-18' }], closed: [], bankHolidays: [] };
const none: Learner = { person: 'lim', leads: new Set(), heads: new Set(), trust: false };
const okoro: Learner = { ...none, person: 'okoro', leads: new Set(['ashdown']) };
const hale: Learner = { ...okoro, person: 'hale', heads: new Set(['ashdown']) };
const gray: Learner = { ...none, person: 'gray', leads: new Set(['brookside']), heads: new Set(['brookside']) };
const amin: Learner = { ...none, person: 'amin', trust: true };
const everybody = [none, okoro, hale, gray, amin];
const row = { id: 'r', schoolId: 'ashdown' };
const start = '2026-09-07T09:00:00.000Z';

const debrief = (more: Partial<DebriefRow>) => (who: Learner) =>
  debriefItems({ ...row, begunAt: start, status: 'due', overdue: false, ...more } as DebriefRow, who, calendar); // what it reads
const lesson = (more: Partial<LessonRow>) => (who: Learner) =>
  lessonItems(
    {
      ...row,
      proposedAt: start,
      undecidedSince: start,
      status: 'proposed',
      scope: 'school',
      overdue: [],
      proposedBy: 'okoro',
      ...more,
    } as unknown as LessonRow, // what it reads
    who,
    calendar,
  );
/** For whom it waits, and what. */
const waiting = (items: ReturnType<typeof debrief>) =>
  Object.fromEntries(everybody.flatMap((who) => items(who).map(({ what }) => [who.person, what])));

it('a debrief waits for those who lead its school until it is planned, for ten school days', () => {
  expect(waiting(debrief({}))).toEqual({ okoro: 'PLAN_DEBRIEF', hale: 'PLAN_DEBRIEF' });
  expect(debrief({})(okoro)[0]?.due?.slice(0, 10)).toBe('2026-09-21');
});
it('a debrief that is late waits for the lead of the trust as well', () =>
  expect(waiting(debrief({ overdue: true }))).toHaveProperty('amin', 'PLAN_DEBRIEF'));
it('once it is planned it waits for its facilitator alone, from that day on', () => {
  const planned = debrief({ status: 'scheduled', plannedOn: '2026-09-10', facilitator: 'lim' });
  expect(waiting(planned)).toEqual({ lim: 'HOLD_DEBRIEF' });
  expect(planned(none)[0]).toMatchObject({ from: '2026-09-10' });
  const held = { heldOn: '2026-09-10', facilitator: 'lim' };
  expect(waiting(debrief({ ...held, status: 'held' }))).toEqual({ lim: 'WRITE_DEBRIEF' });
  expect(waiting(debrief({ ...held, status: 'notes_agreed' }))).toEqual({ lim: 'CLOSE_DEBRIEF' });
});
it('a lesson is read for names by somebody else than whoever wrote it, then decided on by the head', () => {
  expect(waiting(lesson({}))).toEqual({ hale: 'READ_LESSON_FOR_NAMES' });
  expect(waiting(lesson({ deidentified: true }))).toEqual({ hale: 'DECIDE_ON_LESSON' });
});
it('a lesson that is open again waits for a decision by a day of its own', () => {
  expect(lesson({})(hale)[0]?.due?.slice(0, 10)).toBe('2026-09-21');
  const again = lesson({ status: 'reopened', deidentified: true, undecidedSince: '2026-10-05T09:00:00.000Z' });
  expect(again(hale)[0]).toMatchObject({ what: 'DECIDE_ON_LESSON', due: expect.stringMatching(/^2026-10-19/) });
});
it('a lesson for the trust, or one that nobody decided on in time, waits for the lead of the trust too', () => {
  for (const more of [{ scope: 'trust' }, { overdue: ['decision'] }])
    expect(waiting(lesson({ deidentified: true, ...more }))).toEqual({ hale: 'DECIDE_ON_LESSON', amin: 'DECIDE_ON_LESSON' }); // prettier-ignore
});
it('a lesson that was accepted waits for its owner alone; in place, for whoever checks it, on that day', () => {
  const mine = { owner: 'lim', dueOn: '2026-10-01', nextCheckOn: '2026-12-18' };
  expect(waiting(lesson({ ...mine, status: 'accepted' }))).toEqual({ lim: 'PUT_LESSON_IN_PLACE' });
  const inPlace = lesson({ ...mine, status: 'implemented' });
  expect(waiting(inPlace)).toEqual({ amin: 'CHECK_LESSON' });
  expect(inPlace(amin)[0]).toMatchObject({ from: '2026-12-18' });
});
