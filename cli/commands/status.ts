import { makeOutput, NothingToShow } from '../../documents/outputs/index.js';
import { at, type Standing } from '../../language/standing/at.js';
import { fold } from '../../language/text/fold.js';
import { nearest } from '../../language/text/nearest.js';
import { asOfDay } from '../as-of.js';
import type { ExitCode, Host } from '../host.js';
import { UsageError } from '../usage-error.js';
import { shownPath, WorkspaceLoader } from '../workspace/load.js';
import { materialsOf } from '../workspace/materials.js';
import { SpeechReader } from '../workspace/speeches.js';

const ENDINGS = { text: 'txt', json: 'json', md: 'md', html: 'html' } as const;
export type StatusFormat = keyof typeof ENDINGS;

export interface StatusCommandOptions {
  readonly asOf?: string;
  readonly unit?: string;
  readonly leader?: string;
  readonly list?: string;
  /** `30d`, `30天` or `30` */
  readonly within?: string;
  readonly format?: StatusFormat;
}

/** `duban status`: how everything stands on a day. Exit code 2 where something could not be read; the rest is said all the same. */
export async function status(
  host: Host,
  paths: readonly string[],
  options: StatusCommandOptions = {},
): Promise<ExitCode> {
  const day = asOfDay(host, options.asOf);
  const within = daysOf(options.within);
  const result = await new WorkspaceLoader(host, paths).load();
  if (!result.ok) return failed(host, result.problems);
  const { workspace, named, config, root, problems } = result.loaded;
  const standing = at(workspace, day, config.lightPolicy);
  const { unit, leader, list } = options;
  if (unit !== undefined) known('名册', '单位', unit, unitsOf(standing));
  if (list !== undefined)
    known(
      '工作区',
      '清单',
      list,
      standing.sets.all.map(({ name }) => name),
    );
  const { attachmentExists } = await materialsOf(result.loaded, new SpeechReader(host.readSpeech), host.cwd);
  try {
    const made = await makeOutput(
      'status',
      ENDINGS[options.format ?? 'text'],
      { standing, files: named, status: { unit, leader, list, within, attachmentExists }, onScreen: true },
      (path) => shownPath(host, root, path),
    );
    if ('refused' in made)
      return failed(
        host,
        made.refused.map((message) => ({ message })),
      );
    host.out(String(made.files[0]?.content ?? ''));
  } catch (error) {
    if (!(error instanceof NothingToShow)) throw error;
    host.err('这里没有任务和清单。请写明有督办文件的文件夹，例如：duban status 任务分解/\n');
    return failed(host, problems);
  }
  return problems.length > 0 ? failed(host, problems) : 0;
}

function daysOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const days = /^(\d{1,4})(?:d|天|日)?$/.exec(written)?.[1];
  if (days !== undefined) return Number(days);
  throw new UsageError(`--within 后面要写天数，例如 --within 30d；写的是“${written}”。`);
}

/** Every name that a registered unit goes by. */
const unitsOf = ({ workspace }: Standing): readonly string[] => [
  ...new Set(
    workspace.files.flatMap(({ environment }) =>
      environment.names.units.flatMap(({ name, fullName, aliases }) => [
        name,
        ...(fullName ? [fullName] : []),
        ...aliases,
      ]),
    ),
  ),
];

/** Nothing is shown for a misspelt name: an empty list would look like good news. */
function known(where: string, what: string, name: string, names: readonly string[]): void {
  if (names.some((each) => fold(each) === fold(name))) return;
  const close = nearest(name, names);
  throw new UsageError(
    `${where}里没有“${name}”这个${what}${close.length > 0 ? `，是否指${close.map((each) => `“${each}”`).join('或')}？` : '。'}`,
  );
}

function failed(host: Host, problems: readonly { readonly message: string }[]): ExitCode {
  for (const { message } of problems) host.err(`${message}\n`);
  return 2;
}
