import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../product';
import { fieldCommands } from './commands';
import { countsOf, coverageOf, oddities } from './coverage';

const command = (name: string, group = 'lifecycle') => ({ name, group, context: 'cases', stream: 'childcase' });
const otherwise = [
  { of: ['TransferPupil'], into: ['AdmitPupil'], why: 'it is an admission' },
  { of: ['SaveDraft'], dropped: true, why: 'drafts are rows' },
] as const;
const standing = (name: string, group?: string) =>
  coverageOf(new Set(['AdmitPupil']), [command(name, group)], otherwise)[0];

describe('a command of the field', () => {
  it('is here under its own name', () => expect(standing('AdmitPupil')).toMatchObject({ standing: 'here' }));
  it('is part of another one, for a reason', () =>
    expect(standing('TransferPupil')).toMatchObject({ standing: 'merged', said: 'AdmitPupil: it is an admission' }));
  it('is dropped, for a reason', () =>
    expect(standing('SaveDraft')).toMatchObject({ standing: 'dropped', said: 'drafts are rows' }));
  it('is missing when its part of the road has begun, and later otherwise', () => {
    expect(standing('CloseChildCase')).toMatchObject({ standing: 'missing' });
    expect(standing('CloseChildCase', 'policies')).toMatchObject({ standing: 'later' });
  });
});

it('is counted in its part, once', () => {
  const covered = coverageOf(new Set(['AdmitPupil']), ['AdmitPupil', 'TransferPupil', 'Other'].map((name) => command(name)), otherwise); // prettier-ignore
  expect(countsOf(covered)).toEqual([{ group: 'lifecycle', here: 1, merged: 1, dropped: 0, missing: 1, later: 0 }]);
});

describe('the list', () => {
  it('has each command of the field once', () => {
    const names = fieldCommands.map(({ name }) => name);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
    for (const { name, group, context, stream } of fieldCommands)
      expect([name, group, context, stream].join(' ')).toMatch(/^[A-Z]\w+ [a-z]+ [a-z]+ [a-z]+$/);
  });
  it('contradicts neither itself nor the product', () => expect(oddities(new Set(catalogue.commandTypes))).toEqual([]));
  it('says so when it does', () => {
    const odd = oddities(new Set(['SaveConcernDraft']), [
      { of: ['TransferPupil', 'TransferPupil'], into: ['AdmitPupil'], why: 'so' },
      { of: ['SaveConcernDraft', 'Nothing'], dropped: true, why: 'so' },
    ]);
    expect(odd).toEqual([
      'Nothing is no command of the field',
      'SaveConcernDraft is here, and said to be elsewhere',
      'TransferPupil is settled twice',
      'AdmitPupil is no command here, and something is said to be part of it',
    ]);
  });
});
