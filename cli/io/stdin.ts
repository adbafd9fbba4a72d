import type { Host } from '../host.js';
import { UsageError } from '../usage-error.js';

/** The name under which commands take standard input for a file. */
export const STANDARD_INPUT = '-';

/** More than any file that is read. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Everything that comes in on standard input. Somebody who sits at the keyboard is told how to end it. */
export async function stdinBytes(host: Host): Promise<Uint8Array> {
  const { stdin } = host;
  if ('isTTY' in stdin && stdin.isTTY === true)
    host.err('请粘贴全文，完后另起一行按 Ctrl+D（Windows 按 Ctrl+Z 再回车）。\n');
  const parts: Uint8Array[] = [];
  let left = MOST_BYTES;
  for await (const part of stdin) {
    const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : part;
    parts.push(bytes);
    left -= bytes.length;
    if (left < 0) throw new UsageError('标准输入超过 64 MB，没有读取。请确认接的是讲话稿或督办文件。');
  }
  return Buffer.concat(parts);
}
