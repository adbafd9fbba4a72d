import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, realpath, rename, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { asFileError, errorCode, fileError } from './file-error.js';

export interface AtomicWriteOptions {
  /** Create the folder (and those above it) where it does not exist. */
  readonly createFolder?: boolean;
}

/** Windows refuses to replace a file for the moment in which a virus scanner or an indexer looks at it. */
const RETRY_CODES = new Set(['EPERM', 'EACCES', 'EBUSY']);
const RETRY_DELAYS_MS = [20, 50, 100, 200, 400];
const WRITABLE_BITS = 0o222;

/**
 * Writes a whole file or nothing: into a temporary file in the same folder, flushed to the disk, then renamed over
 * the old one. Keeps the old file's mode, follows symbolic links and refuses a file that is marked read-only.
 * @throws FileError with a Chinese sentence; the old file is then unchanged and no temporary file is left.
 */
export async function writeFileAtomic(
  path: string,
  data: Uint8Array | string,
  options: AtomicWriteOptions = {},
): Promise<void> {
  try {
    if (options.createFolder === true) await mkdir(dirname(path), { recursive: true });
    const target = await resolveLink(path);
    const mode = await existingMode(target);
    await replace(target, data, mode);
  } catch (error) {
    throw asFileError(error, 'write', path);
  }
}

async function resolveLink(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return path;
    throw error;
  }
}

/** The mode of the file that will be replaced; `undefined` for a new file, which gets the system's default. */
async function existingMode(target: string): Promise<number | undefined> {
  const found = await stat(target).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (found === undefined) return undefined;
  if (found.isDirectory()) throw fileError('write', target, 'EISDIR');
  if ((found.mode & WRITABLE_BITS) === 0) throw fileError('write', target, 'READONLY');
  return found.mode & 0o7777;
}

async function replace(target: string, data: Uint8Array | string, mode: number | undefined): Promise<void> {
  const folder = dirname(target);
  await removeLeftovers(folder);
  const temporary = join(folder, `.duban-${MACHINE}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(data);
      if (mode !== undefined) await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameWithRetry(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder);
}

/** A folder may be shared: whether a process still runs can only be asked about one's own machine. */
export const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const LEFTOVER = new RegExp(`^\\.duban-${MACHINE}-(\\d+)-[0-9a-f]{12}\\.tmp$`);

/** What a run that was killed left behind. Never a reason not to write. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = LEFTOVER.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) await unlink(join(folder, name)).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

async function renameWithRetry(from: string, to: string): Promise<void> {
  const delays = process.platform === 'win32' ? RETRY_DELAYS_MS : [];
  for (const delay of delays) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!RETRY_CODES.has(errorCode(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
  await rename(from, to);
}

/** Makes the renaming itself durable. Some systems cannot open a folder; the file is complete all the same. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  if (handle === undefined) return;
  try {
    await handle.sync();
  } catch {
    return;
  } finally {
    await handle.close();
  }
}
