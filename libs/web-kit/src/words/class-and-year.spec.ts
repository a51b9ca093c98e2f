import { expect, test } from '@jest/globals';
import { classAndYear } from './class-and-year';

test('a class and a year are told apart, however the school writes its years', () => {
  expect(classAndYear({ className: '2B', yearGroup: '2' })).toBe('class 2B, Year 2');
  expect(classAndYear({ className: '4C', yearGroup: 'Y4' })).toBe('class 4C, Year 4');
  expect(classAndYear({ className: null, yearGroup: 'Year 11' })).toBe('Year 11');
  expect(classAndYear({ className: 'RB', yearGroup: 'R' })).toBe('class RB, Reception');
  expect(classAndYear({ className: 'Owls', yearGroup: 'Nursery' })).toBe('class Owls, Nursery');
  expect(classAndYear({ className: null, yearGroup: null })).toBe('');
});
