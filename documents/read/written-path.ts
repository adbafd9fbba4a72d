export type WrittenPath =
  | { readonly ok: true /** Absolute, with `/`. */; readonly path: string }
  | { readonly ok: false /** A sentence for the clerk. */; readonly message: string };

const DRIVE = /^\/?([A-Za-z]):(?=\/|$)/;

/**
 * Where a path leads that a directive file writes (讲话稿, 附件), decided by its letters alone and alike on every system:
 * only what lies below the workspace's folder counts. Nothing is asked of a disk or, worse, of another computer.
 * @param root absolute path of the workspace's folder, with `/` (a drive may have one before it, as in a URI)
 * @param folder absolute path of the directive file's folder, below the root or the root itself
 */
export function pathBelow(root: string, folder: string, written: string): WrittenPath {
  const path = written.replaceAll('\\', '/');
  const isAbsolute = path.startsWith('/') || DRIVE.test(path);
  const [base, target] = [normal(root), normal(isAbsolute ? path : `${folder}/${path}`)];
  if (target !== undefined && base !== undefined && target.startsWith(base === '/' ? base : `${base}/`))
    return { ok: true, path: target };
  return { ok: false, message: refusal(written, path, isAbsolute) };
}

/** Without `.`, `..` and doubled slashes; a drive as `/d:`, a network path with its two slashes. Undefined above the root. */
function normal(path: string): string | undefined {
  const slashed = path.replaceAll('\\', '/').replace(DRIVE, (_, letter: string) => `/${letter.toLowerCase()}:`);
  const parts: string[] = [];
  for (const part of slashed.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return `${slashed.startsWith('//') ? '/' : ''}/${parts.join('/')}`;
}

function refusal(written: string, path: string, isAbsolute: boolean): string {
  const what = path.startsWith('//')
    ? '指向网络上的另一台电脑'
    : isAbsolute
      ? '是工作区文件夹以外的绝对路径'
      : '指向工作区文件夹以外';
  return `“${written}”${what}，为安全起见没有读取。请把文件放进工作区的文件夹，并写相对路径，例如“讲话/讲话稿.docx”。`;
}
