import { traceHtml, traceJson, traceText } from '../../documents/trace/index.js';
import { type LeftOut, type TracedTask, traceSpeech } from '../../language/draft/index.js';
import { readNotListed } from '../../language/lower/quote.js';
import { parse } from '../../language/syntax/parse.js';
import type { ExitCode } from '../host.js';
import type { DraftIo } from './draft.js';

export interface TraceCommandOptions {
  readonly speech: string;
  /** The directive file whose tasks quote the speech. */
  readonly file: string;
  readonly format?: 'text' | 'json' | 'html';
  readonly output?: string;
  readonly units?: readonly string[];
}

/**
 * `duban trace`: the speech, paragraph by paragraph, with what became of every ask. Exit code 0 where every ask is covered or
 * left out on purpose; 1 where one is missing or a quote does not stand in the speech; 2 where something could not be read.
 */
export async function runTrace(
  io: Pick<DraftIo, 'readDocument' | 'readText' | 'writeFile' | 'out' | 'err'>,
  options: TraceCommandOptions,
): Promise<ExitCode> {
  try {
    const speech = await io.readDocument(options.speech);
    const { tasks, leftOut, title } = readDirective(await io.readText(options.file));
    const trace = traceSpeech(speech, tasks, leftOut, options.units ? { units: options.units } : {});
    const titles = new Map(tasks.map((task) => [task.id, task.title ?? '']));
    const result =
      options.format === 'json'
        ? traceJson(trace)
        : options.format === 'html'
          ? traceHtml(trace, title, titles)
          : traceText(trace);
    if (options.output === undefined) io.out(result);
    else await io.writeFile(options.output, result);
    return trace.totals.missing + trace.unfound.length > 0 ? 1 : 0;
  } catch (error) {
    io.err(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

/** The tasks and the left-out passages of a directive file. */
export function readDirective(text: string): { tasks: TracedTask[]; leftOut: LeftOut[]; title: string } {
  const tasks: TracedTask[] = [];
  const leftOut: LeftOut[] = [];
  let title = '';
  for (const { head, fields } of parse(text).blocks) {
    const values = (name: string) =>
      fields.filter((field) => field.name === name).map((field) => field.value.text.replace(/\n/g, ''));
    for (const value of values('不列')) {
      const { words, reason } = readNotListed(value);
      leftOut.push({ quote: words, reason });
    }
    if (head?.word === '会议' || head?.word === '文件') title ||= head.title.text;
    if (head?.word === '任务' || head?.word === '事项')
      tasks.push({ id: head.id ?? '', title: head.title.text, quotes: values('出处') });
  }
  return { tasks, leftOut, title };
}
