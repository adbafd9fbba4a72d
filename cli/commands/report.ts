import { endingOf, kindOf, type OutputKind } from '../../documents/outputs/index.js';
import type { Paper } from '../../documents/paper/paper.js';
import { explained } from '../../documents/views/explain.js';
import { readPeriod } from '../../documents/views/period.js';
import { asOfDay } from '../as-of.js';
import type { ExitCode, Host } from '../host.js';
import { UsageError } from '../usage-error.js';
import { type PaperCommandOptions, runPapers } from './papers.js';

export interface ReportCommandOptions extends PaperCommandOptions {
  /** `2026-05`, `2026年二季度` …; the month of today without. */
  readonly period?: string;
  readonly to?: string;
  /** List the rows behind every figure. */
  readonly explain?: boolean;
}

/** `duban report`: the circular of a period. */
export async function report(host: Host, paths: readonly string[], options: ReportCommandOptions): Promise<ExitCode> {
  const today = asOfDay(host, options.asOf);
  const written = options.period ?? today.slice(0, 7);
  const period = readPeriod(written);
  if (!period) throw new UsageError(`看不懂时段“${written}”。可以写：--period 2026-05、2026-Q2、2026上半年、2026。`);
  if (period.from > today) throw new UsageError(`${period.label}还没有到（今天算作 ${today}），不能通报。`);
  const kind = kindOf('report') as OutputKind;
  const ending = options.output === undefined ? 'md' : endingOf(kind, options.output);
  if (ending === undefined) throw new UsageError(unknownEnding(options.output ?? '', kind));
  return runPapers(host, paths, options, {
    id: 'report',
    ending,
    into: options.output === undefined ? 'screen' : { file: options.output },
    asked: () => ({ period, to: options.to }),
    ...(options.explain ? { done: (view: unknown) => `\n${explained(view as Paper)}` } : {}),
  });
}

export const unknownEnding = (name: string, { endings }: OutputKind): string =>
  `不知道“${name}”要写成什么格式。文件名请以 ${endings.map((ending) => `.${ending}`).join('、')} 之一结尾。`;
