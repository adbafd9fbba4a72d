/** What was being done when the file system refused. */
export type FileAction = 'read' | 'write';

/** A refusal of the file system, told as a clerk needs it: which file, why, what to do. */
export class FileError extends Error {
  constructor(
    message: string,
    readonly path: string,
    /** The system's code (`EACCES` …) for machines. */
    readonly code: string,
    options?: ErrorOptions,
  ) {
    // A name may hold line ends; a sentence has none.
    super(message.replace(/[\r\n]+/g, '�'), options);
    this.name = 'FileError';
  }
}

const IN_USE = '文件可能正在 WPS 或 Excel 中打开，请关闭后重试';

/** Cause and remedy by system code. Windows reports a file that is open elsewhere as EPERM or EACCES, too. */
const REASONS: Readonly<Record<FileAction, Readonly<Record<string, string>>>> = {
  read: {
    ENOENT: '文件不存在，请检查路径是否写错、文件是否已改名或移走',
    ENOTDIR: '路径中有一段不是文件夹，请检查路径',
    EACCES: '没有读取权限，请检查文件权限或向管理员申请',
    EPERM: '系统不允许读取，请检查文件权限',
    EISDIR: '它是文件夹，不是文件，请指定文件夹里的文件',
    EBUSY: IN_USE,
    ELOOP: '快捷链接互相指向，无法找到真正的文件',
    EMFILE: '同时打开的文件太多，请关闭一些程序后重试',
    ENAMETOOLONG: '文件名或路径太长，请缩短后重试',
    EIO: '磁盘读取出错，请检查磁盘或网络盘是否正常',
    NOTFILE: '它不是普通文件（是设备或管道），没有读取；要接着读别的程序的输出，请把文件名写成“-”',
    OUTSIDE: '它经链接指向工作区文件夹以外，为安全起见没有读取，请把文件本身放进文件夹',
  },
  write: {
    ENOENT: '所在的文件夹不存在，请先建立该文件夹',
    ENOTDIR: '路径中有一段不是文件夹，请检查路径',
    EACCES: `没有写入权限，或${IN_USE}`,
    EPERM: `系统不允许写入，或${IN_USE}`,
    EISDIR: '同名的文件夹已经存在，请换一个文件名',
    EBUSY: IN_USE,
    ENOSPC: '磁盘空间不足，请清理后重试；原有文件没有改动',
    EDQUOT: '超出了磁盘配额，请清理后重试；原有文件没有改动',
    EROFS: '磁盘是只读的，请换一个位置保存',
    EFBIG: '文件太大，超出了磁盘格式的限制',
    EMFILE: '同时打开的文件太多，请关闭一些程序后重试',
    ENAMETOOLONG: '文件名或路径太长，请缩短后重试',
    ELOOP: '快捷链接互相指向，无法找到真正的文件',
    EIO: '磁盘写入出错，请检查磁盘或网络盘是否正常；原有文件没有改动',
    READONLY: '文件设了“只读”，请先取消只读属性，或另存为别的文件名',
  },
};

const VERB: Readonly<Record<FileAction, string>> = { read: '读取', write: '写入' };

/** The system's code of an error, or `UNKNOWN`. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'UNKNOWN';
}

/** Turns whatever the file system threw into a {@link FileError}; one that already is stays as it is. */
export function asFileError(error: unknown, action: FileAction, path: string): FileError {
  if (error instanceof FileError) return error;
  return fileError(action, path, errorCode(error), error);
}

/** A {@link FileError} for a system code, or for `READONLY`. */
export function fileError(action: FileAction, path: string, code: string, cause?: unknown): FileError {
  const detail = cause instanceof Error ? cause.message : code;
  const reason = REASONS[action][code] ?? (code === 'TOOLARGE' ? detail : `系统报告：${detail}`);
  return new FileError(`无法${VERB[action]}“${path}”：${reason}。`, path, code, { cause });
}
