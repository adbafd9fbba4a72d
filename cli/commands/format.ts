import { relative, resolve } from 'node:path';
import { format } from '../../language/syntax/format.js';
import { encodeText } from '../../language/text/encoding.js';
import type { ExitCode, Host } from '../host.js';
import { writeFileAtomic } from '../io/atomic-write.js';
import { FileError } from '../io/file-error.js';
import { findFiles } from '../io/find-files.js';
import { readSource, sourceFromBytes } from '../io/read-source.js';
import { STANDARD_INPUT, stdinBytes } from '../io/stdin.js';
import { commonFolder } from '../workspace/load.js';
import { loadConfig } from '../workspace/config.js';

export interface FormatCommandOptions {
  /** Change nothing; exit code 1 where something would change. */
  readonly check?: boolean;
}

/** `duban format`: canonical layout, in the encoding that the file has. Damaged files are left alone. */
export async function formatFiles(
  host: Host,
  paths: readonly string[],
  options: FormatCommandOptions = {},
): Promise<ExitCode> {
  if (paths.includes(STANDARD_INPUT)) return formatStandardInput(host, options.check === true);
  const inputs = paths.length > 0 ? paths : ['.'];
  const configured = await loadConfig(host, commonFolder(host, inputs));
  if (!configured.ok) {
    for (const { message } of configured.problems) host.err(`${message}\n`);
    return 2;
  }
  const found = findFiles(inputs, { cwd: host.cwd });
  const failures = found.problems.map(({ message }) => message);
  let changed = 0;
  let seen = 0;
  for (const file of found.files) {
    const named = inputs.some((input) => resolve(host.cwd, input) === file);
    if (!named && configured.ignored(relative(configured.root, file).replaceAll('\\', '/'))) continue;
    seen++;
    const outcome = await formatFile(host, file, options.check === true);
    if (outcome === 'changed') changed++;
    else if (outcome !== 'same') failures.push(outcome);
  }
  for (const message of failures) host.err(`${message}\n`);
  host.out(summary(seen, changed, options.check === true));
  if (failures.length > 0) return 2;
  return options.check === true && changed > 0 ? 1 : 0;
}

/** The formatted text goes to standard output, nothing else does. */
async function formatStandardInput(host: Host, checkOnly: boolean): Promise<ExitCode> {
  const result = sourceFromBytes('标准输入', await stdinBytes(host));
  const problem = result.ok ? result.source.problem?.message : result.error.message;
  if (!result.ok || problem !== undefined) {
    host.err(`${problem}\n`);
    return 2;
  }
  const text = format(result.source.text);
  if (!checkOnly) host.out(text);
  return checkOnly && text !== result.source.text ? 1 : 0;
}

/** `changed`, `same`, or a sentence about why it could not be done. */
async function formatFile(host: Host, file: string, checkOnly: boolean): Promise<string> {
  const shown = relative(host.cwd, file);
  const result = readSource(file);
  if (!result.ok) return result.error.message.replaceAll(file, shown);
  const { source } = result;
  if (source.problem) return `“${shown}”没有整理：${source.problem.message}`;
  const text = format(source.text);
  if (text === source.text) return 'same';
  host.out(`${shown}\n`);
  if (checkOnly) return 'changed';
  const encoded = encodeText(text, source.encoding);
  if (!encoded.ok) return `“${shown}”没有整理：${encoded.problem.message}`;
  try {
    await writeFileAtomic(file, encoded.bytes);
  } catch (error) {
    // The other files are formatted all the same.
    if (error instanceof FileError) return error.message.replaceAll(file, shown);
    throw error;
  }
  return 'changed';
}

function summary(seen: number, changed: number, checkOnly: boolean): string {
  if (seen === 0) return '没有督办文件可以整理。\n';
  if (changed === 0) return `${seen} 个文件的格式都已规范。\n`;
  return checkOnly
    ? `${changed} 个文件（共 ${seen} 个）的格式需要整理，运行 duban format 即可。\n`
    : `整理了 ${changed} 个文件（共 ${seen} 个）；只动格式，没有改动任何字句。\n`;
}
