import { Command, type Help, Option } from 'commander';
import type { CheckCommandOptions } from './commands/check.js';
import type { ExportCommandOptions } from './commands/export.js';
import type { FormatCommandOptions } from './commands/format.js';
import type { IssueCommandOptions } from './commands/issue.js';
import type { LedgerCommandOptions } from './commands/ledger.js';
import type { MergeCommandOptions } from './commands/merge.js';
import { addDraftCommands } from './draft-program.js';
import type { ExitCode, Host } from './host.js';
import { displayWidth } from './text-width.js';
import { version } from './version.js';

interface DeadlineFlags {
  readonly ref?: string;
  readonly format: 'text' | 'json';
  readonly jsonl?: boolean;
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

const HELP: Partial<Help> = {
  styleTitle: (title) => TITLES[title] ?? title,
  subcommandTerm: (command) =>
    `${command.name()} ${command.registeredArguments.map((each) => `[${each.name()}${each.variadic ? '...' : ''}]`).join(' ')}`,
  displayWidth,
  // commander appends “(choices: …)” in English; the descriptions say it in Chinese.
  optionDescription: ({ description }) => description,
  helpWidth: 200,
};

/** The command line: names, options and words of every command. What a command does is loaded when it is called. */
export function programOf(host: Host, done: (code: ExitCode) => void): Command {
  const program = new Command('duban')
    .usage('<命令> [选项]')
    .description('督办：领导讲话 → 任务分解 → 检查 → 台账，都从一份文本出来。')
    .configureHelp(HELP)
    .configureOutput({ writeOut: host.out, writeErr: host.err, outputError: () => undefined })
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示一个命令的帮助')
    .version(version, '-V, --version', '显示版本号')
    .exitOverride()
    .addHelpText('after', '\n每个命令的细节：duban help <命令>，例如 duban help check');

  const command = (usage: string, description: string): Command =>
    program
      .command(usage)
      .description(description)
      .usage(`${usage.split(' ').slice(1).join(' ')} [选项]`.trim())
      .configureHelp(HELP)
      .helpOption('-h, --help', '显示帮助');

  command('check [路径...]', '检查督办文件：缺了什么、哪里不可能、怎么改')
    .option('--as-of <日期>', '以哪一天为准，例如 2026-06-12；不写就是今天')
    .addOption(
      new Option('--format <格式>', '输出格式：text（给人看，默认）、json、sarif')
        .choices(['text', 'json', 'sarif'])
        .default('text'),
    )
    .option('--strict', '有警告也算不通过（退出码 1）')
    .option('--watch', '守着文件，一有改动就重新检查')
    .addHelpText('after', '\n退出码：0 没有错误；1 有错误；2 有文件读不了或命令写错。')
    .action(async (paths: string[], options: CheckCommandOptions) => {
      const { check } = await import('./commands/check.js');
      done(await check(host, paths, options));
    });

  command('issue [路径...]', '签发前检查：可以签发、暂不能签发，还是有地方没有核对')
    .option('--as-of <日期>', '以哪一天为准；不写就是今天')
    .addOption(new Option('--format <格式>', '输出格式：text（默认）、json').choices(['text', 'json']).default('text'))
    .addHelpText('after', '\n退出码：0 可以签发；1 有必须改的，或有没核对的；2 有文件读不了或命令写错。')
    .action(async (paths: string[], options: IssueCommandOptions) => {
      done(await (await import('./commands/issue.js')).issue(host, paths, options));
    });

  command('ledger [路径...]', '出台账：.xlsx（可直接打印）、.md、.csv、.json，看文件名的结尾')
    .option('-o, --output <文件>', '写到哪个文件；不写就在屏幕上显示')
    .option('--as-of <日期>', '截至哪一天；不写就是今天')
    .option('--title <标题>', '台账的标题')
    .option('--per-unit', '每个单位一份填报表，写到 -o 指定的文件夹')
    .option('--columns <列名>', '要哪些列，用顿号隔开，例如“编号、任务、牵头单位”；“全部”是所有列')
    .action(async (paths: string[], options: LedgerCommandOptions) => {
      done(await (await import('./commands/ledger.js')).ledger(host, paths, options));
    });

  command('merge [工作簿...]', '把单位填好交回的 Excel 并入督办文本：先看后写，已有的内容不覆盖')
    .option('--workspace <文件夹>', '督办文件所在的文件夹；不写就是当前文件夹')
    .option('--dry-run', '只看会写什么，不写入')
    .option('--as-of <日期>', '合并的日子：没写年份的日期按它推算，晚于它的不收；不写就是今天')
    .option('--unit <单位>', '表里没写填报单位的，按这个单位记')
    .addOption(new Option('--format <格式>', '输出格式：text（默认）、json').choices(['text', 'json']).default('text'))
    .addHelpText('after', '\n退出码：0 全部并入；1 有出入或没认出的，留给人核对；2 有文件读写不了或命令写错。')
    .action(async (workbooks: string[], options: MergeCommandOptions) => {
      done(await (await import('./commands/merge.js')).merge(host, workbooks, options));
    });

  command('export [路径...]', '把全部内容导出为 JSON，供别的系统读取')
    .addOption(new Option('--format <格式>', '输出格式：json（默认）').choices(['json']).default('json'))
    .option('-o, --output <文件>', '写到哪个文件；不写就输出到屏幕')
    .option('--as-of <日期>', '截至哪一天；不写就是今天')
    .action(async (paths: string[], options: ExportCommandOptions) => {
      done(await (await import('./commands/export.js')).exportModel(host, paths, options));
    });

  command('format [路径...]', '整理格式：只动排版，不改字句')
    .option('--check', '只检查，不改文件；有需要整理的，退出码 1')
    .action(async (paths: string[], options: FormatCommandOptions) => {
      done(await (await import('./commands/format.js')).formatFiles(host, paths, options));
    });

  command('explain [代码]', '说明一条检查规则：为什么查、怎么改；不写代码就列出全部规则').action(
    async (code: string | undefined) => {
      done((await import('./commands/explain.js')).explain(host, code));
    },
  );

  command('deadline [时限]', '这句时限是哪一天：例如 duban deadline "6月底前" --ref 2026-03-06')
    .option('--ref <日期>', '从哪一天（会议或发文的日期）推算；不写就是今天')
    .addOption(new Option('--format <格式>', '输出格式：text（默认）、json').choices(['text', 'json']).default('text'))
    .option('--jsonl', '从标准输入逐行读 {"id", "text", "ref"}，逐行输出结果')
    .action(async (phrase: string | undefined, options: DeadlineFlags) => {
      const { runDeadline } = await import('./commands/deadline.js');
      const { asOfDay } = await import('./as-of.js');
      const { format, jsonl } = options;
      const code = await runDeadline({
        ...(phrase === undefined ? {} : { phrase }),
        ref: asOfDay(host, options.ref, '--ref'),
        format,
        ...(jsonl ? { jsonl, stdin: host.stdin } : {}),
        stdout: host.out,
        stderr: host.err,
      });
      done(code as ExitCode);
    });

  addDraftCommands(command, host, done);
  return program;
}
