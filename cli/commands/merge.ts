import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { MergeResult, Returned } from '../../documents/merge/merge.js';
import { hindrances, hindranceLine } from '../../language/checks/hindrances.js';
import { addLines } from '../../language/model/edits.js';
import { encodeText } from '../../language/text/encoding.js';
import { applyEdits, EditSet, type FileEdit } from '../../language/text/edit.js';
import { asOfDay } from '../as-of.js';
import type { ExitCode, Host } from '../host.js';
import { writeFileAtomic } from '../io/atomic-write.js';
import { asFileError, FileError } from '../io/file-error.js';
import { readSource } from '../io/read-source.js';
import { UsageError } from '../usage-error.js';
import { shownPath, WorkspaceLoader } from '../workspace/load.js';

export interface MergeCommandOptions {
  /** The folder of the directive files; where the command is run without. */
  readonly workspace?: string;
  /** Show what would be written, and write nothing. */
  readonly dryRun?: boolean;
  readonly asOf?: string;
  /** Who filled in workbooks that do not say it themselves. */
  readonly unit?: string;
  readonly format?: 'text' | 'json';
}

/**
 * `duban merge`: what units filled in goes into the text as facts. Everything is shown; accepted text is never overwritten and the
 * workbooks are never modified. Exit code 0 where all was taken in, 1 where something is left for a person, 2 where something
 * could not be read or written.
 */
export async function merge(
  host: Host,
  workbooks: readonly string[],
  options: MergeCommandOptions = {},
): Promise<ExitCode> {
  if (workbooks.length === 0)
    throw new UsageError('请写明单位交回的 Excel，例如：duban merge 交回/*.xlsx --workspace 任务分解/');
  const day = asOfDay(host, options.asOf);
  const loaded = await new WorkspaceLoader(host, [options.workspace ?? '.']).load();
  const problems = loaded.ok ? loaded.loaded.problems : loaded.problems;
  for (const { message } of problems) host.err(`${message}\n`);
  if (!loaded.ok) return 2;
  const { workspace, root } = loaded.loaded;
  const kept = hindrances(workspace.files);
  for (const hindrance of kept) host.err(`${hindranceLine(hindrance, (path) => shownPath(host, root, path))}\n`);
  if (kept.length > 0) return 2;
  const returned: Returned[] = [];
  let unread = problems.length;
  for (const path of workbooks) {
    const result = await readReturned(host, path);
    if (typeof result === 'string') {
      host.err(`${result}\n`);
      unread++;
    } else returned.push(result);
  }
  const { mergeReturned } = await import('../../documents/merge/merge.js');
  const result = mergeReturned(workspace, returned, { day, unit: options.unit });
  const failed = options.dryRun === true ? 0 : await write(host, root, result);
  const { mergeJson, mergeReport } = await import('../../documents/merge/report.js');
  const written = options.dryRun !== true && failed === 0;
  host.out(options.format === 'json' ? mergeJson(result, written) : mergeReport(result));
  if (options.format !== 'json' && options.dryRun === true) host.out('这是预演，没有写入任何文件。\n');
  if (unread + failed > 0) return 2;
  return result.conflicts.length + result.notUnderstood.length > 0 ? 1 : 0;
}

async function readReturned(host: Host, path: string): Promise<Returned | string> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(resolve(host.cwd, path));
  } catch (error) {
    return asFileError(error, 'read', path).message;
  }
  const { readWorkbook } = await import('../../documents/read/workbook/read-workbook.js');
  const result = await readWorkbook(bytes);
  return result.ok ? { file: basename(path), workbook: result.workbook } : `“${path}”：${result.message}`;
}

/** Writes every file whole or not at all, in its own encoding; how many could not be written. */
async function write(host: Host, root: string, { lines }: MergeResult): Promise<number> {
  const edits = new EditSet();
  edits.add(addLines(lines));
  let failed = 0;
  for (const [path, own] of edits.files) {
    const message = await writeFile(resolve(root, path), own);
    if (message === undefined) continue;
    host.err(`${message}\n`);
    failed++;
  }
  return failed;
}

async function writeFile(path: string, edits: readonly FileEdit[]): Promise<string | undefined> {
  const result = readSource(path);
  if (!result.ok) return result.error.message;
  const { source } = result;
  if (source.problem) return `“${path}”没有写入：${source.problem.message}`;
  const applied = applyEdits(source.text, edits);
  if (!applied.ok) return `“${path}”：${applied.problem.message}`;
  const encoded = encodeText(applied.text, source.encoding);
  if (!encoded.ok) return `“${path}”没有写入：${encoded.problem.message}`;
  try {
    await writeFileAtomic(path, encoded.bytes);
    return undefined;
  } catch (error) {
    if (error instanceof FileError) return error.message;
    throw error;
  }
}
