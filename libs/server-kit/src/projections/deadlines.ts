import { Refusal, type Dispatch, type Instant } from '@caseward/kernel';
import type { Pool } from 'pg';
import { v5 } from 'uuid';
import type { Consumer } from './consumer';
import { deadlineConsumer, type AnyDeadline, type CalendarOf } from './deadline-consumer';
import { nameOf, type Log } from './log';
import type { Duty } from './runner';
import { pause } from './wait';

/** Where a command of the system comes from. Its id depends on nothing else, so sending it twice is sending it once. */
export type DispatchContext = Readonly<{ commandId: string; causationId: string; correlationId: string }>;
/** Through the same gate as everybody. @throws Refusal when the rule says no; anything else is an accident. */
export type DispatchCommand = (command: Dispatch, context: DispatchContext) => Promise<unknown>;

export type DeadlineOptions = Readonly<{
  pool: Pool;
  deadlines: readonly AnyDeadline[];
  /** Raise it when a due date is worked out in another way: all are read anew from the first event. */
  version: number;
  /** Types of events after which what is running at their school is counted again. */
  recount?: readonly string[];
  dispatch: DispatchCommand;
  calendarOf: CalendarOf;
  now: () => Instant;
  log: Log;
  everyMs?: number;
}>;

type Due = Readonly<{
  id: string;
  name: string;
  key: string;
  anchor: string;
  correlation: string;
  attempts: number;
  data: unknown;
}>;

// Longer than a dispatch takes: until then the claim keeps another runner away.
const CLAIM_MS = 30_000;
const AT_ONCE = 20;
const LOUD_AFTER = 5;

const isMissingTable = (error: unknown) => error instanceof Error && 'code' in error && error.code === '42P01';

/** Sends the command of each deadline that has fallen due. Give its `consumer` and its `duty` to the ProjectionRunner. */
export class DeadlineRunner {
  readonly consumer: Consumer;
  readonly duty: Duty;
  readonly #options: DeadlineOptions;

  constructor(options: DeadlineOptions) {
    this.#options = options;
    this.consumer = deadlineConsumer(options.deadlines, options.calendarOf, options.version, options.recount);
    this.duty = { name: 'due_deadlines', run: (signal) => this.#run(signal), lagMs: () => this.#lagMs() };
  }

  async #lagMs(): Promise<number> {
    const { pool, deadlines, now } = this.#options;
    try {
      const { rows } = await pool.query<{ due: Date | null }>(
        `select min(due) as due from deadline where state = 'running' and due <= $1 and name = any($2)`,
        [now(), deadlines.map(({ name }) => name)],
      );
      const due = rows[0]?.due;
      return due ? Math.max(1, Math.round(Date.parse(now()) - due.getTime())) : 0;
    } catch (error) {
      // At a first start the table is being made.
      if (isMissingTable(error)) return 1;
      throw error;
    }
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const more = await this.fireDue(signal).catch((error: unknown) => {
        // At a first start the table is being made beside us.
        if (!isMissingTable(error))
          this.#options.log.warn({ accident: nameOf(error) }, 'due deadlines could not be read');
        return false;
      });
      if (!more) await pause(this.#options.everyMs ?? 1_000, signal);
    }
  }

  /** One round. True when more may be due. */
  async fireDue(signal: AbortSignal): Promise<boolean> {
    const due = await this.#claim();
    for (const [index, one] of due.entries()) {
      if (signal.aborted) {
        await this.#giveBack(due.slice(index));
        return false;
      }
      await this.#fire(one);
    }
    return due.length === AT_ONCE;
  }

  /** Who ends does not keep from the next start what they had taken. */
  async #giveBack(due: readonly Due[]): Promise<void> {
    await this.#options.pool.query(
      'update deadline set not_before = null, attempts = attempts - 1 where id = any($1)',
      [due.map(({ id }) => id)],
    );
  }

  /**
   * Takes due rows for a while, in one statement, so that nobody else sends them and no lock is held meanwhile. None while
   * the log is being read up to its end: what stops a deadline may be still ahead.
   */
  async #claim(): Promise<readonly Due[]> {
    const now = this.#options.now();
    const { rows } = await this.#options.pool.query<Due>(
      `update deadline set not_before = $2, attempts = attempts + 1
       where id in (
         select id from deadline
         where state = 'running' and due <= $1 and coalesce(not_before <= $1, true) and name = any($3)
           and exists (select from projection_checkpoint where name = $4 and live and caught_up)
         order by due limit ${AT_ONCE} for update skip locked)
       returning id, name, key, anchor_event as anchor, correlation, attempts, starting -> 'data' as data`,
      [now, later(now, CLAIM_MS), this.#options.deadlines.map(({ name }) => name), this.consumer.name],
    );
    return rows;
  }

  async #fire({ id, name, key, anchor, correlation, attempts, data }: Due): Promise<void> {
    const { dispatch, deadlines, now, pool, log } = this.#options;
    const deadline = deadlines.find((one) => one.name === name);
    if (!deadline) return;
    const commandId = v5(name, anchor);
    try {
      await dispatch(deadline.then(key, data), { commandId, causationId: anchor, correlationId: correlation });
    } catch (error) {
      if (!(error instanceof Refusal)) {
        const say = attempts >= LOUD_AFTER ? log.error : log.warn;
        say({ deadline: name, event: anchor, attempts, accident: nameOf(error) }, 'a due deadline could not be sent');
        const again = later(now(), Math.min(300_000, 1_000 * 2 ** Math.min(attempts - 1, 20)));
        await pool.query('update deadline set not_before = $3 where id = $1 and anchor_event = $2', [
          id,
          anchor,
          again,
        ]);
        return;
      }
      log.info(
        { deadline: name, event: anchor, code: error.code },
        'a due deadline was refused: there is nothing to do',
      );
    }
    await pool.query(`update deadline set state = 'fired' where id = $1 and anchor_event = $2`, [id, anchor]);
  }
}

const later = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString();
