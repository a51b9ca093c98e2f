import { spawn } from 'node:child_process';

import type { Account } from './account';

/** Nothing of our environment: PGDATA, PGOPTIONS or a locale must not reach the server. */
export const bareEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

export type Said = Readonly<{ ok: boolean; output: string }>;

/** Runs a program of PostgreSQL to its end. A program that cannot be run at all says so in `output`. */
export function runTool(file: string, args: readonly string[], cwd: string, account: Account): Promise<Said> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd, env: bareEnvironment, stdio: ['ignore', 'pipe', 'pipe'], ...account });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ ok: false, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}
