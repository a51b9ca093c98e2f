import { isUpn } from '@caseward/organisation-domain';
import { describe, expect, test } from '@jest/globals';
import { pupilsOf } from './pupils';
import { rollOf } from './roll';
import { allSchools } from './schools';
import { everyAdult } from './staff';

const roll = rollOf(2026);
const adults = everyAdult();
const countBy = (keys: readonly string[]) => keys.reduce((counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1), new Map<string, number>()); // prettier-ignore

test('there are twelve schools of four kinds in two local authorities, about 4,000 children and 500 adults', () => {
  expect(allSchools).toHaveLength(12);
  expect(new Set(allSchools.map(({ phase }) => phase)).size).toBe(4);
  expect(new Set(allSchools.map(({ localAuthority }) => localAuthority)).size).toBe(2);
  expect(roll.length).toBeGreaterThan(3_800);
  expect(roll.length).toBeLessThan(4_200);
  expect(adults.length).toBeGreaterThan(480);
  expect(adults.length).toBeLessThan(530);
});

test('every telling has the same people', () => {
  expect(rollOf(2026)).toEqual(roll);
  expect(everyAdult()).toEqual(adults);
});

describe('the children', () => {
  test('have each their own id and a UPN with its right check letter', () => {
    expect(new Set(roll.map(({ pupilId }) => pupilId)).size).toBe(roll.length);
    const upns = roll.map(({ identity }) => identity.upn);
    expect(new Set(upns).size).toBe(roll.length);
    expect(upns.filter((upn) => !isUpn(upn))).toEqual([]);
  });

  test('are as old as their year', () => {
    const wrong = roll.filter(({ year, identity: { dateOfBirth } }) => {
      const from = `${2026 - 5 - year}-09-01`;
      return dateOfBirth < from || dateOfBirth > `${2026 - 4 - year}-08-31`;
    });
    expect(wrong).toEqual([]);
  });

  test('of the first stories come first in their class, as they were', () => {
    for (const before of pupilsOf(2026)) {
      const mates = roll.filter(({ school, className }) => school === before.school && className === before.className);
      expect(mates.slice(0, 8)).toContainEqual(expect.objectContaining({ ...before }));
    }
  });

  test('have brothers and sisters, also at other schools of the same authority, and never two in one year', () => {
    const byId = new Map(roll.map((child) => [child.pupilId, child]));
    const families = new Set(roll.map(({ family }) => family.children));
    const large = [...families]
      .filter(({ length }) => length > 1)
      .map((c) => c.map(({ pupilId }) => byId.get(pupilId)!));
    expect(large.flat().length / roll.length).toBeGreaterThan(0.3);
    const authority = new Map(allSchools.map(({ key, localAuthority }) => [key, localAuthority]));
    for (const children of large) {
      expect(new Set(children.map(({ year }) => year)).size).toBe(children.length);
      expect(new Set(children.map(({ school }) => authority.get(school))).size).toBe(1);
    }
    expect(large.filter((c) => new Set(c.map(({ school }) => school)).size > 1).length).toBeGreaterThan(100);
  });

  test('have names of many origins, and some share theirs with a child of the same school', () => {
    const names = roll.map(({ school, identity: { legalFirstName, legalLastName } }) => `${school} ${legalFirstName} ${legalLastName}`); // prettier-ignore
    expect([...countBy(names).values()].filter((n) => n > 1).length).toBeGreaterThan(5);
    for (const one of [/\p{L}'\p{L}/u, /\p{L}-\p{L}/u, /[À-ž]/u, /\w+ \w+ \w+ \w+/])
      expect(names.filter((name) => one.test(name)).length).toBeGreaterThan(5);
  });
});

test('every school has who receives a concern: a lead or deputies, and a head of its own or an executive head', () => {
  for (const { key, leadVacant, executiveOnly } of allSchools) {
    const held = adults.flatMap(({ roles }) => roles.filter(({ at }) => at === key));
    const holders = (role: string) => held.filter((one) => one.role === role && !one.until).length;
    expect([key, holders('DSL')]).toEqual([key, leadVacant ? 0 : 1]);
    expect(holders('DDSL')).toBeGreaterThanOrEqual(1);
    expect([key, holders('HT')]).toEqual([key, executiveOnly ? 0 : 1]);
    expect(holders('HT') + holders('EHT')).toBeGreaterThanOrEqual(1);
    expect(holders('COG')).toBe(1);
  }
});
