import { endingOf, kindOf, type OutputKind } from '../../documents/outputs/index.js';
import type { Checklist } from '../../documents/views/checklist/checklist.js';
import type { ExitCode, Host } from '../host.js';
import { UsageError } from '../usage-error.js';
import { daysAsked, type PaperCommandOptions, runPapers, unitsAsked } from './papers.js';
import { unknownEnding } from './report.js';

export interface ChecklistCommandOptions extends PaperCommandOptions {
  readonly unit?: string;
  readonly leader?: string;
  readonly week?: boolean;
  readonly soon?: string;
  readonly silent?: string;
}

/** `duban checklist`: whom to ask what next; as .ics, when. */
export async function checklist(
  host: Host,
  paths: readonly string[],
  options: ChecklistCommandOptions,
): Promise<ExitCode> {
  const { output, leader, week, unit } = options;
  const kind = kindOf('checklist') as OutputKind;
  const ending = output === undefined ? 'md' : endingOf(kind, output);
  if (ending === undefined) throw new UsageError(unknownEnding(output ?? '', kind));
  const soon = daysAsked('--soon', options.soon);
  const silent = daysAsked('--silent', options.silent);
  return runPapers(host, paths, options, {
    id: 'checklist',
    ending,
    into: output === undefined ? 'screen' : { file: output },
    asked: (loaded) => ({ ...unitsAsked(loaded, unit), leader, week, soon, silent }),
    ...(output === undefined || ending === 'ics'
      ? {}
      : { done: (view: unknown, day: string) => `共 ${(view as Checklist).total} 项要跟进，截至 ${day}。\n` }),
  });
}
