import { InMemoryEventStore, migrate, openPool, streamName, type NewEvent } from '@caseward/event-store';
import { createTestPostgres, freshDatabase, type TestPostgres } from '@caseward/event-store/testing';
import { noticeFor, type Id, type Role } from '@caseward/kernel';
import { metaOf } from '@caseward/kernel/testing';
import { ProjectionRunner, type Access, type Log } from '@caseward/server-kit';
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { alertProjection } from './alert-projection';
import { Dispatcher } from './dispatcher';
import type { Mailer } from './mailer';
import { outboxMigrations } from './migration';
import { outboxConsumer } from './outbox-consumer';

type Bell = Readonly<{ id: Id; to?: 'reporter' | readonly Id[]; open?: true; part?: string }>;
type BellEvent = Readonly<{ type: 'BellRung'; data: Bell }> | Readonly<{ type: 'BellAnswered'; data: Bell }>;
/** A made-up matter: a bell is rung for everybody who may hear it, or for some, until it is answered. It may have several ropes. */
export const bell = noticeFor<BellEvent>()({
  name: 'BELL_RUNG',
  urgent: false,
  tells: {
    BellRung: ({ id, to, open, part }) =>
      open && typeof to === 'object' ? { record: id, part, to, open } : { record: id, part, to: to ?? 'readers' },
  },
  settles: { BellAnswered: ({ id, part }) => (part === undefined ? id : { record: id, parts: [part] }) },
});

type Who = Awaited<ReturnType<Access['whoCanSee']>>[number];
export const [ada, bob, cleo] = [1, 2, 3].map((n) => `0197dddd-0000-7000-8000-00000000000${n}`) as [Id, Id, Id]; // three in, three out
export const who = (person: Id, role: Role = 'DSL'): Who => ({ person, role });

/** A deployment with a log, a database and one notice, anew for each spec. */
export const outboxes = () => {
  let server: TestPostgres | undefined;
  const here = {
    pool: undefined as unknown as Pool, // set before each spec
    store: new InMemoryEventStore(),
    /** Who may hear of any record now. */
    hearing: [] as Who[],
    /** Who works here at all. */
    staff: [ada, bob, cleo] as Id[],
    /** Who reported every record, as long as they may know that. */
    reporter: [] as Who[],
    now: '2026-09-07T10:00:00.000Z',
    said: [] as string[],
    runners: [] as ProjectionRunner[],
  };
  const say = (level: string) => (fields: Readonly<Record<string, unknown>>, message: string) =>
    void here.said.push(`${level}: ${message} ${JSON.stringify(fields)}`);
  const log: Log = { info: say('info'), warn: say('warn'), error: say('error') };
  const access: Pick<Access, 'whoCanSee' | 'whoReported' | 'among' | 'rolesOf'> = {
    whoCanSee: async () => here.hearing,
    whoReported: async () => here.reporter,
    among: async ({ person }, records, own) =>
      new Set((own ? here.reporter : here.hearing).some((one) => one.person === person) ? records : []),
    rolesOf: async ({ person }) => (here.staff.includes(person) ? [{ role: 'STAFF', body: person }] : []),
  };
  beforeAll(async () => {
    server = await createTestPostgres();
  });
  beforeEach(async () => {
    if (!server) throw new Error('the server is started before the specs run');
    const database = await freshDatabase(server);
    here.pool = openPool({ ...server.connection, database, max: 12 });
    here.store = new InMemoryEventStore();
    Object.assign(here, {
      hearing: [who(ada), who(bob, 'DDSL')],
      reporter: [],
      staff: [ada, bob, cleo],
      said: [],
      runners: [],
      now: '2026-09-07T10:00:00.000Z',
    });
    await migrate(here.pool, outboxMigrations);
  });
  afterEach(async () => {
    await Promise.all(here.runners.map((runner) => runner.stop()));
    await here.pool.end();
  });
  afterAll(() => server?.remove());

  /** A process that reads the log; `version` raised, it makes the alerts again from the first event. */
  const read = async (version = 1): Promise<ProjectionRunner> => {
    const { pool, store } = here;
    const open = (stored: Parameters<ConstructorParameters<typeof ProjectionRunner>[0]['open']>[0]) => ({ type: stored.type, data: stored.data, sealed: {} }); // prettier-ignore
    const consumers = [{ ...outboxConsumer([bell], access), version }];
    const runner = new ProjectionRunner({ pool, store, open, log, now: () => here.now, projections: [], consumers });
    here.runners.push(runner);
    await runner.start();
    await runner.rebuilt();
    return runner;
  };
  const append = async (
    record: Id,
    type: BellEvent['type'],
    more: Readonly<{ to?: Bell['to']; open?: true; actor?: Id; part?: string }> = {},
  ) => {
    const { to, open, part, actor = cleo } = more;
    const event: NewEvent = { id: randomUUID(), type, data: { id: record, ...(to ? { to } : {}), ...(open ? { open } : {}), ...(part ? { part } : {}) }, meta: metaOf({ actor, recordedAt: here.now }) }; // prettier-ignore
    const { checkpoint } = await here.store.append(streamName('bell', record), [event], { expected: 'any' });
    return checkpoint!; // one event was appended
  };
  const dispatcher = (mailer: Mailer) => new Dispatcher({ pool: here.pool, access, mailer, now: () => here.now, log });
  const rows = async () =>
    (await here.pool.query<{ person: Id; state: string; why: string | null; attempts: number }>('select person, state, why, attempts from outbox order by told_at, person')).rows; // prettier-ignore
  const jump = (ms: number) => (here.now = new Date(Date.parse(here.now) + ms).toISOString());
  return { here, read, append, dispatcher, rows, jump, alertTable: alertProjection([bell]).name };
};
