import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { inPageOrder, judge, loadCommand } from './problems';

it('names what is wrong in the order of the page', () => {
  const asks = { level: 'a', threshold: 'b', rationale: 'c' };
  const found = { rationale: '3', other: '4', threshold: '2', level: '1' };
  expect(Object.values(inPageOrder(found, asks))).toEqual(['1', '2', '3', '4']);
});

describe('what is typed is judged', () => {
  const schema = z.object({ account: z.string().min(1), safeNow: z.enum(['yes', 'no']) });
  const asks = { account: 'Enter what you saw', safeNow: 'Say whether they are safe' };

  it("by the command's own schema", () => {
    expect(judge(schema, { account: 'Seen', safeNow: 'perhaps' }, asks).problems).toEqual({ safeNow: asks.safeNow });
    expect(judge(schema, { account: 'Seen', safeNow: 'no' }, asks).problems).toEqual({});
  });

  it('by what is empty, when the schema did not arrive, and the rest is left to the server', () => {
    const typed = { account: '', safeNow: 'perhaps' };
    expect(judge(undefined, typed, asks)).toEqual({ problems: { account: asks.account }, data: typed });
  });
});

it('does not wait for ever for a schema on a slow connection', async () => {
  const never = () => new Promise<never>(() => undefined);
  await expect(loadCommand(never, 10)).rejects.toThrow('late');
  const schema = z.object({});
  expect(await loadCommand(() => Promise.resolve({ input: schema }), 5_000)).toBe(schema);
});
