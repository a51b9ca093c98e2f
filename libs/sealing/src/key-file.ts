import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';

// Windows has no mode bits and cannot sync a folder; there the user's profile folder is what protects the file.
const POSIX = process.platform !== 'win32';

const isCode = (error: unknown, code: string) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

const using = async <T>(handle: FileHandle, work: (handle: FileHandle) => Promise<T>): Promise<T> => {
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
};

const syncFolder = async (folder: string) => {
  if (POSIX) await using(await open(folder, 'r'), (handle) => handle.sync());
};

/** Fails if the file is there. On return its bytes are on disk; its name is not until the folder is synced. */
const writeNew = async (file: string, text: string) =>
  using(await open(file, 'wx', 0o600), async (handle) => {
    await handle.writeFile(text);
    await handle.sync();
  });

/**
 * Makes a private file whole or not at all; nobody ever reads half of it, and an existing one is never touched.
 * @returns false when it was there already.
 */
export const createOnce = async (file: string, text: () => string): Promise<boolean> => {
  const exists = await stat(file).then(
    () => true,
    (error: unknown) => {
      if (isCode(error, 'ENOENT')) return false;
      throw error;
    },
  );
  if (exists) return false;
  const folder = path.dirname(file);
  const madeFrom = await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = path.join(folder, `.${path.basename(file)}.${randomUUID()}`);
  try {
    await writeNew(draft, text());
    // `link`, unlike `rename`, fails when another start was quicker.
    await link(draft, file);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
    await syncFolder(folder);
    if (madeFrom) await syncFolder(path.dirname(madeFrom));
  }
};

/** Puts a new version in the place of a file, whole or not at all; one writer at a time. @returns what was written. */
export const replaceWhole = async (file: string, text: () => Promise<string>): Promise<string> => {
  // The fixed name is the lock: losing a version to a second writer would lose every key wrapped with it.
  const draft = `${file}.next`;
  await writeNew(draft, '').catch((error: unknown) => {
    if (!isCode(error, 'EEXIST')) throw error;
    throw new Error(
      `${draft} exists: another rotation is under way. If none is, it broke off before it took effect: delete it.`,
    );
  });
  try {
    const next = await text();
    await using(await open(draft, 'r+'), async (handle) => {
      await handle.writeFile(next);
      await handle.sync();
    });
    await rename(draft, file);
    await syncFolder(path.dirname(file));
    return next;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
};

/** @throws Error in clear words when anyone but the owner may read or write it. */
export const readPrivate = async (file: string): Promise<string> =>
  using(await open(file, 'r'), async (handle) => {
    // Looks at the handle, not the name, so that what was checked is what is read.
    const mode = (await handle.stat()).mode & 0o777;
    if (POSIX && mode & 0o077)
      throw new Error(
        `${file} holds the key to every record and others can read it (mode ${mode.toString(8)}). Run: chmod 600 ${file}`,
      );
    return handle.readFile('utf8');
  });
