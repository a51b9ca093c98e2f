import { companionId } from '@caseward/kernel';
import { expect, test } from '@jest/globals';
import { demoStory } from '../demo-story';
import { idOf } from '../ids';
import { adultId, adults } from '../people';
import { wholeKinds } from './index';

const trust = '3b5c1b1e-0000-4000-8000-000000000001';
/** In a term, on the first days of a school year, in the middle of the summer, and before anybody is up. */
const times = [
  '2026-11-18T11:30:00.000Z',
  '2026-09-04T09:00:00.000Z',
  '2027-08-10T12:00:00.000Z',
  '2027-01-06T01:00:00.000Z',
];

/** A record about an adult has its id by what it came from, and by the adult unless they told of themself. */
const idsOf = (key: string): ReadonlySet<unknown> =>
  new Set([
    idOf(key),
    companionId(idOf(key), 'adultconduct'),
    ...adults.map((one) => companionId(idOf(key), `adultconduct/${adultId(one.key)}`)),
  ]);

test('the twelve kinds of case, by their keys', () => {
  expect(Object.values(wholeKinds).map(({ key }) => key)).toEqual([
    'breach/cyberbullying',
    'breach/under-age-account',
    'breach/former-pupil',
    'conduct/personal-account',
    'breach/photo-posted',
    'breach/club-account',
    'conduct/invented',
    'conduct/favourites-again',
    'case/picture-sent-on',
    'breach/off-site-chat',
    'breach/left-on-copier',
    'concern/off-site-chat-again',
  ]);
});

test.each(times)('each is told to its end and from no future, also in the small demo, on %s', (now) => {
  const told = demoStory(now, trust, 'small').flatMap(({ lanes }) => lanes.flat());
  const sent = new Map(told.map((step) => [step.commandId, step.type]));
  expect(told.filter(({ at }) => at > now)).toEqual([]);
  // A command told twice under one id would be left out the second time.
  expect(sent.size).toBe(told.length);
  for (const { key, ends } of Object.values(wholeKinds)) {
    const records = idsOf(key);
    const end = told.filter(({ type, input }) => type === ends && Object.values(input as object).some((one) => records.has(one))); // prettier-ignore
    expect(end).toHaveLength(1);
  }
});

test('a breach is closed after its outcome, and its debrief was held or waived', () => {
  const told = demoStory(times[0]!, trust, 'small').flatMap(({ lanes }) => lanes.flat()); // there are four
  const of = (record: string) => told.filter(({ input }) => (input as { breachId?: string }).breachId === record).map(({ type }) => type); // prettier-ignore
  for (const { key } of Object.values(wholeKinds).filter((one) => one.key.startsWith('breach/'))) {
    const types = of(idOf(key));
    expect(types).toContain('DecideBreachOutcome');
    expect(types.includes('NoteDebriefHeld') || types.includes('WaiveDebrief')).toBe(true);
    expect(types.at(-1)).toBe('CloseBreachCase');
  }
});
