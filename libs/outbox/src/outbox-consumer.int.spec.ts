import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ada, bob, cleo, outboxes, who } from './outbox.fixture';

const { here, read, append, rows } = outboxes();
const people = async () => (await rows()).map(({ person }) => person);

describe('a message', () => {
  it('is written once for each who may know, and not for whoever did it', async () => {
    const runner = await read();
    here.hearing = [who(ada), who(bob), who(cleo)];
    expect(await runner.waitFor(await append(randomUUID(), 'BellRung', { actor: cleo }), 5_000)).toBe('seen');
    expect(await people()).toEqual([ada, bob]);
  });
  it('goes to those who are called, as far as they may know', async () => {
    const runner = await read();
    await runner.waitFor(await append(randomUUID(), 'BellRung', { to: [bob, cleo] }), 5_000);
    expect(await people()).toEqual([bob]);
  });
  it('goes to whoever reported it, and to nobody else who may read it', async () => {
    const runner = await read();
    here.reporter = [who(bob, 'STAFF')];
    await runner.waitFor(await append(randomUUID(), 'BellRung', { to: 'reporter' }), 5_000);
    expect(await people()).toEqual([bob]);
  });
  it('goes to nobody when its reporter may not see it any more, or asks themselves', async () => {
    const runner = await read();
    await runner.waitFor(await append(randomUUID(), 'BellRung', { to: 'reporter' }), 5_000);
    here.reporter = [who(cleo, 'STAFF')];
    await runner.waitFor(await append(randomUUID(), 'BellRung', { to: 'reporter', actor: cleo }), 5_000);
    expect(await people()).toEqual([]);
  });
  it('about what is open to everybody here goes to those who are named, as long as they are here', async () => {
    const runner = await read();
    here.hearing = [];
    here.staff = [ada, cleo];
    await runner.waitFor(await append(randomUUID(), 'BellRung', { to: [ada, bob], open: true }), 5_000);
    expect(await people()).toEqual([ada]);
  });
  it('is not written about what has been settled by the time it is read', async () => {
    const record = randomUUID();
    await append(record, 'BellRung');
    await append(record, 'BellAnswered');
    await append(randomUUID(), 'BellRung', { to: [ada] });
    await read();
    expect(await people()).toEqual([ada]);
  });
  it('is written about what is still open, when another matter of the same record is settled', async () => {
    const record = randomUUID();
    await append(record, 'BellRung', { part: 'first', to: [ada] });
    await append(record, 'BellRung', { part: 'second', to: [bob] });
    await append(record, 'BellAnswered', { part: 'first' });
    await read();
    expect(await people()).toEqual([bob]);
  });
  it('is neither lost nor doubled when the process dies within the page', async () => {
    // The checkpoint cannot be moved: the page is rolled back with its messages, and read again.
    await here.pool.query('create table allowed (yes boolean)');
    await read();
    await here.pool.query(`create function dies() returns trigger language plpgsql as $$ begin
      if new.checkpoint is distinct from old.checkpoint and not exists (select from allowed) then raise exception using errcode = '57P01'; end if; return new; end $$`); // prettier-ignore
    await here.pool.query('create trigger dies before update on projection_checkpoint for each row execute function dies()'); // prettier-ignore
    const checkpoint = await append(randomUUID(), 'BellRung');
    const began = () => here.said.some((line) => line.includes('begin again'));
    for (let i = 0; i < 200 && !began(); i++) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(began()).toBe(true);
    expect(await rows()).toEqual([]);
    await here.pool.query('insert into allowed values (true)');
    const next = await read();
    expect(await next.waitFor(checkpoint, 10_000)).toBe('seen');
    expect(await people()).toEqual([ada, bob]);
  });
  it('is never written again when the alerts are made again, not even for a reader who came later', async () => {
    const first = await read();
    await first.waitFor(await append(randomUUID(), 'BellRung', { actor: randomUUID() }), 5_000);
    await first.stop();
    here.hearing = [who(ada), who(bob), who(cleo)];
    await read(2);
    expect((await here.pool.query('select 1 from alert_v2')).rowCount).toBe(1);
    expect(await people()).toEqual([ada, bob]);
  });
});

describe('an alert', () => {
  it('of two matters in one record is open until both are settled, and is for those whose matter is open', async () => {
    const runner = await read();
    const record = randomUUID();
    await append(record, 'BellRung', { part: 'first', to: [ada] });
    await append(record, 'BellRung', { part: 'second', to: [bob] });
    const alert = async () => (await here.pool.query('select people, settled_at is not null as settled from alert')).rows; // prettier-ignore
    await runner.waitFor(await append(record, 'BellAnswered', { part: 'first' }), 5_000);
    expect(await alert()).toEqual([{ people: [bob], settled: false }]);
    await runner.waitFor(await append(record, 'BellAnswered', { part: 'second' }), 5_000);
    expect(await alert()).toEqual([{ people: [ada, bob], settled: true }]);
    // Told again, it begins anew; and what ends the whole record settles all of it.
    await append(record, 'BellRung', { part: 'third', to: [bob] });
    await append(record, 'BellRung', { part: 'fourth', to: [bob] });
    await runner.waitFor(await append(record, 'BellAnswered'), 5_000);
    expect(await alert()).toEqual([{ people: [bob], settled: true }]);
  });
  it('by name is not for whoever did it, and is for the others', async () => {
    const runner = await read();
    await runner.waitFor(await append(randomUUID(), 'BellRung', { to: [ada, cleo], actor: cleo }), 5_000);
    expect((await here.pool.query('select people from alert')).rows).toEqual([{ people: [ada] }]);
  });
  it('is one for each matter, settled by the deed, and opened again when it is told again', async () => {
    const runner = await read();
    const record = randomUUID();
    const look = async () =>
      (await here.pool.query('select people, settled_at is not null as settled from alert')).rows;
    await runner.waitFor(await append(record, 'BellRung', { to: [ada] }), 5_000);
    await runner.waitFor(await append(record, 'BellRung', { to: [bob] }), 5_000);
    expect(await look()).toEqual([{ people: [ada, bob], settled: false }]);
    await runner.waitFor(await append(record, 'BellAnswered'), 5_000);
    expect(await look()).toEqual([{ people: [ada, bob], settled: true }]);
    await runner.waitFor(await append(record, 'BellRung', { to: [cleo], actor: ada }), 5_000);
    expect(await look()).toEqual([{ people: [cleo], settled: false }]);
  });
});
