import type { Id, Instant } from '@caseward/kernel';
import { nameOf, pause, type Access, type Duty, type Log } from '@caseward/server-kit';
import type { Pool } from 'pg';
import { known, type KnownAs } from './known';
import { Undeliverable, type Mailer } from './mailer';

export type DispatcherOptions = Readonly<{
  pool: Pool;
  access: Pick<Access, 'among' | 'rolesOf'>;
  mailer: Mailer;
  now: () => Instant;
  log: Log;
  everyMs?: number;
}>;

type Due = Readonly<{
  id: Id;
  notice: string;
  urgent: boolean;
  record: Id;
  knownAs: KnownAs;
  person: Id;
  event: Id;
  correlation: string;
  attempts: number;
  settled: boolean;
}>;

// Longer than a delivery takes: until then the claim keeps another dispatcher away.
const CLAIM_MS = 90_000;
const AT_ONCE = 20;
const LOUD_AFTER = 3;
/** Two seconds, four, eight … half an hour: the last attempt comes about five days after the first, as with mail servers. */
const MOST_ATTEMPTS = 250;
const wait = (attempts: number) => Math.min(30 * 60_000, 1_000 * 2 ** attempts);

const later = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString();
const isMissingTable = (error: unknown) => error instanceof Error && 'code' in error && error.code === '42P01';

/** Delivers what stands in the outbox, at least once each, and withdraws what its recipient may no longer learn of. */
export class Dispatcher {
  readonly duty: Duty;
  readonly #options: DispatcherOptions;

  constructor(options: DispatcherOptions) {
    this.#options = options;
    this.duty = { name: 'outbox', run: (signal) => this.#run(signal) };
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const more = await this.deliverDue(signal).catch((error: unknown) => {
        // At a first start the alerts are being made beside us.
        if (!isMissingTable(error)) this.#options.log.warn({ accident: nameOf(error) }, 'the outbox could not be read');
        return false;
      });
      if (!more) await pause(this.#options.everyMs ?? 1_000, signal);
    }
  }

  /** One round. True when more may be due. */
  async deliverDue(signal: AbortSignal): Promise<boolean> {
    const due = await this.#claim();
    // One that hangs must not hold up the others: a server's silence is not their fault.
    await Promise.all(due.map((one) => (signal.aborted ? undefined : this.#deliver(one))));
    return due.length === AT_ONCE && !signal.aborted;
  }

  /**
   * Takes rows for a while, in one statement, so that no lock is held while a mail server thinks. None while the log is being
   * read up to its end: what settles the matter may be still ahead. The alerts as an earlier release made them, which stand
   * until these are made, know of no parts.
   */
  async #claim(): Promise<readonly Due[]> {
    const now = this.#options.now();
    const { rows } = await this.#options.pool.query<Due>(
      `update outbox o set not_before = $2, attempts = attempts + 1
       where id in (
         select id from outbox
         where state = 'waiting' and coalesce(not_before <= $1, true)
           and exists (select from projection_checkpoint where name = 'alert' and live and caught_up)
         order by urgent desc, told_at limit ${AT_ONCE} for update skip locked)
       returning id, notice, urgent, record, known_as as "knownAs", person, event, correlation, attempts,
         exists (select from alert a where a.id = o.alert and
           (a.settled_at is not null or to_jsonb(a) -> 'parts' -> o.part ->> 'settledAt' is not null)) as settled`,
      [now, later(now, CLAIM_MS)],
    );
    return rows;
  }

  async #deliver(due: Due): Promise<void> {
    const { access, mailer, now, log } = this.#options;
    const at = { message: due.id, notice: due.notice, event: due.event, correlation: due.correlation };
    if (due.settled) return this.#end(due, 'withdrawn', 'settled');
    try {
      // Asked again now: they may have been shut out since it was written.
      const asker = { person: due.person, session: 'none' };
      if ((await known(access, asker, [due])).length === 0) return await this.#end(due, 'withdrawn', 'not-theirs'); // prettier-ignore
      await mailer.deliver(due);
      await this.#end(due, 'sent', null);
    } catch (error) {
      const never = error instanceof Undeliverable;
      if (never || due.attempts >= MOST_ATTEMPTS) {
        log.error({ ...at, attempts: due.attempts, accident: never ? error.code : nameOf(error) }, 'a message could not be delivered and is given up'); // prettier-ignore
        return this.#end(due, 'dead', never ? error.code : 'unreachable');
      }
      const say = due.attempts >= LOUD_AFTER ? log.error : log.warn;
      say({ ...at, attempts: due.attempts, accident: nameOf(error) }, 'a message waits to be sent again');
      await this.#options.pool.query('update outbox set not_before = $2 where id = $1', [due.id, later(now(), wait(due.attempts))]); // prettier-ignore
    }
  }

  async #end({ id }: Due, state: 'sent' | 'withdrawn' | 'dead', why: string | null): Promise<void> {
    const { pool, now } = this.#options;
    await pool.query('update outbox set state = $2, why = $3, ended_at = $4, not_before = null where id = $1', [id, state, why, now()]); // prettier-ignore
  }
}
