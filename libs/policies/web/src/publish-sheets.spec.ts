import { inputOf } from '@caseward/web-kit';
import { expect, it } from '@jest/globals';
import type { Version } from './version-document';
import { version } from './version.fixture';
import { versionActions } from './version-sheets';

const sheetOf = (command: string) =>
  versionActions.flatMap(({ sheets }) => sheets).find((one) => one.command === command)!; // among them
const ofSchool: Version = { ...version, policy: { ...version.policy, schoolId: 'a' } };

it('asks by when schools take a text on where it is the trust’s, and nobody for a policy of one school', () => {
  for (const command of ['PublishPolicyVersion', 'SetPolicyEffectiveDate']) {
    const { fields } = sheetOf(command);
    const typed = { effectiveFrom: '2026-10-01', adoptBy: '2026-12-01', channels: ['website'], number: '', comparedWith: '' }; // prettier-ignore
    expect(inputOf(fields, typed, version)).toMatchObject({ adoptBy: '2026-12-01' });
    expect(inputOf(fields, { ...typed, adoptBy: '' }, version)).not.toHaveProperty('adoptBy');
    expect(inputOf(fields, typed, ofSchool)).not.toHaveProperty('adoptBy');
  }
});

it('begins with the day that was set before, when another day is chosen', () => {
  const initial = sheetOf('SetPolicyEffectiveDate').initial;
  expect(initial?.({ ...version, adoptBy: '2026-12-01' })).toEqual({ adoptBy: '2026-12-01' });
  expect(initial?.(version)).toEqual({ adoptBy: '' });
});
