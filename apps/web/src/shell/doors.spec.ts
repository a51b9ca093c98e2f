import { expect, it } from '@jest/globals';
import { teacher } from '@caseward/web-kit/testing';
import { doorsOf, homeOf, workOf } from './doors';

const as = (...roles: string[]) => ({
  ...teacher,
  roles: roles.map((role) => ({ role, bodyId: 'b', bodyName: 'Ashdown Primary', isSchool: true })),
});
const paths = (...roles: string[]) => doorsOf(as(...roles)).map(({ to }) => to);

it('sends each role to its first page', () => {
  expect(homeOf(as('STAFF'))).toBe('/report');
  expect(homeOf(as('STAFF', 'DSL'))).toBe('/inbox');
  expect(homeOf(as('ADM'))).toBe('/people');
  expect(homeOf(as('HT'))).toBe('/my-work');
  expect(homeOf(as('COG'))).toBe('/my-work');
});

it('shows only doors that open', () => {
  expect(paths('STAFF')).toEqual(['/policies', '/my/reports']);
  expect(paths('DDSL')).toEqual([
    '/inbox',
    '/my-work',
    '/cases',
    '/breaches',
    '/debriefs',
    '/lessons',
    '/schools',
    '/policies',
    '/my/reports',
  ]);
  expect(paths('GOV')).toEqual(['/lessons', '/policies', '/my/reports']);
  expect(paths('EHT')).toEqual([
    '/inbox',
    '/my-work',
    '/breaches',
    '/debriefs',
    '/people',
    '/schools',
    '/lessons',
    '/policies',
    '/my/reports',
  ]);
  for (const role of ['COG', 'CEO', 'COT'])
    expect(paths(role)).toEqual(['/inbox', '/my-work', '/people', '/schools', '/lessons', '/policies', '/my/reports']);
  expect(paths('HT', 'EHT').filter((path) => path === '/lessons')).toHaveLength(1);
  expect(paths('ADM')).toEqual(['/people', '/schools', '/policies', '/my/reports']);
});

it('leads somebody without a role to help, not round in a ring', () => {
  expect(homeOf(as())).toBe('/help/urgent');
});

it('gives the workspace to those who have work in it, and the small shell to everybody else', () => {
  expect(workOf(as('STAFF'))).toEqual([]);
  expect(workOf(as('GOV', 'CLERK'))).toEqual([]);
  expect(workOf(as('DSL')).map(({ label }) => label)).toEqual([
    'Inbox',
    'My work',
    'Cases',
    'Breaches',
    'Debriefs',
    'Lessons',
    'Schools',
  ]);
});
