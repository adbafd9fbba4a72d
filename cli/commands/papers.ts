import { join, relative, resolve } from 'node:path';
import { type Asked, makeOutput, NothingToShow } from '../../documents/outputs/index.js';
import { TemplateError } from '../../documents/templates/index.js';
import { at } from '../../language/standing/at.js';
import type { ExitCode, Host } from '../host.js';
import { writeFileAtomic } from '../io/atomic-write.js';
import { asOfDay } from '../as-of.js';
import { UsageError } from '../usage-error.js';
import { type Loaded, shownPath, WorkspaceLoader } from '../workspace/load.js';
import { templateOf } from '../workspace/templates.js';

/** What the commands that make papers have in common. */
export interface PaperCommandOptions {
  readonly output?: string;
  readonly asOf?: string;
}

/** What a command asks of an output. */
export interface PaperAsked {
  readonly id: string;
  readonly ending: string;
  /** Where the files go: into a folder, to a file, or onto the screen. */
  readonly into: { readonly folder: string } | { readonly file: string } | 'screen';
  /** Wishes that need the workspace (registered names of units). */
  readonly asked: (loaded: Loaded) => Asked;
  /** What is told when it is done. */
  readonly done?: (view: unknown, standingDay: string) => string;
}

/** Loads, makes, writes, tells. Exit code 2 where something could not be read; the rest is written all the same. */
export async function runPapers(
  host: Host,
  paths: readonly string[],
  options: PaperCommandOptions,
  { id, ending, into, asked, done }: PaperAsked,
): Promise<ExitCode> {
  const day = asOfDay(host, options.asOf);
  const result = await new WorkspaceLoader(host, paths).load();
  if (!result.ok) return told(host, result.problems);
  const { loaded } = result;
  const { workspace, named, config, root, problems } = loaded;
  try {
    const made = await makeOutput(
      id,
      ending,
      {
        standing: at(workspace, day, config.lightPolicy),
        files: named,
        asked: asked(loaded),
        templateOf: (name) => templateOf(root, name),
        onScreen: into === 'screen',
      },
      (path) => shownPath(host, root, path),
    );
    if ('refused' in made) {
      for (const message of made.refused) host.err(`${message}\n`);
      return 2;
    }
    for (const { name, content } of made.files) {
      if (into === 'screen') {
        host.out(String(content));
        continue;
      }
      const path = 'folder' in into ? join(resolve(host.cwd, into.folder), name) : resolve(host.cwd, into.file);
      await writeFileAtomic(path, content, { createFolder: true });
      host.out(`已写入 ${relative(host.cwd, path) || path}\n`);
    }
    if (done) host.out(done(made.view, day));
    for (const remark of made.remarks) host.err(`${remark}\n`);
  } catch (error) {
    if (error instanceof TemplateError) throw new UsageError(error.message);
    if (!(error instanceof NothingToShow)) throw error;
    host.err(`${error.message}\n`);
    return problems.length > 0 ? told(host, problems) : 0;
  }
  return problems.length > 0 ? told(host, problems) : 0;
}

/** Registered names of the units that an option lists; none where it was not written. */
export function unitsAsked({ workspace }: Loaded, written: string | undefined): Pick<Asked, 'units'> {
  if (written === undefined) return {};
  const names = written.split(/[、,，;；\s]+/).filter((name) => name !== '');
  if (names.length === 0) throw new UsageError('--unit 后面要写单位名称，例如 --unit 市发改委、市财政局。');
  return { units: names.map((name) => registered(workspace.files, name)) };
}

function registered(files: Loaded['workspace']['files'], name: string): string {
  for (const { environment } of files) {
    const unit = environment.names.find(name);
    if (unit) return unit.name;
  }
  return name;
}

/** A number of days; undefined where the option was not written. */
export function daysAsked(option: string, written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (!/^\d{1,4}$/.test(written))
    throw new UsageError(`${option} 后面要写天数，例如 ${option} 7；写的是“${written}”。`);
  return Number(written);
}

function told(host: Host, problems: Loaded['problems']): ExitCode {
  for (const { message } of problems) host.err(`${message}\n`);
  return 2;
}
