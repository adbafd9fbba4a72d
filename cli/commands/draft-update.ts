import {
  type Draft,
  type DraftUpdate,
  draftTasks,
  insertionEdits,
  readQuotingFile,
  updateDraft,
} from '../../language/speech/index.js';
import { applyEdits } from '../../language/text/edit.js';
import type { ExitCode } from '../host.js';
import { UsageError } from '../usage-error.js';
import { type DraftCommandOptions, type DraftIo, readDraft, refuseInputs, refuseWorkedOn } from './draft.js';
import { STANDARD_INPUT } from '../io/stdin.js';

export interface DraftUpdateOptions extends DraftCommandOptions {
  /** The directive file that people have worked on. */
  readonly update: string;
}

/**
 * `duban draft --update`: what a corrected speech changes in a directive file that people have worked on. With an output (which
 * may be the file itself) the new tasks are put in; nothing else of the file is touched. Exit code 0 where the speech says what
 * the file says, 1 where it differs, 2 where something could not be read or written.
 */
export async function runDraftUpdate(io: DraftIo, options: DraftUpdateOptions): Promise<ExitCode> {
  const { update: file, output, format, speech } = options;
  const old = await io.readText(file);
  const draft = await readDraft(io, options);
  const named = readQuotingFile(old.text).speech;
  const before = named === undefined ? undefined : io.speechOf(file, named);
  const isReplaced = before !== undefined && speech !== STANDARD_INPUT && !io.sameFile(before, speech);
  const difference = updateDraft(old.text, draft, isReplaced ? await oldDraft(io, before, options) : undefined);
  io.out(format === 'json' ? updateJson(difference) : differenceText(file, difference));
  if (output !== undefined) await write(io, options, old, difference);
  if (isReplaced && format !== 'json')
    io.out(
      `“${file}”的“讲话稿”写的是“${named}”。采用新稿后，请改为“${io.relativePath(file, speech)}”，出处才能与新稿核对。\n`,
    );
  return difference.insertions.length + difference.notices.length > 0 ? 1 : 0;
}

/** The speech as it was says which asks people struck out. Where it is gone, nothing can be said about them. */
async function oldDraft(io: DraftIo, path: string, { known }: DraftUpdateOptions): Promise<Draft | undefined> {
  try {
    return draftTasks(await io.readDocument(path), known);
  } catch {
    return undefined;
  }
}

async function write(
  io: DraftIo,
  { update: file, output = file, overwrite, speech }: DraftUpdateOptions,
  old: Awaited<ReturnType<DraftIo['readText']>>,
  { insertions }: DraftUpdate,
): Promise<void> {
  refuseInputs(io, output, [speech]);
  if (old.problem !== undefined) throw new UsageError(`没有写入“${output}”：“${file}”${old.problem}`);
  const isSame = io.sameFile(file, output);
  if (isSame && insertions.length === 0) return;
  const edited = applyEdits(old.text, insertionEdits(old.text, insertions));
  if (!edited.ok) throw new UsageError(edited.problem.message);
  const merged = edited.text;
  if (!isSame && overwrite !== true) await refuseWorkedOn(io, output, merged, false);
  await io.writeFile(output, merged, old.encoding);
  io.err(`已写入“${output}”：加入 ${insertions.length} 项任务，原有各行一字未动。\n`);
}

/** The difference for programs; lines count from 1, a new block goes in front of its line. Keys are stable. */
function updateJson({ insertions, notices, unchanged, struck }: DraftUpdate): string {
  const added = insertions.map(({ line, taskId, text }) => ({ line: line + 1, id: taskId, text }));
  const told = notices.map(({ kind, id, line, before, after, message }) => ({
    kind,
    id,
    line: line + 1,
    before,
    after,
    message,
  }));
  return `${JSON.stringify({ insertions: added, notices: told, unchanged, struck }, null, 2)}\n`;
}

function differenceText(file: string, { insertions, notices, unchanged, struck }: DraftUpdate): string {
  const lines = notices.map(({ line, message }) => `${file}:${line + 1} ${message}`);
  for (const { line, taskId, text } of insertions)
    lines.push(`${file}:${line + 1} 建议在这一行之前加入任务 ${taskId}：`, text.trim().replace(/^/gm, '  + '));
  if (struck > 0)
    lines.push(
      `另有 ${struck} 项要求原来的讲话稿里就有、文件里没有列，视为有意删去，没有再提；duban trace 可以逐句看到。`,
    );
  lines.push(
    `新稿与“${file}”比较：${unchanged} 项没有变化，新增 ${insertions.length} 项，需核对 ${notices.length} 项。`,
  );
  return `${lines.join('\n')}\n`;
}
