import { relative, resolve } from 'node:path';
import {
  ledgerView,
  LEDGER_COLUMNS,
  LEDGER_EXTENSIONS,
  ledgerExtension,
  unknownColumns,
  writeLedger,
} from '../../documents/ledger/index.js';
import { asOfDay } from '../as-of.js';
import type { ExitCode, Host } from '../host.js';
import { digest } from '../report/digest.js';
import { writeFileAtomic } from '../io/atomic-write.js';
import { UsageError } from '../usage-error.js';
import { notIssuable } from '../workspace/issuable.js';
import { lightPolicyOf, type RunProblem, WorkspaceLoader } from '../workspace/load.js';

export interface LedgerCommandOptions {
  /** File to write; its ending says the format. Without it, a Markdown page goes to standard output. */
  readonly output?: string;
  readonly asOf?: string;
  readonly title?: string;
  /** `任务、牵头单位,due`: titles or keys; 全部 for all. */
  readonly columns?: string;
}

/** `duban ledger`: the ledger as of a day. Exit code 2 where something could not be read; the rest is written all the same. */
export async function ledger(
  host: Host,
  paths: readonly string[],
  options: LedgerCommandOptions = {},
): Promise<ExitCode> {
  const extension = options.output === undefined ? 'md' : ledgerExtension(options.output);
  if (extension === undefined) {
    throw new UsageError(
      `不知道“${options.output}”要写成什么格式。文件名请以 ${LEDGER_EXTENSIONS.map((name) => `.${name}`).join('、')} 之一结尾。`,
    );
  }
  const asked = columnsAsked(options.columns);
  const asOf = asOfDay(host, options.asOf);
  const result = await new WorkspaceLoader(host, paths).load();
  if (!result.ok) return failed(host, result.problems);
  const { loaded } = result;
  const columns = asked ?? loaded.config.ledger?.columns;
  const title = options.title ?? loaded.config.ledger?.title;
  const view = ledgerView(loaded.workspace, {
    asOf,
    files: loaded.named,
    ...lightPolicyOf(loaded.config),
    ...(columns === undefined ? {} : { columns }),
    ...(title === undefined ? {} : { title }),
  });
  if (view.items.length === 0) {
    host.err('没有任务可以列入台账。请写明有【任务】的文件或文件夹，例如：duban ledger 任务分解/ -o 台账.xlsx\n');
    return failed(host, loaded.problems);
  }
  // On the screen a draft may be looked at; a file goes out to the units.
  const refused = options.output === undefined ? [] : notIssuable(host, loaded);
  for (const message of refused) host.err(`${message}\n`);
  if (refused.length > 0) return 2;
  const content = await writeLedger(view, extension);
  if (options.output === undefined) host.out(String(content));
  else {
    const path = resolve(host.cwd, options.output);
    await writeFileAtomic(path, content, { createFolder: true });
    host.out(
      `已写入 ${relative(host.cwd, path) || path}（${view.items.length} 项任务，截至 ${view.asOf}）。\n${digest(view)}`,
    );
  }
  return loaded.problems.length > 0 ? failed(host, loaded.problems) : 0;
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
