import { describe, expect, it } from '@jest/globals';
import { approvePolicyVersion, notePolicyVersion, ratifyPolicyVersion } from './approve-version';
import { draftPolicyVersion } from './draft-version';
import { policyAggregate, policyVersionAggregate } from './index';
import { issueEmergencyVersion } from './emergency-version';
import { because, drafted, drafting, idNo, patel, policyId, shaw, versionId } from './policies.fixture';
import type { Policy } from './policy';
import { bringVersionIntoForce, publishPolicyVersion, setPolicyEffectiveDate } from './publish-version';
import { submitPolicyVersion } from './submit-version';
import { numbersHad, overtakenBy } from './text-in-force';
import {
  approval,
  approved,
  asShaw,
  asStone,
  asSystem,
  begins,
  channels,
  given,
  met,
  noted,
  published,
  publishing,
  hash,
  ratified,
  ratifying,
  sent,
  standing,
  submitted,
  through,
  trust,
  written,
} from './version.fixture';

/** Two drafts began with one text; the other one came into force first. */
const other = idNo(42);
const meanwhile = { ...standing, inForce: { versionId: other, from: '2026-09-01', emergency: false }, standing: other } as Policy; // prettier-ignore
const compared = { type: 'VersionCompared' as const, data: { versionId, comparedWith: other } };
const seen = { comparedWith: other };
const had = ['1', '2'];
const renumbered = { type: 'VersionRenumbered' as const, data: { versionId, number: '3', before: '2' } };
const asPatel = { actor: patel, actingRole: 'COT' } as const;
const waits = [...through, published] as const;

describe('what came into force since a text was begun', () => {
  const submitting = { versionId, changeClass: 'material' as const };
  const facts = { policy: meanwhile, trust, had: ['1'] };
  it('is not undone unseen: it is submitted once it was read beside the text in force', () => {
    given(...written).knowing(facts).when(submitPolicyVersion, submitting, asShaw).refused('version/base-overtaken'); // prettier-ignore
    given(...written).knowing(facts).when(submitPolicyVersion, { ...submitting, comparedWith: idNo(40) }, asShaw).refused('version/base-overtaken'); // prettier-ignore
    given(...written).knowing(facts).when(submitPolicyVersion, { ...submitting, ...seen }, asShaw).then(compared, submitted); // prettier-ignore
  });
  it('nor when it came between two steps of deciding', () => {
    const board = given(...sent, approved);
    const decides = { policy: meanwhile, holds: true };
    given(...sent).knowing(decides).when(approvePolicyVersion, approval, asStone).refused('version/base-overtaken'); // prettier-ignore
    given(...sent).knowing(decides).when(approvePolicyVersion, { ...approval, ...seen }, asStone).then(compared, approved); // prettier-ignore
    board.knowing(meanwhile).when(ratifyPolicyVersion, ratifying).refused('version/base-overtaken');
    board
      .knowing(meanwhile)
      .when(ratifyPolicyVersion, { ...ratifying, ...seen })
      .then(compared, ratified);
    const notes = { ...meanwhile, delegation: noted.status === 'none' ? undefined : noted.delegation } as Policy;
    const noting = { versionId, hash, ...met, interestsDeclared: 0 };
    board.knowing(notes).when(notePolicyVersion, noting).refused('version/base-overtaken');
    given(...through).knowing({ policy: meanwhile, had: ['1'] }).when(publishPolicyVersion, publishing).refused('version/base-overtaken'); // prettier-ignore
    given(...through).knowing({ policy: meanwhile, had: ['1'] }).when(publishPolicyVersion, { ...publishing, ...seen }).then(compared, published); // prettier-ignore
  });
  it('is said once: whoever decides later need not say it again', () => {
    given(...written, compared, submitted).knowing({ policy: meanwhile, holds: true }).when(approvePolicyVersion, approval, asStone).then(approved); // prettier-ignore
    // Until yet another text has come into force.
    const third = { ...meanwhile, inForce: { versionId: idNo(43), from: '2026-09-02', emergency: false } } as Policy;
    given(...written, compared, submitted).knowing({ policy: third, holds: true }).when(approvePolicyVersion, approval, asStone).refused('version/base-overtaken'); // prettier-ignore
  });
  it('is not undone by a chair who acts alone', () => {
    const issuing = { versionId, lapsesOn: '2026-10-12', channels, reason: 'It cannot wait.' };
    const alone = { policy: meanwhile, chairs: true, had: ['1'] };
    given(...written).knowing(alone).when(issueEmergencyVersion, issuing, asPatel).refused('version/base-overtaken'); // prettier-ignore
  });
  it('is not undone by the clock: the clerk compares, and sets the day anew or brings it into force', () => {
    const day = { today: '2026-09-14' };
    given(...waits).knowing(meanwhile).when(bringVersionIntoForce, { versionId }, { ...asSystem, ...day }).then({ type: 'VersionHeldBack', data: { versionId, policyId, by: other } }); // prettier-ignore
    given(...waits).knowing(meanwhile).when(bringVersionIntoForce, { versionId }, day).refused('version/base-overtaken'); // prettier-ignore
    const now = { ...begins, data: { ...begins.data, supersedes: [other] } };
    given(...waits).knowing(meanwhile).when(bringVersionIntoForce, { versionId, ...seen }, day).then(compared, now); // prettier-ignore
    const later = { versionId, effectiveFrom: '2026-10-01' };
    given(...waits).knowing(meanwhile).when(setPolicyEffectiveDate, later).refused('version/base-overtaken'); // prettier-ignore
    given(...waits).knowing(meanwhile).when(setPolicyEffectiveDate, { ...later, ...seen }).then(compared, { type: 'VersionScheduled', data: later }); // prettier-ignore
    given(...waits, compared).knowing(meanwhile).when(bringVersionIntoForce, { versionId }, { ...asSystem, ...day }).then(now); // prettier-ignore
  });
  it('is nothing where no text is in force, or the very one with which it began, or itself', () => {
    expect(overtakenBy({ id: versionId }, undefined)).toBeUndefined();
    expect(overtakenBy({ id: versionId, basedOn: other }, other)).toBeUndefined();
    expect(overtakenBy({ id: versionId }, versionId)).toBeUndefined();
    expect(overtakenBy({ id: versionId, basedOn: null, comparedWith: null }, other)).toBe(other);
  });
});

describe('the number of a text', () => {
  it('is one that no text in force has had', () => {
    const facts = { policy: standing, base: undefined, keeps: true, had };
    given().knowing(facts).when(draftPolicyVersion, drafting, asShaw).refused('version/number-taken');
    given().knowing(facts).when(draftPolicyVersion, { ...drafting, number: ' 1 ' }, asShaw).refused('version/number-taken'); // prettier-ignore
    given().knowing(facts).when(draftPolicyVersion, { ...drafting, number: '3' }, asShaw).then({ ...drafted, data: { ...drafted.data, number: '3', clauses: [] } }, because); // prettier-ignore
    // What a lesson opens is not lost for its number.
    given().knowing(facts).when(draftPolicyVersion, drafting, asSystem).then({ ...drafted, data: { ...drafted.data, clauses: [] } }, because); // prettier-ignore
  });
  it('is another one when it was taken meanwhile', () => {
    const submitting = { versionId, changeClass: 'material' as const };
    const facts = { policy: standing, trust, had };
    given(...written).knowing(facts).when(submitPolicyVersion, submitting, asShaw).refused('version/number-taken'); // prettier-ignore
    given(...written).knowing(facts).when(submitPolicyVersion, { ...submitting, number: '1' }, asShaw).refused('version/number-taken'); // prettier-ignore
    given(...written).knowing(facts).when(submitPolicyVersion, { ...submitting, number: '3' }, asShaw).then(renumbered, submitted); // prettier-ignore
    given(...through).knowing({ policy: standing, had }).when(publishPolicyVersion, publishing).refused('version/number-taken'); // prettier-ignore
    given(...through).knowing({ policy: standing, had }).when(publishPolicyVersion, { ...publishing, number: '3' }).then(renumbered, published); // prettier-ignore
    expect([...written, renumbered].reduce(policyVersionAggregate.evolve, policyVersionAggregate.initial)).toMatchObject({ number: '3' }); // prettier-ignore
  });
  it('is known of every text that holds or held, and of no draft', async () => {
    const told = (text: string, from: string) => ({ type: 'PolicyInForceNoted' as const, data: { policyId: drafting.policyId, versionId: text, from, emergency: false } }); // prettier-ignore
    const policy = [told(idNo(40), '2026-01-05'), told(other, '2026-03-02'), told(versionId, '2026-09-01')].reduce(policyAggregate.evolve, standing) as Policy; // prettier-ignore
    const read = (_: unknown, of: string) => Promise.resolve({ status: 'in_force', number: of === other ? '2' : '1' });
    expect(await numbersHad(read as never, policy, versionId)).toEqual(['1', '2']);
  });
});

describe('a reason why something stays as it was found', () => {
  const findings = [drafted.data.clauses[1]!, drafted.data.clauses[2]!].map(({ id }) => ({ rule: 'style/long', severity: 'advice' as const, clause: id, says: 'Long.', why: 'Nobody reads it.', mend: 'Cut it.' })); // prettier-ignore
  const waived = findings.map(({ rule, clause }) => ({ type: 'LintFindingWaived' as const, data: { versionId, rule, clause, reason: 'It is a list.' } })); // prettier-ignore
  const whole = { type: 'LintFindingWaived' as const, data: { versionId, rule: 'sections/missing', reason: 'It stands elsewhere.' } }; // prettier-ignore
  const kept = (...after: readonly object[]) =>
    [...written, { type: 'VersionLinted', data: { versionId, hash, findings } }, ...waived, whole, ...after].reduce(policyVersionAggregate.evolve as never, policyVersionAggregate.initial); // prettier-ignore
  it('ends with the words of its clause, and with the whole text', () => {
    const [first, second] = findings.map(({ rule, clause }) => `${rule}/${clause}`);
    expect(kept()).toMatchObject({ waived: [first, second, 'sections/missing/'] });
    const revised = { type: 'ClauseRevised', data: { versionId, revisedBy: shaw, clauseId: findings[0]!.clause, change: 'removed' } }; // prettier-ignore
    expect(kept(revised)).toMatchObject({ waived: [second, 'sections/missing/'] });
    const brought = { type: 'PolicyTextImported', data: { versionId, importedBy: shaw, format: 'typed', clauses: drafted.data.clauses } }; // prettier-ignore
    expect(kept(brought)).toMatchObject({ waived: [] });
  });
});
