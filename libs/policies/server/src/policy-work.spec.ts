import type { Asking, Calendar, Role } from '@caseward/kernel';
import type { OpenVersion, VersionStatus } from '@caseward/policies-domain';
import { describe, expect, it } from '@jest/globals';
import type { PolicyRow } from './policy-file.projection';
import { policyItems, versionItems, type VersionHere } from './policy-work';

const [trust, ashdown, brookside, owner, writer, head, clerk] = ['t', 'a', 'b', 'owner', 'writer', 'head', 'clerk'];
const calendar: Calendar = { terms: [{ from: '2026-09-01', to: '2026-12-18' }], closed: [], bankHolidays: [] };
const asking = (person: string, ...posts: readonly (readonly [Role, string])[]): Asking => ({
  ...{ person, trust, roles: posts.map(([role, body]) => ({ role, body })) },
});
const staff = ['STAFF', ashdown] as const;
const policy = {
  ...{ id: 'p', schoolId: null, owner, status: 'in_force', reviewOn: '2026-11-30', checkBy: null, triggers: [] },
  delegation: { approver: 'HT', body: 'trust_board', part: 'ratifies', quorum: 3, basis: 'Scheme' },
} as unknown as PolicyRow; // as far as its work asks
const at = '2026-09-07T09:00:00.000Z';
const row: VersionHere = {
  ...{ id: 'v', policyId: 'p', status: 'draft', authors: [owner, writer], draftedAt: at, lapsesOn: null },
  ...{ decided: [{ kind: 'VersionDrafted', at, by: writer, role: 'STAFF' }], consultation: null },
};
const version = (status: VersionStatus, more: Partial<OpenVersion> = {}) =>
  ({
    ...{ status, id: 'v', policyId: 'p', number: '2', changeClass: 'material', reasons: 1, waived: [], comments: [] },
    ...{ authors: [owner, writer], writers: [writer], clauses: [] },
    ...more,
  }) as OpenVersion;
const whats = (status: VersionStatus, who: Asking, of = policy, more: Partial<OpenVersion> = {}) =>
  versionItems(row, version(status, more), of, who, calendar).map(({ what }) => what);

describe('a text of a policy waits for', () => {
  it('its authors while they have it, and for nobody who merely keeps the register', () => {
    for (const [status, what] of [['draft', 'WRITE_POLICY'], ['returned', 'MEND_POLICY'], ['consulting', 'CONSULT_ON_POLICY']] as const) {
      expect(whats(status, asking(writer, staff))).toEqual([what]);
      expect(whats(status, asking(clerk, ['CLERK', trust]))).toEqual([]);
      expect(whats(status, asking('lim', staff))).toEqual([]);
    }
  }); // prettier-ignore
  it('whoever holds the post that the delegation names, and wrote no word of it', () => {
    const local = { ...policy, schoolId: ashdown } as PolicyRow;
    const of = { school: ashdown };
    expect(whats('submitted', asking(head, ['HT', ashdown]), local, of)).toEqual(['APPROVE_POLICY']);
    expect(whats('submitted', asking(head, ['HT', brookside]), local, of)).toEqual([]);
    expect(whats('submitted', asking(writer, ['HT', ashdown]), local, of)).toEqual([]);
    expect(whats('submitted', asking('stone', ['CEO', trust]), local, of)).toEqual([]);
    // A text of the trust is not approved by the head of one school.
    expect(whats('submitted', asking(head, ['HT', ashdown]))).toEqual([]);
  });
  it('the clerk who keeps its register: to be ratified or noted, and then to be published within five working days', () => {
    const keeps = asking(clerk, ['CLERK', trust]);
    expect(whats('approved', keeps)).toEqual(['RATIFY_POLICY']);
    expect(whats('approved', keeps, { ...policy, delegation: { ...policy.delegation!, part: 'notes' } })).toEqual(['RATIFY_POLICY']); // prettier-ignore
    expect(whats('approved', asking(clerk, ['CLERK', ashdown]))).toEqual([]);
    const [item] = versionItems(row, version('ratified'), policy, keeps, calendar);
    expect(item).toMatchObject({ what: 'PUBLISH_POLICY', recordId: 'p', part: 'v', schoolId: trust, unrestricted: true, due: '2026-09-14T16:00:00.000Z' }); // prettier-ignore
  });
  it('its owner as well once it was to be published by now', () => {
    const [item] = versionItems(row, version('ratified'), policy, asking(owner, staff), calendar);
    expect(item).toMatchObject({ what: 'CHASE_PUBLICATION', recordId: 'p', part: 'v', from: '2026-09-15', due: '2026-09-14T16:00:00.000Z' }); // prettier-ignore
    expect(whats('approved', asking(owner, staff))).toEqual([]);
    for (const other of [asking('lim', staff), asking(head, ['HT', ashdown])])
      expect(whats('ratified', other)).toEqual([]);
    // Who is both publishes it.
    expect(whats('ratified', asking(owner, ['CLERK', trust]))).toEqual(['PUBLISH_POLICY']);
  });
  it('the clerk when it was published and another text came into force first', () => {
    const keeps = asking(clerk, ['CLERK', trust]);
    expect(whats('scheduled', keeps, policy, { heldBack: 'another' })).toEqual(['COMPARE_POLICY']);
    expect(whats('scheduled', keeps)).toEqual([]);
  });
  it('nobody when it holds, is gone, or its policy is retired', () => {
    for (const status of ['scheduled', 'in_force', 'superseded', 'withdrawn', 'rejected'] as const)
      expect(whats(status, asking(clerk, ['CLERK', trust]))).toEqual([]);
    expect(whats('draft', asking(writer, staff), { ...policy, status: 'retired' })).toEqual([]);
  });
});

describe('a policy waits for its owner', () => {
  const its = (more: Partial<PolicyRow>, who = asking(owner, staff), elsewhere = false) =>
    policyItems({ ...policy, ...more }, who, elsewhere, calendar);
  it('to be reviewed by its day, from ninety days before, unless others have a new text of it', () => {
    expect(its({})).toMatchObject([{ what: 'REVIEW_POLICY', from: '2026-09-01', due: '2026-11-30T16:00:00.000Z' }]);
    expect(its({}, asking('lim', staff))).toEqual([]);
    expect(its({}, asking(owner, staff), true)).toEqual([]);
    expect(its({ status: 'retired' })).toEqual([]);
  });
  it('to say what something new means for it', () => {
    const triggers = [{ on: at, trigger: 'incident', note: 'See.' }];
    expect(its({ checkBy: '2026-09-21', reviewOn: null, triggers })).toMatchObject([
      { what: 'CHECK_POLICY_IMPACT', since: at, due: '2026-09-21T15:00:00.000Z', unrestricted: true },
    ]);
  });
});
