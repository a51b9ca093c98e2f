import type { Codec } from '@caseward/sealing';
import type { Db } from '@caseward/server-kit';
import { expect, it } from '@jest/globals';
import { Directory } from './directory';

/** A database with nobody in it, which is away for the next so many questions. */
const database = () => {
  const state = { away: 0, asked: 0 };
  const answer = (): Promise<never[]> => {
    state.asked += 1;
    if (state.away === 0) return Promise.resolve([]);
    state.away -= 1;
    return Promise.reject(new Error('the database is away'));
  };
  // as far as the directory asks: of one page, and of some ids
  const where = () => Object.assign(answer.bind(null), { orderBy: () => ({ limit: answer }), then: (...by: [never, never]) => answer().then(...by) }); // prettier-ignore
  return { state, db: { select: () => ({ from: () => ({ where }) }) } as unknown as Db };
};
// nobody is in it: nothing is to be opened
const codec = { unseal: () => Promise.resolve([]) } as unknown as Codec;

it('a change that could not be read ends nothing, and is read before the next question is answered', async () => {
  const { state, db } = database();
  const directory = new Directory(db, codec);
  state.away = 1;
  // the wire was cut for a while: all is read again, and nobody waits for it
  directory.changed([]);
  await new Promise((soon) => setTimeout(soon, 20));
  expect(state).toEqual({ away: 0, asked: 1 });
  await expect(directory.byIds([])).resolves.toEqual(new Map());
  expect(state.asked).toBe(2);
  await directory.byIds([]);
  expect(state.asked).toBe(2);
});

it('for as long as the database is away each question says so, and the first one after that is answered', async () => {
  const { state, db } = database();
  const directory = new Directory(db, codec);
  state.away = 3;
  directory.changed([]);
  await expect(directory.byIds([])).rejects.toThrow('the database is away');
  await expect(directory.byIds([])).rejects.toThrow('the database is away');
  await expect(directory.byIds([])).resolves.toEqual(new Map());
});
