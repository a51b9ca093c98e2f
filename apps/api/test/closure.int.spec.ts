import { dayOf } from '@caseward/kernel';
import { schoolId } from '@caseward/seed';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf } from './testing/browser';
import { concernAbout } from './testing/concerns';
import { raiseWorld, type World } from './testing/world';

let world: World;
beforeAll(async () => {
  world = await raiseWorld();
});
afterAll(() => world?.close());

const ashdown = schoolId('ashdown');

test('a closure moves what is due at that school, and its withdrawal moves it back', async () => {
  const { pool } = world.product;
  const due = async (school: string) => {
    const { rows } = await pool.query<{ id: string; due: Date }>(
      `select id, due from deadline where state = 'running' and name = 'untriaged-concern' and school = $1 order by due desc limit 1`,
      [school],
    );
    return rows[0];
  };
  const becomes = async (isSo: (due: string) => boolean, id: string) => {
    for (let i = 0; i < 400; i++) {
      const { rows } = await pool.query<{ due: Date }>('select due from deadline where id = $1', [id]);
      const now = rows[0]?.due.toISOString() ?? '';
      if (isSo(now)) return now;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('it stayed as it was');
  };
  const lim = await world.as('lim');
  const concern = concernAbout('ashdown');
  await lim.send('submitConcern', concern);
  const id = `untriaged-concern/${concern.concernId}`;
  const before = await becomes((now) => now !== '', id);
  const shut = dayOf(before);
  const elsewhere = await due(schoolId('brookside'));

  const hale = await world.as('hale');
  const closure = { closureId: randomUUID(), schoolId: ashdown, from: shut, to: shut, reason: 'weather' };
  expect(codeOf(await lim.sendRaw('recordSchoolClosure', closure))).toBe('record/not-found');
  await hale.send('recordSchoolClosure', closure);
  const moved = await becomes((now) => now > before, id);
  expect(dayOf(moved) > shut).toBe(true);
  expect(await due(schoolId('brookside'))).toEqual(elsewhere);

  await hale.send('withdrawSchoolClosure', { closureId: closure.closureId, schoolId: ashdown });
  expect(await becomes((now) => now !== moved, id)).toBe(before);
});
