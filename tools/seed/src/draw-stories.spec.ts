import { category, level, threshold } from '@caseward/concerns-domain';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { drawStories } from './draw-stories';
import { rollOf } from './roll';
import { allSchools } from './schools';
import { everyAdult } from './staff';
import { adultId } from './people';
import { schoolDays } from './school-days';
import type { ToldStory } from './told-story';

const now = '2026-11-18T11:30:00.000Z';
const when = { now, today: '2026-11-18', schoolYear: 2026 };
const roll = rollOf(2026);
const adults = everyAdult();
const children = new Map(roll.map((child) => [child.pupilId, child]));
const staffAt = new Map(allSchools.map(({ id, key }) => [id, adults.filter(({ roles }) => roles.some(({ at }) => at === key)).map((a) => adultId(a.key))])); // prettier-ignore
let told: readonly ToldStory[];
beforeAll(() => {
  told = drawStories(roll, adults, when);
});

test('at least 150 stories are told over three terms, on days of school, and none of the future', () => {
  console.log(`${told.length} stories`);
  expect(told.length).toBeGreaterThanOrEqual(150);
  const days = schoolDays('2025-09-01', '2026-11-18');
  expect(told.filter(({ occurredOn }) => !days.includes(occurredOn))).toEqual([]);
  expect(told.filter(({ at }) => at >= now)).toEqual([]);
  const months = new Set(told.map(({ occurredOn }) => occurredOn.slice(0, 7)));
  expect(months.size).toBeGreaterThanOrEqual(11);
});

test('no two have the same account, and every gap in a text is filled', () => {
  const accounts = told.map(({ account }) => account);
  expect(new Set(accounts).size).toBe(accounts.length);
  for (const { account, childsWords = '', actionTaken = '', decision, addendum } of told)
    for (const text of [account, childsWords, actionTaken, decision?.outcome.rationale ?? '', addendum?.text ?? ''])
      expect(text).not.toMatch(/[{}|]|undefined| {2}/);
});

test('the same day tells the same stories', () => {
  expect(drawStories(roll, adults, when)).toEqual(told);
});

test('all thresholds, levels and categories are there', () => {
  const outcomes = told.flatMap(({ decision }) => (decision ? [decision.outcome] : []));
  expect(new Set(outcomes.map((o) => o.threshold))).toEqual(new Set(threshold.options));
  expect(new Set(outcomes.map((o) => o.level))).toEqual(new Set(level.options));
  expect(new Set(outcomes.map((o) => o.category))).toEqual(new Set(category.options));
});

describe('who is in a story', () => {
  test('is a child of that school, who was there on that day', () => {
    const schools = new Map(allSchools.map(({ id, key }) => [id, key]));
    for (const { schoolId, people, occurredOn } of told)
      for (const { personId, part } of people) {
        if (part === 'adult_of_concern') continue;
        const child = children.get(personId);
        expect(child?.school).toBe(schools.get(schoolId));
        if (occurredOn < '2026-09-01') expect(child?.year).not.toBe(0);
      }
  });

  test('reports, decides and adds at the school where they work, and nobody decides on what they wrote', () => {
    for (const { schoolId, reporter, decision, addendum } of told) {
      const here = staffAt.get(schoolId)!;
      expect(here).toContain(reporter);
      if (decision) expect([here.includes(decision.by), decision.by === reporter]).toEqual([true, false]);
      if (addendum) expect(here).toContain(addendum.by);
    }
  });

  test('some have several concerns that became one case, and none has two cases', () => {
    const subjects = told.map(({ people }) => people[0]!.personId);
    const several = subjects.filter((one, i) => subjects.indexOf(one) !== i);
    expect(new Set(several).size).toBeGreaterThan(20);
    const opened = told.filter(({ decision }) => decision?.opensCase).flatMap(({ people }) => people.filter((p) => p.part === 'subject').map((p) => p.personId)); // prettier-ignore
    expect(opened.length).toBeGreaterThan(30);
    expect(new Set(opened).size).toBe(opened.length);
  });
});

test('a few wait for a decision, most were decided, and what was decided late was marked first', () => {
  const open = told.filter(({ decision }) => !decision);
  expect(open.length).toBeGreaterThanOrEqual(10);
  expect(open.length).toBeLessThanOrEqual(24);
  const late = told.flatMap(({ decision }) => (decision?.escalatedAt ? [decision] : []));
  expect(late.length).toBeGreaterThan(2);
  for (const { at, escalatedAt = '' } of late) expect(escalatedAt < at).toBe(true);
  for (const { at, decision } of told) if (decision) expect(decision.at > at && decision.at < now).toBe(true);
});

test.each(['2026-01-02', '2026-02-15', '2026-04-06', '2026-07-28', '2026-09-04', '2026-12-25'])(
  'the stories can be told on %s as well',
  (today) => {
    const schoolYear = today < '2026-09-01' ? 2025 : 2026;
    const then = drawStories(rollOf(schoolYear), adults, { now: `${today}T10:00:00.000Z`, today, schoolYear });
    expect(then.length).toBeGreaterThanOrEqual(150);
  },
);
