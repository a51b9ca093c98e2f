import { dayOf } from '@caseward/kernel';
import { expect, test } from '@jest/globals';
import { demoStory } from './demo-story';
import type { Step } from './steps';

const now = '2026-11-18T11:30:00.000Z';
const trust = '3b5c1b1e-0000-4000-8000-000000000001';
const lanes = demoStory(now, trust, 'full').flatMap((chapter) => chapter.lanes);
const told = lanes.flat();
const of = (type: string) => told.filter((step) => step.type === type);
const input = (step: Step) => step.input as Readonly<Record<string, string>>; // each of the commands below says ids and days

test('concerns are watched, told twice and added to a case, so that no queue of the demo is empty', () => {
  const watched = of('MonitorConcern').map((step) => input(step)['reviewOn'] ?? '');
  expect(watched.filter((day) => day > dayOf(now)).length).toBeGreaterThan(8);
  expect(watched.filter((day) => day <= dayOf(now)).length).toBeGreaterThan(4);
  expect(of('MarkConcernDuplicate').length).toBeGreaterThan(8);
  expect(of('LinkConcernToCase').length).toBeGreaterThan(3);
});

test('what was decided is taken further or put away: hardly anything waits for a next step that nobody tells', () => {
  const after = told.filter(({ type }) => /^(Open|Link|Route|Monitor|Redirect|Mark)/.test(type));
  const goesOn = new Set(after.map((step) => input(step)['concernId']));
  const left = of('RecordTriageDecision').filter((step) => !input(step)['outcome'] && !goesOn.has(input(step)['concernId'])); // prettier-ignore
  expect(left.length).toBeLessThan(8);
});

test('a child has one file, and it takes each later case after the first', () => {
  const opened = of('OpenChildFile').map((step) => [input(step)['fileId'], step.at] as const);
  expect(new Set(opened.map(([file]) => file)).size).toBe(opened.length);
  const first = new Map(opened);
  for (const step of of('AddCaseToChildFile'))
    // Of one day the stories are told beside each other, so a file is there a day before.
    expect(dayOf(first.get(input(step)['fileId']) ?? '9') < dayOf(step.at)).toBe(true);
});

test('who decides on a child of whom something was written down before has looked at it, and nobody else says so', () => {
  type Of = Readonly<{ concernId: string; people: readonly Readonly<{ part: string; personId?: string }>[] }>;
  const reports = of('SubmitConcern').map((step) => ({ at: step.at, ...(step.input as unknown as Of) })); // as the command says it
  const about = (people: Of['people']) =>
    people.flatMap(({ part, personId }) => (part === 'subject' ? [personId] : []));
  const earlier = of('RecordTriageDecision').map((step) => {
    const own = reports.find(({ concernId }) => concernId === input(step)['concernId']);
    const before = reports.filter((one) => one !== own && one.at < step.at).flatMap(({ people }) => about(people));
    return {
      said: Boolean(input(step)['earlierLookedAt']),
      is: about(own?.people ?? []).some((id) => before.includes(id)),
    };
  });
  expect(earlier.filter(({ said, is }) => said !== is)).toEqual([]);
  expect(earlier.filter(({ said }) => said).length).toBeGreaterThan(8);
  expect(earlier.filter(({ said }) => !said).length).toBeGreaterThan(8);
});
