import { chownSync, lchownSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Who PostgreSQL runs as; undefined is ourselves. Only root needs another: PostgreSQL refuses to run as root. */
export type Account = Readonly<{ uid: number; gid: number }> | undefined;

/** The owner of an existing cluster, else `postgres`, else `nobody`. */
export function accountFor(cluster: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  const made = statSync(cluster, { throwIfNoEntry: false });
  if (made !== undefined && made.uid !== 0) return { uid: made.uid, gid: made.gid };
  return named('postgres') ?? named('nobody') ?? { uid: 65534, gid: 65534 };
}

function named(name: string): Account {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':').map(Number) ?? [];
  // macOS writes nobody as -2, which setuid does not take.
  return uid === undefined || gid === undefined || !(uid > 0) || !(gid > 0) ? undefined : { uid, gid };
}

/** Whether the account may pass through the folder and everything above it. */
export function canEnter(folder: string, account: Account): boolean {
  if (account === undefined) return true;
  for (let at = folder; ; at = path.dirname(at)) {
    const { uid, gid, mode } = statSync(at);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (path.dirname(at) === at) return true;
  }
}

export function give(target: string, account: Account): void {
  if (account !== undefined) chownSync(target, account.uid, account.gid);
}

/** A folder that root copied or restored belongs to root inside as well. */
export function giveAll(folder: string, account: Account): void {
  if (account === undefined) return;
  give(folder, account);
  for (const entry of readdirSync(folder, { recursive: true }) as string[])
    lchownSync(path.join(folder, entry), account.uid, account.gid);
}
