import { expect, it } from '@jest/globals';
import { streamName, type StreamName } from '../port';
import { FirstPages, type Wanted } from './first-pages';

const stream = (n: number): StreamName => streamName('probe', `0197aaaa-0000-7000-8000-${String(n).padStart(12, '0')}`);
const wanted = (n: number): Wanted => ({ stream: stream(n), from: 0n });
const many = (n: number) => Array.from({ length: n }, (_, i) => wanted(i));

/** A reader whose statements end when the test says so. */
const reader = () => {
  const asked: (readonly Wanted[])[] = [];
  const answer: ((error?: Error) => void)[] = [];
  const pages = new FirstPages<StreamName>((batch) => {
    asked.push(batch);
    return new Promise((resolve, reject) =>
      answer.push((error) => (error ? reject(error) : resolve(batch.map((one) => [one.stream])))),
    );
  });
  return { pages, asked, answer };
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

it('reads what is asked for in one turn with one statement, and gives each its own', async () => {
  const { pages, asked, answer } = reader();
  const all = Promise.all(many(50).map((one) => pages.of(one)));
  await turn();
  expect(asked.map(({ length }) => length)).toEqual([50]);
  answer[0]?.();
  expect(await all).toEqual(many(50).map((one) => [one.stream]));
});

it('never lets anybody join a statement that has begun, and runs two at once at most', async () => {
  const { pages, asked, answer } = reader();
  const got: number[] = [];
  const ask = (n: number) => void pages.of(wanted(n)).then(() => got.push(n));
  ask(1);
  await turn();
  ask(2);
  await turn();
  [3, 4, 5].forEach(ask);
  await turn();
  expect(asked.map(({ length }) => length)).toEqual([1, 1]);
  answer[0]?.();
  await turn();
  await turn();
  expect(asked.map(({ length }) => length)).toEqual([1, 1, 3]);
  answer.slice(1).forEach((end) => end());
  await turn();
  expect(got).toEqual([1, 2, 3, 4, 5]);
});

it('asks for the rest of a crowd with the next statement, and a failure is of its own statement only', async () => {
  const { pages, asked, answer } = reader();
  const all = Promise.allSettled(many(200).map((one) => pages.of(one)));
  await turn();
  await turn();
  expect(asked.map(({ length }) => length)).toEqual([128, 72]);
  answer[0]?.(new Error('lost'));
  answer[1]?.();
  const outcomes = (await all).map(({ status }) => status);
  expect(outcomes.filter((status) => status === 'rejected')).toHaveLength(128);
});
