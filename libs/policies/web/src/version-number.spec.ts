import { describe, expect, it } from '@jest/globals';
import { isTaken, nextNumber } from './version-number';

const text = (number: string, status = 'superseded') => ({ id: `v${number}/${status}`, number, status });

describe('the number of a version', () => {
  it('is the one after the highest, written as the others are', () => {
    expect(nextNumber([])).toBe('1');
    expect(nextNumber([text('2'), text('1'), text('10')])).toBe('11');
    expect(nextNumber([text('3.2'), text('2.0')])).toBe('4.0');
    expect(nextNumber([text('v2'), text('spring')])).toBe('v3');
  });
  it('is left to others by a text that will never hold', () => {
    expect(nextNumber([text('1'), text('2', 'withdrawn')])).toBe('2');
    expect(isTaken({ id: 'mine', number: '2' }, [text('2', 'rejected')])).toBe(false);
  });
  it('is taken when another text has it, one that is only being written too', () => {
    expect(isTaken({ id: 'mine', number: ' 2' }, [text('2', 'draft')])).toBe(true);
    expect(isTaken(text('2'), [text('2')])).toBe(false);
  });
});
