import { Checker, sorted } from '../../language/checks/engine.js';
import { at } from '../../language/standing/at.js';
import { asOfDay } from '../as-of.js';
import type { ExitCode, Host } from '../host.js';
import { type CheckReport, countsOf } from '../report/report.js';
import { type Loaded, shownPath, WorkspaceLoader } from '../workspace/load.js';
import { materialsOf } from '../workspace/materials.js';
import { SpeechReader } from '../workspace/speeches.js';

export const CHECK_FORMATS = ['text', 'json', 'sarif'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

export interface CheckCommandOptions {
  readonly asOf?: string;
  readonly format?: CheckFormat;
  /** Warnings fail the run, too. */
  readonly strict?: boolean;
  readonly watch?: boolean;
}

/**
 * `duban check`: all findings of all files in one run. Exit code 0 without, 1 with errors (with `strict`, with warnings),
 * 2 where something could not be read; what could be read is checked all the same.
 */
export async function check(
  host: Host,
  paths: readonly string[],
  options: CheckCommandOptions = {},
): Promise<ExitCode> {
  const run = new CheckRun(host, paths, options);
  if (options.watch !== true) return run.once();
  const { watchPaths } = await import('../watch.js');
  return watchPaths(host, paths, () => run.once());
}

/** Keeps what can be kept from one run to the next. */
class CheckRun {
  private readonly loader: WorkspaceLoader;
  private readonly speeches: SpeechReader;

  constructor(
    private readonly host: Host,
    paths: readonly string[],
    private readonly options: CheckCommandOptions,
  ) {
    this.loader = new WorkspaceLoader(host, paths);
    this.speeches = new SpeechReader(host.readSpeech);
  }

  async once(): Promise<ExitCode> {
    const { host, options } = this;
    const asOf = asOfDay(host, options.asOf);
    const result = await this.loader.load();
    if (!result.ok) {
      await write(host, { ...NOTHING, asOf, problems: result.problems, shown: (path) => path }, options.format);
      return 2;
    }
    const { loaded } = result;
    const report = await this.report(loaded, asOf);
    await write(host, report, options.format);
    if (report.files === 0 && report.problems.length === 0) {
      host.err('这里没有督办文件（.duban 或 .督办）。请写明文件或文件夹，例如：duban check 任务分解/\n');
      return 2;
    }
    if (report.problems.length > 0) return 2;
    const { error, warning } = countsOf(report.findings);
    return error > 0 || (options.strict === true && warning > 0) ? 1 : 0;
  }

  private async report(loaded: Loaded, asOf: string): Promise<CheckReport> {
    const { host } = this;
    const { workspace, root, config, named, problems } = loaded;
    const materials = await materialsOf(loaded, this.speeches, this.host.cwd);
    const checker = new Checker({ ...materials, ...(config.severities ? { severities: config.severities } : {}) });
    const { findings, exempted } = checker.check(at(workspace, asOf));
    const isNamed = ({ place }: { readonly place: { readonly path: string } }): boolean => named.has(place.path);
    return {
      asOf,
      findings: sorted(findings.filter(isNamed)),
      exempted: sorted(exempted.filter(isNamed)),
      problems,
      files: named.size,
      tasks: workspace.tasks.filter((task) => named.has(task.file.path)).length,
      shown: (path) => shownPath(host, root, path),
    };
  }
}

const NOTHING = { findings: [], exempted: [], files: 0, tasks: 0 };

async function write(host: Host, report: CheckReport, format: CheckFormat = 'text'): Promise<void> {
  if (format === 'json') host.out((await import('../report/json.js')).jsonReport(report));
  else if (format === 'sarif') {
    const [{ sarifReport }, { RULES }, { version }] = await Promise.all([
      import('../report/sarif.js'),
      import('../../language/checks/rules/generated.js'),
      import('../version.js'),
    ]);
    host.out(sarifReport(report, RULES, version));
  } else host.out((await import('../report/text.js')).textReport(report, host.color));
}
