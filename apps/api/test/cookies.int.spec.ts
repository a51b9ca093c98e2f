import { expect, test } from '@jest/globals';
import { tokenOf } from '../src/http/cookies';

const of = (cookie: string) => tokenOf({ headers: { cookie } });

test('a cookie that a neighbour may have set never takes the place of the secure one', () => {
  expect(of('caseward_session=theirs; __Host-caseward_session=mine')).toBe('mine');
  expect(of('caseward_session=; other=1; caseward_session=mine')).toBe('mine');
  expect(of('other=1')).toBeUndefined();
});
