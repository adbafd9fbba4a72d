import { join, relative, resolve } from 'node:path';
import { endingOf, kindOf, makeOutput, NothingToShow, type OutputKind } from '../../documents/outputs/index.js';
import { at } from '../../language/standing/at.js';
import { LEDGER_COLUMNS, type LedgerView, unknownColumns } from '../../documents/views/ledger/index.js';
import { asOfDay } from '../as-of.js';
import type { ExitCode, Host } from '../host.js';
import { digest } from '../report/digest.js';
import { writeFileAtomic } from '../io/atomic-write.js';
import { UsageError } from '../usage-error.js';
import { shownPath, WorkspaceLoader } from '../workspace/load.js';
import type { RunProblem } from '../workspace/run-problem.js';

export interface LedgerCommandOptions {
  /** File to write; its ending says the format. Without it, a Markdown page goes to standard output. */
  readonly output?: string;
  readonly asOf?: string;
  readonly title?: string;
  /** A workbook for each unit to fill in, into the folder `output`. */
  readonly perUnit?: boolean;
  /** `任务、牵头单位,due`: titles or keys; 全部 for all. */
  readonly columns?: string;
}

/** `duban ledger`: the ledger as of a day. Exit code 2 where something could not be read; the rest is written all the same. */
export async function ledger(
  host: Host,
  paths: readonly string[],
  options: LedgerCommandOptions = {},
): Promise<ExitCode> {
  if (options.perUnit === true) return perUnit(host, paths, options);
  const kind = kindOf('ledger') as OutputKind;
  const ending = options.output === undefined ? 'md' : endingOf(kind, options.output);
  if (ending === undefined) {
    throw new UsageError(
      `不知道“${options.output}”要写成什么格式。文件名请以 ${kind.endings.map((name) => `.${name}`).join('、')} 之一结尾。`,
    );
  }
  const asked = columnsAsked(options.columns);
  const day = asOfDay(host, options.asOf);
  const result = await new WorkspaceLoader(host, paths).load();
  if (!result.ok) return failed(host, result.problems);
  const { workspace, named, config, root, problems } = result.loaded;
  try {
    const made = await makeOutput(
      'ledger',
      ending,
      {
        standing: at(workspace, day, config.lightPolicy),
        files: named,
        ledger: { columns: asked ?? config.ledger?.columns, title: options.title ?? config.ledger?.title },
        onScreen: options.output === undefined,
      },
      (path) => shownPath(host, root, path),
    );
    if ('refused' in made) {
      for (const message of made.refused) host.err(`${message}\n`);
      return 2;
    }
    const content = made.files[0]?.content ?? '';
    if (options.output === undefined) host.out(String(content));
    else {
      const path = resolve(host.cwd, options.output);
      await writeFileAtomic(path, content, { createFolder: true });
      // The registry does not know the views of its outputs; the ledger's is a LedgerView.
      const view = made.view as LedgerView;
      host.out(
        `已写入 ${relative(host.cwd, path) || path}（${view.items.length} 项任务，截至 ${view.asOf}）。\n${digest(view)}`,
      );
    }
  } catch (error) {
    if (!(error instanceof NothingToShow)) throw error;
    host.err('没有任务可以列入台账。请写明有【任务】的文件或文件夹，例如：duban ledger 任务分解/ -o 台账.xlsx\n');
    return failed(host, problems);
  }
  return problems.length > 0 ? failed(host, problems) : 0;
}

/** One workbook a unit, into a folder. */
async function perUnit(host: Host, paths: readonly string[], options: LedgerCommandOptions): Promise<ExitCode> {
  if (options.output === undefined)
    throw new UsageError('请用 -o 写明填报表放到哪个文件夹，例如：duban ledger 任务分解/ --per-unit -o 填报表/');
  const day = asOfDay(host, options.asOf);
  const result = await new WorkspaceLoader(host, paths).load();
  if (!result.ok) return failed(host, result.problems);
  const { workspace, named, config, root, problems } = result.loaded;
  const standing = at(workspace, day, config.lightPolicy);
  const title = options.title ?? config.ledger?.title;
  try {
    const request = { standing, files: named, ledger: { title } };
    const made = await makeOutput('unitSheets', 'xlsx', request, (path) => shownPath(host, root, path));
    if ('refused' in made) {
      for (const message of made.refused) host.err(`${message}\n`);
      return 2;
    }
    const folder = resolve(host.cwd, options.output);
    for (const { name, content } of made.files)
      await writeFileAtomic(join(folder, name), content, { createFolder: true });
    host.out(
      `已写入 ${relative(host.cwd, folder) || folder}：${made.files.length} 份填报表（截至 ${day}）。收回后用 duban merge 并入。\n`,
    );
  } catch (error) {
    if (!(error instanceof NothingToShow)) throw error;
    host.err(`${error.message}\n`);
    return failed(host, problems);
  }
  return problems.length > 0 ? failed(host, problems) : 0;
}

function columnsAsked(written: string | undefined): readonly string[] | undefined {
  if (written === undefined) return undefined;
  if (written === '全部' || written === 'all') return LEDGER_COLUMNS.map(({ key }) => key);
  const names = written.split(/[、,，\s]+/).filter((name) => name !== '');
  const unknown = unknownColumns(names);
  if (names.length > 0 && unknown.length === 0) return names;
  throw new UsageError(
    `台账没有“${unknown.join('、')}”这样的列。可以写：${LEDGER_COLUMNS.map(({ title }) => title).join('、')}。`,
  );
}

function failed(host: Host, problems: readonly RunProblem[]): ExitCode {
  for (const { message } of problems) host.err(`${message}\n`);
  return 2;
}
