import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Pool } from 'pg';
import { BadSettings, type Env } from './env';

export const deploymentMigrations = [
  {
    id: '0100-deployment',
    sql: `create table deployment (only_one boolean primary key default true check (only_one), trust uuid not null);
          create table session (
            token_hash bytea primary key,
            id uuid not null unique,
            person uuid not null,
            created_at timestamptz not null,
            last_seen_at timestamptz not null,
            ends_at timestamptz not null
          );
          create table told_story (name text primary key, told_at timestamptz not null);`,
  },
  {
    id: '0101-deployment-mode',
    sql: `alter table deployment add mode text check (mode in ('demo', 'production'));
          update deployment set mode = 'demo' where exists (select from told_story);`,
  },
];

/**
 * One trust for each deployment. Its id is made once, by whoever starts first, and so is what the database is for: invented
 * people are never told into real records, and nothing of the demo, such as a mailer that sends nothing, works on them.
 * @throws BadSettings for a database that is in use for the other.
 */
export const trustOf = async (pool: Pool, { APP_MODE }: Pick<Env, 'APP_MODE'>): Promise<string> => {
  await pool.query('insert into deployment (trust, mode) values ($1, $2) on conflict do nothing', [randomUUID(), APP_MODE]); // prettier-ignore
  await pool.query('update deployment set mode = $1 where mode is null', [APP_MODE]);
  const { rows } = await pool.query<{ trust: string; mode: string }>('select trust, mode from deployment');
  const { trust, mode } = rows[0]!; // the insert has made sure of it
  if (mode !== APP_MODE)
    throw new BadSettings(
      mode === 'demo'
        ? 'APP_MODE: this database holds the demo. Real records need a database of their own: name another in DATABASE_URL'
        : 'APP_MODE: this database holds real records. Set APP_MODE=production, or name another database in DATABASE_URL',
    );
  return trust;
};

/** The given secret, or the one that the first start in demo mode made. */
export const secretOf = ({ CASEWARD_SECRET, data }: Env): string => {
  if (CASEWARD_SECRET) return CASEWARD_SECRET;
  const file = path.join(data, 'secret');
  mkdirSync(data, { recursive: true });
  // Empty: an earlier version was lost while it wrote. With nothing as its key, anybody could open a position.
  if (existsSync(file) && statSync(file).size === 0) rmSync(file, { force: true });
  // Written whole beside it, then given its name: a second process never reads half of it.
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error; // else it stands already
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8');
};
