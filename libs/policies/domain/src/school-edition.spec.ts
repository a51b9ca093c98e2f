import { describe, expect, it } from '@jest/globals';
import { adoptionId, nextVersion, text } from './duties.fixture';
import { ashdown, policyId } from './policies.fixture';
import { editionOn, schoolEditions, type SaidOfSchool } from './school-edition';

const set = (value: string, ...blocks: readonly string[]): SaidOfSchool => ({
  type: 'LocalFieldsSet',
  data: {
    ...{ adoptionId, edition: 1, fields: [{ field: 'Site', value }] },
    blocks: blocks.map((heading) => ({ heading, text: 'So.' })),
  },
});
const own = (words: string): SaidOfSchool => ({ type: 'OwnPolicyDrafted', data: { adoptionId, edition: 1, title: 'Ours', text: words } }); // prettier-ignore
const ratified = (from: string): SaidOfSchool => ({
  type: 'LocalAdoptionRatified',
  data: { adoptionId, ...text, body: 'local_governing_body', meetingOn: from, minute: '7', present: 6, quorum: 4, from }, // prettier-ignore
});
const holds = (from: string, its: Readonly<{ own?: boolean; versionId?: string }> = {}): SaidOfSchool => ({
  type: 'AdoptionInForce',
  data: { adoptionId, policyId, schoolId: ashdown, ...text, own: false, ...its, from },
});
const valuesOf = (...said: readonly SaidOfSchool[]) =>
  schoolEditions(said).map(({ from, fields, blocks, own: its }) => [from, fields[0]?.value, blocks.length, its?.text]);

describe('what a school made of a text of the trust', () => {
  it('comes into force as it was ratified', () => {
    expect(valuesOf(set('Gate', 'Camera'), ratified('2026-09-07'), holds('2026-09-14'))).toEqual([['2026-09-14', 'Gate', 1, undefined]]); // prettier-ignore
    expect(valuesOf(own('Our way.'), ratified('2026-09-07'), holds('2026-09-14', { own: true }))).toEqual([['2026-09-14', undefined, 0, 'Our way.']]); // prettier-ignore
  });
  it('shows nothing that is only being written, and what held stays as it was', () => {
    const first = [set('Gate'), ratified('2026-09-07'), holds('2026-09-14')];
    expect(valuesOf(...first, set('Office', 'Camera'), own('Ours.'))).toEqual(valuesOf(...first));
    expect(valuesOf(...first, set('Office'), ratified('2026-10-05'))).toEqual(valuesOf(...first));
    expect(valuesOf(...first, set('Office'), ratified('2026-10-05'), holds('2026-10-12'))).toEqual([
      ['2026-09-14', 'Gate', 0, undefined],
      ['2026-10-12', 'Office', 0, undefined],
    ]);
  });
  it('has no details yet where a mandatory text holds at once, and then those that were ratified', () => {
    expect(valuesOf(holds('2026-09-01'), set('Gate'))).toEqual([['2026-09-01', undefined, 0, undefined]]);
    expect(valuesOf(holds('2026-09-01'), set('Gate'), ratified('2026-09-07'), holds('2026-09-14'))).toEqual([
      ['2026-09-01', undefined, 0, undefined],
      ['2026-09-14', 'Gate', 0, undefined],
    ]);
  });
  it('goes on with a new text of the trust with the details that held', () => {
    const editions = schoolEditions([set('Gate'), ratified('2026-09-07'), holds('2026-09-14'), holds('2027-01-04', { versionId: nextVersion })]); // prettier-ignore
    expect(editions[1]).toMatchObject({ versionId: nextVersion, fields: [{ value: 'Gate' }] });
  });
  it('keeps a version of its own apart from the trust’s text when the school goes back to that', () => {
    const said = [own('Ours.'), ratified('2026-09-07'), holds('2026-09-14', { own: true }), ratified('2026-10-05'), holds('2026-10-12')]; // prettier-ignore
    expect(valuesOf(...said).map(([, , , its]) => its)).toEqual(['Ours.', undefined]);
  });
});

describe('which of them held on a day', () => {
  const held = schoolEditions([set('Gate'), ratified('2026-09-07'), holds('2026-09-14'), set('Office'), ratified('2026-10-05'), holds('2026-10-12'), holds('2026-10-12')]); // prettier-ignore
  it('is none before the first, and each until the next', () => {
    expect(editionOn(held, '2026-09-13')).toBeUndefined();
    expect(editionOn(held, '2026-09-14')).toBe(held[0]);
    expect(editionOn(held, '2026-10-11')).toBe(held[0]);
  });
  it('is the later one of two from one day', () => expect(editionOn(held, '2030-01-01')).toBe(held[2]));
});
