import { AccessGate } from '@caseward/access-server';
import {
  assertDurable,
  migrate,
  PostgresEventStore,
  startEmbeddedPostgres,
  type EventStore,
  openPool,
} from '@caseward/event-store';
import { blobConsumer, blobMigrations, Blobs, PostgresBlobStore, purgeOfBlobs } from '@caseward/blobs';
import { calendarEventTypes, ruleSetEventTypes, SchoolCalendars, staffAddresses } from '@caseward/organisation-server';
import { Dispatcher, outboxConsumer, outboxMigrations } from '@caseward/outbox';
import { Codec, FileKms, Keyring, PostgresKeyTable, PrivateTexts, sealingMigrations } from '@caseward/sealing';
import {
  DeadlineRunner,
  draftMigrations,
  Drafts,
  ProjectionRunner,
  purgeOf,
  ReactionRunner,
  ReadersCodec,
  Streams,
  SystemClock,
  type Clock,
  type DispatchCommand,
  type Log,
  type Platform,
  withheldProjection,
} from '@caseward/server-kit';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { contexts } from './contexts';
import { deploymentMigrations, trustOf } from './deployment';
import type { Env } from './env';
import { followKeys } from './follow-keys';
import { mailerFor } from './mailer-for';
import { appVersion } from './version';

export type Standing = Readonly<{
  platform: Platform;
  pool: pg.Pool;
  store: EventStore;
  runner: ProjectionRunner;
  kms: FileKms;
  blobs: Blobs;
  /** Whether the database was running already. */
  adopted: boolean;
  close: () => Promise<void>;
}>;

/** Raise it when a due date is worked out in another way. */
const DEADLINES_VERSION = 4;

type Options = Readonly<{
  env: Env;
  log: Log;
  progress?: (words: string) => void;
  clock?: Clock;
  /** Through the command gate, which is built on top of this. */
  dispatch: DispatchCommand;
}>;

/** Everything below the gates: database, log, keys, clock, projections. Nothing runs yet but the database. */
export const raisePlatform = async ({
  env,
  log,
  progress = () => {},
  clock = new SystemClock(),
  dispatch,
}: Options): Promise<Standing> => {
  const embedded = env.DATABASE_URL
    ? undefined
    : await startEmbeddedPostgres({ dataDir: env.data, onProgress: progress });
  const connection = embedded?.connection ?? { connectionString: env.DATABASE_URL };
  let closing = false;
  // While closing, the database may end a connection before it has heard that it is given up.
  const pool = openPool({ keepAlive: true, ...connection, max: 20 }, (error) => {
    if (!closing) log.warn({ error: error.name }, 'an idle database connection was lost');
  });
  try {
    await migrate(pool, [
      ...sealingMigrations,
      ...deploymentMigrations,
      ...draftMigrations,
      ...outboxMigrations,
      ...blobMigrations,
    ]);
    await assertDurable(pool);
    const store = await openStore(env, connection);
    const kms = await FileKms.open(env.keyFile);
    const keyring = new Keyring(new PostgresKeyTable(pool), kms);
    await keyring.prove();
    const aggregates = contexts.flatMap((context) => context.aggregates);
    const codec = new Codec(aggregates, keyring);
    const redactions = contexts.flatMap((context) => context.redactions ?? []);
    const streams = new Streams(store, codec, clock, { trust: await trustOf(pool, env), appVersion });
    const db = drizzle(pool);
    const calendars = new SchoolCalendars(streams);
    const access = new AccessGate(streams, clock, db);
    const now = () => clock.now();
    const drafts = new Drafts(pool, new PrivateTexts(keyring), clock);
    const blobs = new Blobs(new PostgresBlobStore(pool), keyring, now);
    const deadlines = new DeadlineRunner({
      pool,
      deadlines: contexts.flatMap((context) => context.deadlines ?? []),
      version: DEADLINES_VERSION,
      recount: [...calendarEventTypes, ...ruleSetEventTypes],
      dispatch,
      calendarOf: (school) => calendars.of(school),
      now,
      log,
    });
    const open = (stored: Parameters<Codec['open']>[0]) => codec.open(stored);
    const reactions = new ReactionRunner({ pool, store, open, reactions: contexts.flatMap((context) => context.reactions ?? []), dispatch, now, log }); // prettier-ignore
    const outbox = outboxConsumer(
      contexts.flatMap((context) => context.notices ?? []),
      access,
    );
    const mailer = await mailerFor(env, staffAddresses(db, codec));
    if (!mailer)
      log.warn({}, 'SMTP_URL is not set: messages wait in the outbox, and people see them only when they sign in');
    const dispatcher = mailer && new Dispatcher({ pool, access, mailer, now, log });
    const runner: ProjectionRunner = new ProjectionRunner({
      pool,
      store,
      open,
      log,
      now,
      projections: [...contexts.flatMap(({ projections }) => projections), withheldProjection(redactions)],
      consumers: [deadlines.consumer, outbox, blobConsumer()],
      duties: [
        deadlines.duty,
        reactions.duty,
        purgeOf(drafts, log),
        purgeOfBlobs(blobs, now, log, async () => (await runner.status()).some(({ lagMs, stopped }) => stopped || lagMs > 0)), // prettier-ignore
        ...(dispatcher ? [dispatcher.duty] : []),
      ],
    });
    const unfollow = await followKeys(connection, keyring, log);
    const platform: Platform = {
      db,
      streams,
      codec: new ReadersCodec(aggregates, keyring, redactions, pool),
      clock,
      access,
      calendars,
      drafts,
      log,
      mode: env.APP_MODE,
      idleMinutes: env.CASEWARD_IDLE_MINUTES,
      onProjected: (listener) => void runner.onProjected(listener),
    };
    const close = async () => {
      closing = true;
      await runner.stop();
      mailer?.close();
      await unfollow();
      await store.close();
      await pool.end();
      await embedded?.stop();
    };
    return { platform, pool, store, runner, kms, blobs, adopted: embedded?.adopted ?? true, close };
  } catch (error) {
    await pool.end();
    await embedded?.stop();
    throw error;
  }
};

/** The client of EventStoreDB is large: it is loaded only where it is used. */
const openStore = async ({ EVENT_STORE_URL }: Env, connection: pg.ClientConfig): Promise<EventStore> => {
  if (!EVENT_STORE_URL) return new PostgresEventStore({ connection });
  const { EventStoreDbEventStore } = await import('@caseward/event-store/eventstoredb');
  return new EventStoreDbEventStore(EVENT_STORE_URL);
};
