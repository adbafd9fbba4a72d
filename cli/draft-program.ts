import { type Command, Option } from 'commander';
import type { DraftOptions } from '../language/speech/index.js';
import type { ExitCode, Host } from './host.js';

interface DraftFlags {
  readonly date?: string;
  readonly output?: string;
  readonly format: 'duban' | 'json';
  readonly update?: string;
  readonly overwrite?: boolean;
  readonly code?: string;
  readonly workspace?: string;
}

interface TraceFlags {
  readonly output?: string;
  readonly format: 'text' | 'json' | 'html';
  readonly workspace?: string;
}

/** The commands around speeches: words and options here, what they do in `commands/`. */
export function addDraftCommands(
  command: (usage: string, description: string) => Command,
  host: Host,
  done: (code: ExitCode) => void,
): void {
  command('draft <讲话稿>', '从讲话稿或方案（.docx .txt .md .pdf .html）拟出任务分解初稿')
    .option('-o, --output <文件>', '写到哪个文件；不写就输出到屏幕')
    .option('--overwrite', '那个文件已经存在、内容不同时也覆盖')
    .option('--date <日期>', '会议日期；不写就用讲话稿里的')
    .option('--code <代号>', '文件代号，例如 重点0306')
    .option('--update <文件>', '与已经在用的任务分解文件比较，只提出新增和变化；加 -o 才写入')
    .option('--workspace <文件夹>', '单位名称从哪个文件夹的登记里认；不写就从讲话稿所在的文件夹往上找')
    .addOption(
      new Option('--format <格式>', '输出格式：duban（默认）、json').choices(['duban', 'json']).default('duban'),
    )
    .addHelpText(
      'after',
      '\n讲话稿写 - 就从标准输入读，文字可以直接粘贴。\n退出码：0 已拟出，或新稿没有变化；1 新稿与 --update 的文件有出入；2 有文件读写不了或命令写错。',
    )
    .action(async (speech: string, flags: DraftFlags) => {
      const { date, workspace, update, ...rest } = flags;
      // Where the speech lies says whose meeting it was; where the result goes says nothing.
      const known = await knownIn(host, workspace, update ?? speech);
      if (known === undefined) return done(2);
      const { asOfDay } = await import('./as-of.js');
      const day = date === undefined ? {} : { date: asOfDay(host, date, '--date') };
      const { draftIo } = await import('./workspace/draft-io.js');
      const options = { speech, known, ...rest, ...day };
      if (update === undefined) done(await (await import('./commands/draft.js')).runDraft(draftIo(host), options));
      else
        done(await (await import('./commands/draft-update.js')).runDraftUpdate(draftIo(host), { ...options, update }));
    });

  command('trace <讲话稿> <任务文件>', '逐句核对：讲话里的要求是否都有任务，出处是否属实')
    .option('-o, --output <文件>', '写到哪个文件；不写就输出到屏幕')
    .option('--workspace <文件夹>', '单位名称从哪个文件夹的登记里认；不写就从任务文件所在的文件夹往上找')
    .addOption(
      new Option('--format <格式>', '输出格式：text（默认）、html（左右对照，可打印）、json')
        .choices(['text', 'html', 'json'])
        .default('text'),
    )
    .addHelpText(
      'after',
      '\n退出码：0 每项要求都已列入或写明不列；1 有遗漏，或出处在讲话稿里找不到；2 有文件读写不了或命令写错。',
    )
    .action(async (speech: string, file: string, { workspace, ...flags }: TraceFlags) => {
      const known = await knownIn(host, workspace, file);
      if (known === undefined) return done(2);
      const [{ runTrace }, { draftIo }] = await Promise.all([
        import('./commands/trace.js'),
        import('./workspace/draft-io.js'),
      ]);
      done(await runTrace(draftIo(host), { speech, file, known, ...flags }));
    });
}

/** Units and events of the folder that was named, or of the one that a file lies in; undefined where the named one cannot be read. */
async function knownIn(host: Host, workspace: string | undefined, file: string): Promise<DraftOptions | undefined> {
  const { draftOptionsAround, draftOptionsOfFolder } = await import('./workspace/draft-io.js');
  return workspace === undefined ? draftOptionsAround(host, file) : draftOptionsOfFolder(host, workspace);
}
