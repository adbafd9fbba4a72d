import { type Draft, type DraftOptions, draftJson, draftTasks, toDuban } from '../../language/speech/index.js';
import type { Encoding } from '../../language/text/encoding.js';
import type { ExitCode } from '../host.js';
import { STANDARD_INPUT } from '../io/stdin.js';
import { UsageError } from '../usage-error.js';

/** A directive file as it stands on the disk. */
export interface DirectiveText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Set where bytes are damaged: what the text says may be used, but it must not be written back. */
  readonly problem?: string;
}

/** What the commands around speeches need of the world. Reading and writing throw errors whose message is a Chinese sentence. */
export interface DraftIo {
  /** The plain text of a speech or plan, whatever its format (.docx, .txt, .pdf …); `-` is standard input. */
  readonly readDocument: (path: string) => Promise<string>;
  readonly readText: (path: string) => Promise<DirectiveText>;
  /** The text of a file that is there already, empty where it is no text; undefined where there is none. */
  readonly existing: (path: string) => Promise<string | undefined>;
  /** Writes the whole file or nothing. */
  readonly writeFile: (path: string, text: string, encoding?: Encoding) => Promise<void>;
  readonly sameFile: (a: string, b: string) => boolean;
  /** Path of the speech that the directive file `file` names. */
  readonly speechOf: (file: string, speech: string) => string;
  /** How the file at `from` names the file at `path`; used for 讲话稿. */
  readonly relativePath: (from: string, path: string) => string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export interface DraftCommandOptions {
  readonly speech: string;
  /** Date of the meeting, `YYYY-MM-DD`. */
  readonly date?: string;
  readonly output?: string;
  readonly format?: 'duban' | 'json';
  /** Replace a file that is there already, whatever people wrote into it. */
  readonly overwrite?: boolean;
  readonly code?: string;
  /** What the workspace knows: units, events. */
  readonly known?: DraftOptions;
}

/** `duban draft`: a speech or an issued plan becomes a directive file or JSON. Exit code 0; 2 where something could not be read or written. */
export async function runDraft(io: DraftIo, options: DraftCommandOptions): Promise<ExitCode> {
  const { output, format, speech } = options;
  const draft = await readDraft(io, options);
  const result = format === 'json' ? `${JSON.stringify(draftJson(draft), null, 2)}\n` : dubanText(io, options, draft);
  if (output === undefined) {
    io.out(result);
    return 0;
  }
  refuseInputs(io, output, [speech]);
  if (options.overwrite !== true) await refuseWorkedOn(io, output, result, format === 'json');
  await io.writeFile(output, result);
  io.out(summary(draft, output));
  return 0;
}

/** Reads a speech and drafts its tasks; a text without any is said to be one. */
export async function readDraft(
  io: DraftIo,
  options: Pick<DraftCommandOptions, 'speech' | 'date' | 'known'>,
): Promise<Draft> {
  const text = await io.readDocument(options.speech);
  const draft = draftTasks(text, { ...options.known, ...(options.date ? { ref: options.date } : {}) });
  if (draft.tasks.length === 0)
    io.err(`“${nameOf(options.speech)}”里没有找到可以列为任务的要求。请确认文件内容完整；扫描件要先做文字识别。\n`);
  return draft;
}

/** A result must never be written over what it was made from. */
export function refuseInputs(io: Pick<DraftIo, 'sameFile'>, output: string, inputs: readonly string[]): void {
  const input = inputs.find((each) => each !== STANDARD_INPUT && io.sameFile(each, output));
  if (input !== undefined)
    throw new UsageError(`没有写入：“${output}”就是要读的“${input}”，写上去原文就没有了。请用 -o 换一个文件名。`);
}

/** A file that is there already may hold somebody's work. JSON is made by programs and may be made again. */
export async function refuseWorkedOn(io: DraftIo, output: string, result: string, asJson: boolean): Promise<void> {
  const existing = await io.existing(output);
  if (existing === undefined || existing === result || (asJson && existing.startsWith('{'))) return;
  throw new UsageError(
    `“${output}”已经存在，内容与新拟的不同，可能有人改过，所以没有覆盖。只想并入新稿的变化，请用 --update “${output}”；确实要从头重拟，请换一个文件名，或加 --overwrite。`,
  );
}

function dubanText(io: DraftIo, { speech, output, code, ...options }: DraftCommandOptions, draft: Draft): string {
  const date = options.date ?? draft.date ?? undefined;
  if (speech === STANDARD_INPUT && output !== undefined)
    io.err('讲话是粘贴进来的，没有原文文件，以后无法核对出处。请把原文另存一份，并在文件里补上“讲话稿：文件名”。\n');
  return toDuban(draft, {
    meeting: draft.title ?? (speech === STANDARD_INPUT ? '' : stem(speech)),
    ...(date === undefined ? {} : { date }),
    ...(speech === STANDARD_INPUT
      ? {}
      : { speechPath: output === undefined ? speech : io.relativePath(output, speech) }),
    ...(code === undefined ? {} : { code }),
  });
}

function summary(draft: Draft, output: string): string {
  const unowned = draft.tasks.filter((task) => task.owners.length + task.leaders.length === 0).length;
  const offered =
    draft.possible.length > 0 ? `另有 ${draft.possible.length} 处可能遗漏，以注释写在文件末尾，请逐条核对。` : '';
  const undated = draft.tasks.filter((task) => task.deadline.length === 0).length;
  return `已拟出 ${draft.tasks.length} 项任务，写入“${output}”。其中 ${unowned} 项没有责任单位，${undated} 项没有时间节点，请补齐后运行 duban check。${offered}\n`;
}

const nameOf = (speech: string): string => (speech === STANDARD_INPUT ? '标准输入' : speech);
const stem = (path: string): string => path.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
