import { scenario } from '@caseward/kernel/testing';
import type { OpenVersion } from '@caseward/policies-domain';
import { describe, it } from '@jest/globals';
import * as f from './breach.fixture';
import type { ChosenRule } from './citing';
import { breachAggregate } from './index';
import { citeClauses } from './notes';

const { breachId, idNo, opened } = f;
const [policyId, clauseId, first, second] = [idNo(60), idNo(61), idNo(62), idNo(63)] as [
  string,
  string,
  string,
  string,
];
const text = (id: string, number: string, effectiveFrom: string, words: string): OpenVersion => ({
  ...{ status: 'in_force', id, policyId, number, changeClass: 'material', authors: [], writers: [], reasons: 1 },
  ...{ waived: [], comments: [], effectiveFrom },
  clauses: [{ id: clauseId, number: '4.2', kind: 'paragraph', level: 2, text: words }],
});
const now = text(second, '2', '2026-09-03', 'No messages, nor in games.');
const before = text(first, '1', '2025-09-03', 'No messages.');
const chosen: ChosenRule = { clauseId, title: 'Social media', texts: [now, before] };

describe('a rule of a policy that is kept here', () => {
  const citing = (rule: ChosenRule, clauses?: [{ policy: string; clause: string }]) =>
    scenario(
      breachAggregate,
      f.monday,
    )({ ...opened, data: { ...opened.data, occurredOn: '2026-09-02' } })
      .knowing([rule])
      .when(citeClauses, { breachId, clauses, rules: [`${second}/${clauseId}`] });
  const cited = { policy: 'Social media', version: '1', clause: '4.2', wording: 'No messages.' };
  const rules = [{ policyId, versionId: first, clauseId }];
  it('is cited in the words that held on the day of the breach, and counted without them', () => {
    citing(chosen).then({ type: 'ClausesCited', data: { breachId, clauses: [cited], rules } });
    const paper = { policy: 'Staff handbook', clause: '7' };
    citing(chosen, [paper]).then({ type: 'ClausesCited', data: { breachId, clauses: [paper, cited], rules } });
  });
  it('was in force that day at that school', () => {
    citing({ ...chosen, texts: [now] }).refused('breach/rule-not-in-force');
    citing({ ...chosen, texts: [] }).refused('breach/rule-not-in-force');
    citing({ ...chosen, clauseId: idNo(64) }).refused('breach/rule-not-in-force');
    citing({ ...chosen, texts: [{ ...before, school: idNo(3) }] }).refused('breach/rule-not-in-force');
    citing({ ...chosen, texts: [{ ...before, status: 'withdrawn' }] }).refused('breach/rule-not-in-force');
  });
  it('may stand on paper instead, but some rule it is', () =>
    scenario(breachAggregate, f.monday)(opened).knowing([]).when(citeClauses, { breachId }).refused('breach/clause-missing')); // prettier-ignore
});
