import type { Asker, Clock } from '@caseward/server-kit';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

const ABSOLUTE_HOURS = 10;
const IDLE_MINUTES = 60;
/** Seen this recently is not written again. */
const SEEN_SECONDS = 60;

const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** Who is signed in. Only a hash of the token is kept; the browser has the token in an HttpOnly cookie. */
export class Sessions {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  /** Returns the token. */
  async begin(person: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.pool.query('delete from session where ends_at < $1', [now]);
    await this.pool.query(
      `insert into session (token_hash, id, person, created_at, last_seen_at, ends_at) values ($1, $2, $3, $4, $4, $4::timestamptz + make_interval(hours => ${ABSOLUTE_HOURS}))`,
      [hashOf(token), randomUUID(), person, now],
    );
    return token;
  }

  /** Who is at work: keeps the session from going idle. */
  async find(token: string | undefined): Promise<Asker | undefined> {
    const found = await this.row(token);
    if (!found) return undefined;
    if (found.stale)
      await this.pool.query('update session set last_seen_at = $2 where token_hash = $1', [
        hashOf(token ?? ''),
        this.clock.now(),
      ]);
    return { person: found.person, session: found.id };
  }

  /** Who it still is, without a sign of life from them: an open page that is told of changes is not work. */
  async glance(token: string | undefined): Promise<Asker | undefined> {
    const found = await this.row(token);
    return found && { person: found.person, session: found.id };
  }

  private async row(token: string | undefined) {
    if (!token || token.length > 100) return undefined;
    const { rows } = await this.pool.query<{ id: string; person: string; stale: boolean }>({
      name: 'session',
      text: `select id, person, last_seen_at < $2::timestamptz - interval '${SEEN_SECONDS} s' as stale from session
             where token_hash = $1 and ends_at > $2 and last_seen_at > $2::timestamptz - interval '${IDLE_MINUTES} min'`,
      values: [hashOf(token), this.clock.now()],
    });
    return rows[0];
  }

  /** All of somebody's that are not over, the newest first. */
  async of(person: string): Promise<readonly Readonly<{ id: string; began: Date; lastSeen: Date }>[]> {
    const { rows } = await this.pool.query<{ id: string; began: Date; lastSeen: Date }>(
      `select id, created_at as began, last_seen_at as "lastSeen" from session
       where person = $1 and ends_at > $2 and last_seen_at > $2::timestamptz - interval '${IDLE_MINUTES} min'
       order by created_at desc`,
      [person, this.clock.now()],
    );
    return rows;
  }

  /** Ends one that was begun elsewhere, if it is theirs. */
  async endOther(person: string, id: string): Promise<void> {
    await this.pool.query('delete from session where person = $1 and id = $2', [person, id]);
  }

  async end(token: string | undefined): Promise<void> {
    if (token) await this.pool.query('delete from session where token_hash = $1', [hashOf(token)]);
  }
}
