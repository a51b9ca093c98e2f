import type { Migration } from '@caseward/event-store';

/**
 * What is to leave the product, and what has left it. Unlike a read model it is never made again from the log: a message
 * that has gone out has gone out. Ids, codes and times only.
 */
export const outboxMigrations: readonly Migration[] = [
  {
    id: 'outbox/0001-outbox',
    sql: `create table outbox (
            id uuid primary key,
            notice text not null,
            urgent boolean not null,
            alert uuid not null,
            record uuid not null,
            person uuid not null,
            role text not null,
            event uuid not null,
            correlation text not null,
            told_at timestamptz not null,
            state text not null default 'waiting' check (state in ('waiting', 'sent', 'withdrawn', 'dead')),
            why text,
            attempts integer not null default 0,
            not_before timestamptz,
            ended_at timestamptz
          );
          create index outbox_waiting on outbox (urgent desc, told_at) where state = 'waiting';
          -- An event is told once, whoever its readers are by the time a table is made again.
          create table outbox_told (event uuid not null, notice text not null, primary key (event, notice));`,
  },
  {
    id: 'outbox/0002-known-as',
    sql: `alter table outbox add column known_as text not null default 'reader'
            check (known_as in ('reader', 'reporter', 'anybody'));`,
  },
  {
    id: 'outbox/0003-part',
    // Of what was written before, the part is not known: it is withdrawn when everything of its alert is settled.
    sql: `alter table outbox add column part text not null default '';`,
  },
];
