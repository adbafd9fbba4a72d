import { relative, resolve } from 'node:path';
import { toInterchange } from '../../documents/export/to-interchange.js';
import { at } from '../../language/standing/at.js';
import { asOfDay } from '../as-of.js';
import type { ExitCode, Host } from '../host.js';
import { writeFileAtomic } from '../io/atomic-write.js';
import { notIssuable } from '../workspace/issuable.js';
import { WorkspaceLoader } from '../workspace/load.js';

export interface ExportCommandOptions {
  readonly output?: string;
  readonly asOf?: string;
}

/** `duban export`: the workspace as JSON (docs/duban.schema.json). Exit code 2 where something could not be read, or is a draft. */
export async function exportModel(
  host: Host,
  paths: readonly string[],
  options: ExportCommandOptions = {},
): Promise<ExitCode> {
  const asOf = asOfDay(host, options.asOf);
  const result = await new WorkspaceLoader(host, paths).load();
  const problems = result.ok ? result.loaded.problems : result.problems;
  for (const { message } of problems) host.err(`${message}\n`);
  if (!result.ok) return 2;
  const refused = notIssuable(host, result.loaded);
  for (const message of refused) host.err(`${message}\n`);
  if (refused.length > 0) return 2;
  const { workspace, named, config } = result.loaded;
  const model = toInterchange(at(workspace, asOf, config.lightPolicy), { files: named });
  const text = `${JSON.stringify(model, undefined, 1)}\n`;
  if (options.output === undefined) host.out(text);
  else {
    const path = resolve(host.cwd, options.output);
    await writeFileAtomic(path, text, { createFolder: true });
    host.out(
      `已写入 ${relative(host.cwd, path) || path}（${model.documents.length} 份文件、${model.tasks.length} 项任务，截至 ${model.asOf}）。\n`,
    );
  }
  return problems.length > 0 ? 2 : 0;
}
