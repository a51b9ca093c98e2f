import { Client } from 'pg';

/** Every process that uses the server holds this lock shared in a session of its own; a killed one loses it at once. */
const seatLock = 5_407_731;
const makingLock = 5_407_732;

export const database = 'caseward';
export const superuser = 'postgres';

/** Our place at the server. */
export type Seat = Readonly<{
  /** Gives the place up. True: nobody else is there, and until the server stops nobody else can come. */
  leave(): Promise<boolean>;
  close(): Promise<void>;
}>;

/** `not-yet`: it is starting or stopping. `absent`: nothing listens there. */
export async function takeSeat(socket: string, port: number): Promise<Seat | 'not-yet' | 'absent'> {
  // The types of pg do not know ref and unref.
  const client: Client & Partial<Record<'ref' | 'unref', () => void>> = new Client({
    ...{ host: socket, port, user: superuser, database: 'postgres', ssl: false },
    ...{ application_name: 'caseward seat', connectionTimeoutMillis: 5000 },
  });
  // Without a listener the end of the server would end this process too.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [seatLock]);
    await ensureDatabase(client);
  } catch (error) {
    await client.end().catch(() => undefined);
    const code = (error as { code?: string }).code ?? '';
    if (code === 'ENOENT' || code === 'ECONNREFUSED') return 'absent';
    // Starting or stopping (57P0x), or the connection broke under us; a real refusal is told.
    if (code === '' || code.startsWith('57P') || code === 'ECONNRESET' || code === 'EPIPE') return 'not-yet';
    throw error;
  }
  client.unref?.();
  return {
    async leave() {
      client.ref?.();
      await client.query('select pg_advisory_unlock_shared($1)', [seatLock]);
      const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [seatLock]);
      return rows[0]?.alone === true;
    },
    close: () => client.end().catch(() => undefined),
  };
}

async function ensureDatabase(client: Client): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [makingLock]);
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (rowCount === 0) await client.query(`create database ${database}`);
  await client.query('select pg_advisory_unlock($1)', [makingLock]);
}
