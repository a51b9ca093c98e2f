import { expect, it } from '@jest/globals';
import { demoStory } from './demo-story';

const trust = '3b5c1b1e-0000-4000-8000-000000000001';

it.each([
  '2026-11-23T00:05:00.000Z',
  '2027-07-14T23:10:00.000Z',
  '2026-12-25T08:00:00.000Z',
  '2027-08-15T12:00:00.000Z',
])('at a first start at %s nothing is told to have happened after it was written down', (now) => {
  const submitted = demoStory(now, trust, 'small')
    .flatMap(({ lanes }) => lanes.flat())
    .filter(({ type }) => type === 'SubmitConcern')
    .map(({ at, input }) => ({ at, occurredOn: (input as Readonly<{ occurredOn?: string }>).occurredOn ?? '' })); // as the command says it
  expect(submitted.length).toBeGreaterThan(20);
  expect(submitted.filter(({ at, occurredOn }) => occurredOn > london(at))).toEqual([]);
  expect(submitted.filter(({ at }) => at > now)).toEqual([]);
});

const london = (at: string) => new Date(at).toLocaleDateString('en-CA', { timeZone: 'Europe/London' });
