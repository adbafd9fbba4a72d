import { kindOf, type OutputKind, wrongEnding } from '../../documents/outputs/index.js';
import { type Notice, NOTICE_KINDS } from '../../documents/views/notice/notices.js';
import type { ExitCode, Host } from '../host.js';
import { UsageError } from '../usage-error.js';
import { WorkspaceLoader } from '../workspace/load.js';
import { writeTemplates } from '../workspace/templates.js';
import { daysAsked, type PaperCommandOptions, runPapers, unitsAsked } from './papers.js';

export interface NoticesCommandOptions extends PaperCommandOptions {
  /** 交办, 督办, 催办 or 问题; 交办 without. */
  readonly kind?: string;
  readonly unit?: string;
  readonly format?: string;
  readonly cc?: string;
  readonly soon?: string;
  readonly silent?: string;
  /** Write the wording where it can be edited, and nothing else. */
  readonly initTemplates?: boolean;
}

/** `duban notices`: one letter a unit, into a folder. */
export async function notices(host: Host, paths: readonly string[], options: NoticesCommandOptions): Promise<ExitCode> {
  if (options.initTemplates) return initTemplates(host, paths);
  const { kind: wanted = '交办', format: ending = 'docx', output: folder, unit, cc } = options;
  const kind = NOTICE_KINDS.find(({ title }) => wanted !== '' && title.startsWith(wanted));
  if (!kind) throw new UsageError(`不知道“${wanted}”是哪一种。可以写：--kind 交办、督办、催办、问题。`);
  const output = kindOf(kind.id) as OutputKind;
  if (!output.endings.includes(ending)) throw new UsageError(wrongEnding(output, `.${ending}`));
  if (folder === undefined) throw new UsageError('请写明放到哪个文件夹，例如：duban notices -o 交办通知。');
  const soon = daysAsked('--soon', options.soon);
  const silent = daysAsked('--silent', options.silent);
  return runPapers(host, paths, options, {
    id: kind.id,
    ending,
    into: { folder },
    asked: (loaded) => ({ ...unitsAsked(loaded, unit), cc, soon, silent }),
    done: (view, day) => `共 ${(view as readonly Notice[]).length} 份${kind.title}，截至 ${day}。\n`,
  });
}

async function initTemplates(host: Host, paths: readonly string[]): Promise<ExitCode> {
  const result = await new WorkspaceLoader(host, paths).load();
  if (!result.ok) {
    for (const { message } of result.problems) host.err(`${message}\n`);
    return 2;
  }
  const written = await writeTemplates(result.loaded.root);
  host.out(
    written.length === 0
      ? '模板都已经有了，没有改动。\n'
      : `已写好${written.map((path) => `“${path}”`).join('、')}。用记事本打开就能改措辞。\n`,
  );
  return 0;
}
