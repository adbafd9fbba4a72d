import { relative, resolve } from 'node:path';
import { makeOutput } from '../../documents/outputs/index.js';
import { at } from '../../language/standing/at.js';
import type { Interchange } from '../../language/model/interchange.js';
import { asOfDay } from '../as-of.js';
import type { ExitCode, Host } from '../host.js';
import { writeFileAtomic } from '../io/atomic-write.js';
import { shownPath, WorkspaceLoader } from '../workspace/load.js';

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
  const day = asOfDay(host, options.asOf);
  const result = await new WorkspaceLoader(host, paths).load();
  const problems = result.ok ? result.loaded.problems : result.problems;
  for (const { message } of problems) host.err(`${message}\n`);
  if (!result.ok) return 2;
  const { workspace, named, config, root } = result.loaded;
  const made = await makeOutput(
    'model',
    'json',
    { standing: at(workspace, day, config.lightPolicy), files: named },
    (path) => shownPath(host, root, path),
  );
  if ('refused' in made) {
    for (const message of made.refused) host.err(`${message}\n`);
    return 2;
  }
  const text = String(made.files[0]?.content ?? '');
  // The registry does not know the views of its outputs; the model's is its interchange form.
  const model = made.view as Interchange;
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
