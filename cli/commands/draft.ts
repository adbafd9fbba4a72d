import {
  applyInsertions,
  type Draft,
  type DraftUpdate,
  draftJson,
  draftTasks,
  toDuban,
  updateDraft,
} from '../../language/draft/index.js';
import type { ExitCode } from '../host.js';

/** What the command needs of the world. Reading and writing throw errors whose message is a Chinese sentence. */
export interface DraftIo {
  /** The plain text of a speech or plan, whatever its format (.docx, .txt, .pdf …). */
  readonly readDocument: (path: string) => Promise<string>;
  /** The text of a directive file. */
  readonly readText: (path: string) => Promise<string>;
  /** Writes the whole file or nothing. */
  readonly writeFile: (path: string, text: string) => Promise<void>;
  /** How the file at `from` names the file at `path`; used for 讲话稿. */
  readonly relativePath: (from: string, path: string) => string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** `YYYY-MM-DD`, where neither the command nor the document says a date. */
  readonly today: string;
}

export interface DraftCommandOptions {
  readonly speech: string;
  /** Date of the meeting, `YYYY-MM-DD`. */
  readonly date?: string;
  readonly output?: string;
  readonly format?: 'duban' | 'json';
  /** A directive file that people have worked on: only the difference to it is proposed. */
  readonly update?: string;
  readonly code?: string;
  /** Names and aliases of the units that the workspace registers. */
  readonly units?: readonly string[];
}

/**
 * `duban draft`: a speech or an issued plan becomes a directive file or JSON. Exit code 0; with `update`, 1 where the new
 * speech differs from the file; 2 where something could not be read or written.
 */
export async function runDraft(io: DraftIo, options: DraftCommandOptions): Promise<ExitCode> {
  try {
    const text = await io.readDocument(options.speech);
    const draft = draftTasks(text, {
      ...(options.units ? { units: options.units } : {}),
      ...(options.date ? { ref: options.date } : {}),
    });
    if (draft.tasks.length === 0)
      io.err(`“${options.speech}”里没有找到可以列为任务的要求。请确认文件内容完整；扫描件要先做文字识别。\n`);
    if (options.update !== undefined) return await update(io, options, options.update, draft);
    const result =
      options.format === 'json' ? `${JSON.stringify(draftJson(draft), null, 2)}\n` : dubanText(io, options, draft);
    if (options.output === undefined) io.out(result);
    else {
      await io.writeFile(options.output, result);
      io.out(summary(draft, options.output));
    }
    return 0;
  } catch (error) {
    io.err(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

function dubanText(io: DraftIo, options: DraftCommandOptions, draft: Draft): string {
  const date = options.date ?? draft.date ?? undefined;
  return toDuban(draft, {
    meeting: draft.title ?? stem(options.speech),
    ...(date === undefined ? {} : { date }),
    speechPath: options.output === undefined ? options.speech : io.relativePath(options.output, options.speech),
    ...(options.code === undefined ? {} : { code: options.code }),
  });
}

async function update(io: DraftIo, options: DraftCommandOptions, file: string, draft: Draft): Promise<ExitCode> {
  const old = await io.readText(file);
  const difference = updateDraft(old, draft);
  io.out(differenceText(file, difference));
  if (options.output !== undefined) await io.writeFile(options.output, applyInsertions(old, difference.insertions));
  return difference.insertions.length + difference.notices.length > 0 ? 1 : 0;
}

function differenceText(file: string, { insertions, notices, unchanged }: DraftUpdate): string {
  const lines = notices.map(({ line, message }) => `${file}:${line + 1} ${message}`);
  for (const insertion of insertions)
    lines.push(
      `${file}:${insertion.line + 1} 建议加入任务 ${insertion.taskId}：`,
      insertion.text.trim().replace(/^/gm, '  + '),
    );
  lines.push(
    `新稿与“${file}”比较：${unchanged} 项没有变化，新增 ${insertions.length} 项，需核对 ${notices.length} 项。已有内容一律未动。`,
  );
  return `${lines.join('\n')}\n`;
}

function summary(draft: Draft, output: string): string {
  const unowned = draft.tasks.filter((task) => task.owners.length + task.leaders.length === 0).length;
  const undated = draft.tasks.filter((task) => task.deadline.length === 0).length;
  return `已拟出 ${draft.tasks.length} 项任务，写入“${output}”。其中 ${unowned} 项没有责任单位，${undated} 项没有时间节点，请补齐后运行 duban check。\n`;
}

const stem = (path: string): string => path.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
