import type { Host } from '../host.js';

/** The name under which commands take standard input for a file. */
export const STANDARD_INPUT = '-';

/** Everything that comes in on standard input. Somebody who sits at the keyboard is told how to end it. */
export async function stdinBytes(host: Host): Promise<Uint8Array> {
  const { stdin } = host;
  if ('isTTY' in stdin && stdin.isTTY === true)
    host.err('请粘贴讲话全文，完后另起一行按 Ctrl+D（Windows 按 Ctrl+Z 再回车）。\n');
  const parts: Uint8Array[] = [];
  for await (const part of stdin) parts.push(typeof part === 'string' ? new TextEncoder().encode(part) : part);
  return Buffer.concat(parts);
}
