import { type Command, Option } from 'commander';
import type { ExitCode, Host } from './host.js';

interface DraftFlags {
  readonly date?: string;
  readonly output?: string;
  readonly format: 'duban' | 'json';
  readonly update?: string;
  readonly code?: string;
  readonly workspace?: string;
}

interface TraceFlags {
  readonly output?: string;
  readonly format: 'text' | 'json' | 'html';
}

/** The commands around speeches: words and options here, what they do in `commands/`. */
export function addDraftCommands(
  command: (usage: string, description: string) => Command,
  host: Host,
  done: (code: ExitCode) => void,
): void {
  command('draft <讲话稿>', '从讲话稿（.docx .txt .md .pdf .html）拟出任务分解初稿')
    .option('-o, --output <文件>', '写到哪个文件；不写就输出到屏幕')
    .option('--date <日期>', '会议日期；不写就用讲话稿里的')
    .option('--code <代号>', '文件代号，例如 重点0306')
    .option('--update <文件>', '与已经在用的任务分解文件比较，只提出新增和变化')
    .option('--workspace <文件夹>', '单位名称从哪个文件夹的登记里认；不写就从讲话稿所在的文件夹往上找')
    .addOption(
      new Option('--format <格式>', '输出格式：duban（默认）、json').choices(['duban', 'json']).default('duban'),
    )
    .action(async (speech: string, flags: DraftFlags) => {
      const [{ runDraft }, { draftIo, unitNamesAround, unitNamesOf }, { asOfDay }] = await Promise.all([
        import('./commands/draft.js'),
        import('./workspace/draft-io.js'),
        import('./as-of.js'),
      ]);
      const { date, workspace, ...rest } = flags;
      // Where the speech lies says whose meeting it was; where the result goes says nothing.
      const units = await (workspace === undefined
        ? unitNamesAround(host, flags.update ?? speech)
        : unitNamesOf(host, workspace));
      if (units === undefined) return done(2);
      const day = date === undefined ? {} : { date: asOfDay(host, date, '--date') };
      done(await runDraft(draftIo(host), { speech, ...rest, ...day, ...(units.length > 0 ? { units } : {}) }));
    });

  command('trace <讲话稿> <任务文件>', '逐句核对：讲话里的要求是否都有任务，出处是否属实')
    .option('-o, --output <文件>', '写到哪个文件；不写就输出到屏幕')
    .addOption(
      new Option('--format <格式>', '输出格式：text（默认）、html、json')
        .choices(['text', 'html', 'json'])
        .default('text'),
    )
    .action(async (speech: string, file: string, flags: TraceFlags) => {
      const [{ runTrace }, { draftIo, unitNamesAround }] = await Promise.all([
        import('./commands/trace.js'),
        import('./workspace/draft-io.js'),
      ]);
      const units = await unitNamesAround(host, file);
      done(await runTrace(draftIo(host), { speech, file, ...flags, ...(units.length > 0 ? { units } : {}) }));
    });
}
