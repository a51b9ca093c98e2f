import { describe, expect, it } from '@jest/globals';
import { readPolicy } from './read-policy';
import { reportOf } from './report';

describe('what the command line tells of a file', () => {
  it('adds up, line by line, and names what it found and what is wrong', async () => {
    let n = 0;
    const text = ['Cat Policy', 'Approved by:', '', 'Contents', '1. Cats', '2. Dogs', '', '1. Cats', '1.1 We keep to KCSIE 2021.', '⟦picture⟧ a \u001b[2Jcat', '2. Dogs', '2.1 None.']; // prettier-ignore
    const told = reportOf(await readPolicy(Buffer.from(text.join('\n').replace('\u001b', '')), () => `c${++n}`), '2026-11-01'); // prettier-ignore
    expect(told).toContain('ACCOUNT: 12 lines, 2 blank, 10 with text');
    expect(told).toContain('  4 in clauses, 2 in header fields, 3 furniture (page numbers, running heads, contents), 1 remainder: 10 of 10'); // prettier-ignore
    expect(told).toContain('  Every line is accounted for.');
    expect(told).toContain('  approver     Approved by: (blank)  [line 2]');
    expect(told).toContain('    ¶ 1.1 We keep to KCSIE 2021.  [9]');
    expect(told.join('\n')).toMatch(/KCSIE 2021: KCSIE 2021 {2}\[9\]/);
    expect(told.slice(-2).join(' ')).toMatch(/^Nothing was saved\. .*"Bring in a whole text"\.$/);
    expect(told.join('\n')).toMatch(/error {3}front-page\/blank {2}\[line 2\]/);
  });
});
