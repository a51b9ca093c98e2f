import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { inPageOrder, judge, loadCommand, problemsOf, stillWrong } from './problems';

it('names what is wrong in the order of the page', () => {
  const asks = { level: 'a', threshold: 'b', rationale: 'c' };
  const found = { rationale: '3', other: '4', threshold: '2', level: '1' };
  expect(Object.values(inPageOrder(found, asks))).toEqual(['1', '2', '3', '4']);
});

describe('what is wrong in a list', () => {
  const issue = (...path: (string | number)[]) => ({ path, message: 'Wrong' });
  const asks = { level: 'a', actions: 'b', 'actions.what': 'c', 'actions.due': 'd', why: 'e' };
  it('stands at the part of the row when the page asks for it by itself, and at the list otherwise', () => {
    const found = problemsOf([issue('actions', 1, 'due'), issue('actions'), issue('people', 0, 'id')], asks);
    expect(found).toEqual({ 'actions.1.due': 'd', actions: 'b', people: 'Wrong' });
  });
  it('is named in the order of the page, row by row', () => {
    const found = problemsOf([issue('why'), issue('actions', 10, 'what'), issue('actions', 2, 'due'), issue('actions', 2, 'what'), issue('level')], asks); // prettier-ignore
    expect(Object.keys(inPageOrder(found, asks))).toEqual([
      'level',
      'actions.2.what',
      'actions.2.due',
      'actions.10.what',
      'why',
    ]);
  });
  it('stays until that part is answered, or its row is taken away', () => {
    const [before, found] = [[{ what: '', due: '' }, { what: 'x', due: '' }], { actions: 'b', 'actions.0.what': 'c', 'actions.1.due': 'd', why: 'e' }]; // prettier-ignore
    expect(stillWrong(found, 'actions', before, [{ what: 'y', due: '' }, before[1]])).toEqual({ 'actions.1.due': 'd', why: 'e' }); // prettier-ignore
    expect(stillWrong(found, 'actions', before, [before[0]])).toEqual({ 'actions.0.what': 'c', why: 'e' });
    expect(stillWrong(found, 'why', '', 'x')).not.toHaveProperty('why');
  });
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
