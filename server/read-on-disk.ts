import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { LIMITS } from '../documents/read/limits.js';
import { Refusal } from './runtime.js';

/**
 * The bytes of a regular file. Devices and pipes are not even opened: reading them may never end.
 * @param below the folder that the file must really lie in, links followed
 * @throws Refusal where it may not be read; what the system says where it cannot
 */
export async function readOnDisk(file: string, below?: string): Promise<Uint8Array> {
  const name = path.basename(file);
  const found = await stat(file);
  if (!found.isFile()) throw new Refusal(`“${name}”不是普通文件（是文件夹、设备或管道），没有读取。请换成文件本身。`);
  if (found.size > LIMITS.fileBytes)
    throw new Refusal(
      `“${name}”有 ${Math.round(found.size / 1024 / 1024)} MB，大得不正常，没有读取。请把它分成几个文件。`,
    );
  if (below !== undefined) {
    const inside = path.relative(await realpath(below), await realpath(file));
    if (inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside))
      throw new Refusal(`“${name}”经链接指向工作区文件夹以外，为安全起见没有读取。请把文件本身放进文件夹。`);
  }
  return new Uint8Array(await readFile(file));
}
