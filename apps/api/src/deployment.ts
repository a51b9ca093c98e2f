import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Pool } from 'pg';
import type { Env } from './env';

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
];

/** One trust for each deployment. Its id is made once, by whoever starts first. */
export const trustOf = async (pool: Pool): Promise<string> => {
  await pool.query('insert into deployment (trust) values ($1) on conflict do nothing', [randomUUID()]);
  const { rows } = await pool.query<{ trust: string }>('select trust from deployment');
  return rows[0]!.trust; // the insert has made sure of it
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
