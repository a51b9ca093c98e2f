import { categoryOf, idOf, InMemoryEventStore, type NewEvent } from '@caseward/event-store';
import { deadlineFor, Refusal } from '@caseward/kernel';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { v5 } from 'uuid';
import { databases, type Database } from './database.fixture';
import { DeadlineRunner, type DeadlineOptions, type DispatchContext } from './deadlines';
import { newEvent, probe, type ProbeEvent } from './probe.fixture';
import { deployment, eventually, expectSeen } from './runner.fixture';

const { fresh } = databases();
let database: Database;
let here: ReturnType<typeof deployment>;
let time: string;
let sent: { input: unknown; context: DispatchContext }[];
beforeEach(async () => {
  database = await fresh();
  here = deployment(database, new InMemoryEventStore());
  time = '2026-09-07T10:00:00.000Z';
  sent = [];
});
afterEach(() => here.end());

// The data of a probe does not name it, so these events carry their record as a growth nobody looks at.
const review = deadlineFor<ProbeEvent>()({
  name: 'review',
  basis: 'made up',
  starts: {
    ProbeOpened: (_, { recordedAt, purpose = '' }) => ({
      key: purpose,
      due: new Date(Date.parse(recordedAt) + 86_400_000).toISOString(),
    }),
  },
  stops: { ProbeClosed: (_, { purpose = '' }) => purpose },
  then: (key) => ({ type: 'RemindOfReview', input: { key } }),
});

const runner = (known: Partial<DeadlineOptions> = {}) => {
  const deadlines = new DeadlineRunner({
    ...{ pool: database.another(), deadlines: [review], version: 1, now: () => time, log: here.log, everyMs: 20 },
    dispatch: ({ input }, context) => Promise.resolve(void sent.push({ input, context })),
    calendarOf: () => Promise.resolve({ terms: [], closed: [], bankHolidays: [] }),
    ...known,
  });
  const start = () => here.start({ consumers: [deadlines.consumer], duties: [deadlines.duty] });
  return { deadlines, start };
};
const append = async (stream: ReturnType<typeof probe>, type: ProbeEvent['type'], expected: bigint | 'no_stream') => {
  const event: NewEvent = newEvent(type, {}, { purpose: idOf(stream), $correlationId: categoryOf(stream) });
  const { checkpoint } = await here.store.append(stream, [event], { expected });
  if (checkpoint === null) throw new Error('nothing was appended');
  return { event, checkpoint };
};
const rounds = (n: number) => new Promise((resolve) => setTimeout(resolve, n * 20));

describe('a deadline', () => {
  test('that falls due is sent once, as a command whose id comes from its anchor, though two runners look', async () => {
    const [one, two] = [runner(), runner()];
    const [first] = [await one.start(), await two.start()];
    const stream = probe();
    const { event, checkpoint } = await append(stream, 'ProbeOpened', 'no_stream');
    await expectSeen(first, checkpoint);
    await rounds(3);
    expect(sent).toEqual([]);
    time = '2026-09-08T09:00:00.000Z';
    // Both at once, whoever holds the lease.
    const { signal } = new AbortController();
    await Promise.all([one, two, one, two].map(({ deadlines }) => deadlines.fireDue(signal)));
    await rounds(3);
    const commandId = v5('review', event.id);
    expect(sent).toEqual([
      { input: { key: idOf(stream) }, context: { commandId, causationId: event.id, correlationId: 'probe' } },
    ]);
    const { rows } = await database.pool.query('select state, attempts from deadline');
    expect(rows).toEqual([{ state: 'fired', attempts: 1 }]);
  });

  test('that an event stopped is never sent, even when the clock is far ahead of the reading', async () => {
    time = '2027-01-01T00:00:00.000Z';
    const stream = probe();
    await append(stream, 'ProbeOpened', 'no_stream');
    const { checkpoint } = await append(stream, 'ProbeClosed', 0n);
    const started = await runner().start();
    await expectSeen(started, checkpoint);
    await rounds(4);
    expect(sent).toEqual([]);
    expect((await database.pool.query('select * from deadline')).rows).toEqual([]);
  });

  test('that was taken by who then ended is there for the next at once', async () => {
    const ending = new AbortController();
    const { deadlines, start } = runner({
      dispatch: ({ input }, context) => {
        ending.abort();
        return Promise.resolve(void sent.push({ input, context }));
      },
    });
    const first = await start();
    await append(probe(), 'ProbeOpened', 'no_stream');
    await expectSeen(first, (await append(probe(), 'ProbeOpened', 'no_stream')).checkpoint);
    await first.stop();
    time = '2026-09-09T10:00:00.000Z';
    await deadlines.fireDue(ending.signal);
    expect(sent).toHaveLength(1);
    const { rows } = await database.pool.query("select not_before, attempts from deadline where state = 'running'");
    expect(rows).toEqual([{ not_before: null, attempts: 0 }]);
  });

  test('that the rule refuses is done', async () => {
    const refusing = runner({ dispatch: () => Promise.reject(new Refusal('review/held-already')) });
    const started = await refusing.start();
    const { checkpoint } = await append(probe(), 'ProbeOpened', 'no_stream');
    await expectSeen(started, checkpoint);
    time = '2026-09-09T09:00:00.000Z';
    await eventually(async () => {
      expect((await database.pool.query('select state from deadline')).rows).toEqual([{ state: 'fired' }]);
    });
    expect(here.said).toContainEqual(
      expect.objectContaining({ fields: expect.objectContaining({ code: 'review/held-already' }) }),
    );
  });

  test('that meets an accident stays due, and is tried again later with the same command', async () => {
    let broken = true;
    const dispatch: DeadlineOptions['dispatch'] = ({ input }, context) => {
      sent.push({ input, context });
      return broken ? Promise.reject(new Error('no connection')) : Promise.resolve();
    };
    const started = await runner({ dispatch }).start();
    const { checkpoint } = await append(probe(), 'ProbeOpened', 'no_stream');
    await expectSeen(started, checkpoint);
    time = '2026-09-08T09:00:00.000Z';
    await eventually(() => expect(sent).toHaveLength(1));
    await rounds(4);
    expect(sent).toHaveLength(1);
    broken = false;
    time = '2026-09-08T09:00:01.000Z';
    await eventually(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toEqual(sent[0]);
    await eventually(async () => {
      const { rows } = await database.pool.query('select state, attempts from deadline');
      expect(rows).toEqual([{ state: 'fired', attempts: 2 }]);
    });
  });

  test('is read anew when its version is raised', async () => {
    const first = await runner().start();
    const { checkpoint } = await append(probe(), 'ProbeOpened', 'no_stream');
    await expectSeen(first, checkpoint);
    await here.stop();
    const longer: typeof review = {
      ...review,
      starts: { ProbeOpened: (_, meta) => ({ key: meta.purpose ?? '', due: time }) },
    };
    const second = await runner({ version: 2, deadlines: [longer] }).start();
    await second.rebuilt();
    await eventually(() => expect(sent).toHaveLength(1));
  });
});
