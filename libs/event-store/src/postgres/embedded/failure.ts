export type EmbeddedFailure =
  'no-space' | 'no-permission' | 'other-version' | 'unsupported-platform' | 'unreachable' | 'did-not-start';

/** PostgreSQL could not be started for a reason that a person can act on; `message` says it in words. */
export class EmbeddedPostgresFailure extends Error {
  override readonly name = 'EmbeddedPostgresFailure';

  constructor(
    readonly reason: EmbeddedFailure,
    message: string,
  ) {
    super(message);
  }
}

export const useYourOwn =
  'Or run a PostgreSQL of your own (15 or newer) and set DATABASE_URL, for example postgres://user:password@host:5432/caseward';

/** What a tool of PostgreSQL, or the file system, said: put in words. */
export function inWords(said: string, folder: string): EmbeddedPostgresFailure {
  const tail = said.trim().split('\n').slice(-12).join('\n');
  if (/No space left on device|ENOSPC|disk quota exceeded|EDQUOT/i.test(said))
    return new EmbeddedPostgresFailure(
      'no-space',
      `No disk space is left for the database in ${folder}. Free some, or set CASEWARD_DATA to a folder with room.`,
    );
  if (/database files are incompatible with server|was initialized by PostgreSQL version/i.test(said))
    return new EmbeddedPostgresFailure(
      'other-version',
      `The database in ${folder} was made by another version of PostgreSQL.\n${tail}\nSet CASEWARD_DATA to a new folder. ${useYourOwn}`,
    );
  if (/Permission denied|EACCES|EPERM|EROFS|Read-only file system|has wrong ownership|invalid permissions/i.test(said))
    return new EmbeddedPostgresFailure(
      'no-permission',
      `The database folder ${folder} cannot be used by this account.\n${tail}\nGive the folder to the account that starts Caseward, or set CASEWARD_DATA to another folder.`,
    );
  if (/could not look up effective user ID/i.test(said))
    return new EmbeddedPostgresFailure(
      'no-permission',
      `PostgreSQL needs an account with a name, and this user id has none in /etc/passwd.\n${useYourOwn}`,
    );
  return new EmbeddedPostgresFailure('did-not-start', `PostgreSQL did not start in ${folder}:\n${tail}\n${useYourOwn}`);
}

/** Runs file work and gives its refusal in words. */
export function worded<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof EmbeddedPostgresFailure ? error : inWords(String(error), folder);
  }
}
