import { writeTrace } from '../../documents/outputs/trace.js';
import { totalsLine } from '../../documents/views/trace/account.js';
import { type DraftOptions, draftTasks, readQuotingFile, traceSpeech } from '../../language/speech/index.js';
import type { ExitCode } from '../host.js';
import { UsageError } from '../usage-error.js';
import { type DraftIo, refuseInputs } from './draft.js';

export interface TraceCommandOptions {
  readonly speech: string;
  /** The directive file whose tasks quote the speech. */
  readonly file: string;
  readonly format?: 'text' | 'json' | 'html';
  readonly output?: string;
  /** What the workspace knows: units, events. */
  readonly known?: DraftOptions;
}

const ENDINGS = { text: 'txt', json: 'json', html: 'html' } as const;
const DIRECTIVE = /\.(?:duban|督办)$/i;

/**
 * `duban trace`: the speech, paragraph by paragraph, with what became of every ask. Exit code 0 where every ask is covered or
 * left out on purpose; 1 where one is missing or a quote does not stand in the speech; 2 where something could not be read.
 */
export async function runTrace(io: DraftIo, options: TraceCommandOptions): Promise<ExitCode> {
  const { speech, file, output } = options;
  if (DIRECTIVE.test(speech) && !DIRECTIVE.test(file))
    throw new UsageError(`先写讲话稿，再写任务文件：duban trace “${file}” “${speech}”。`);
  if (output !== undefined) refuseInputs(io, output, [speech, file]);
  const text = await io.readDocument(speech);
  const { text: directive, problem } = await io.readText(file);
  if (problem !== undefined) io.err(`“${file}”：${problem}\n`);
  const { tasks, leftOut, title } = readQuotingFile(directive);
  const trace = traceSpeech(draftTasks(text, options.known), tasks, leftOut);
  const subject = { title, speech, file, tasks };
  const result = await writeTrace({ trace, text, subject }, ENDINGS[options.format ?? 'text']);
  if (output === undefined) io.out(result);
  else {
    await io.writeFile(output, result);
    io.out(`已写入“${output}”。${totalsLine(trace)}\n`);
  }
  return trace.totals.missing + trace.unfound.length > 0 ? 1 : 0;
}
