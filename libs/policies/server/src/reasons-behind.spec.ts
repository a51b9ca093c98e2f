import { expect, it } from '@jest/globals';
import { reasonsBehind } from './reasons-behind';

const clause = (id: string) => ({ id, number: '', kind: 'paragraph' as const, level: 1, text: 'So.' });
const lesson = { reason: 'lesson', clauseId: 'a', lessonId: 'l' };
const gone = { reason: 'incident', clauseId: 'b' };
const whole = { reason: 'annual_review' };
const version = (id: string, basedOn: string | null, reasons: readonly { reason: string; clauseId?: string }[], status: 'superseded' | 'withdrawn' = 'superseded') =>
  ({ id, number: id, status, basedOn, reasons }); // prettier-ignore
const now = { basedOn: '2', reasons: [whole], clauses: [clause('a')] };

it('tells of a clause why it exists, however many texts ago that was', () => {
  const versions = [version('2', '1', [gone]), version('1', null, [lesson, whole])];
  expect(reasonsBehind(now, versions)).toEqual([
    { ...whole, since: null },
    { ...lesson, since: '1' },
  ]);
});

it('takes no reason from a text that never held, and ends where texts go in a circle', () => {
  expect(reasonsBehind(now, [version('2', '2', [lesson], 'withdrawn')])).toEqual([{ ...whole, since: null }]);
});
