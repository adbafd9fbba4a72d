import { lightPolicyOf } from '../../language/config/light-policy.js';
import { Checker } from '../../language/checks/engine.js';
import { hindranceLine, lineOf } from '../../language/checks/hindrances.js';
import { type IssueVerdict, issueVerdict, OUTCOME_WORDS } from '../../language/checks/verdict.js';
import type { Place } from '../../language/checks/rule.js';
import { at } from '../../language/standing/at.js';
import { asOfDay } from '../as-of.js';
import type { ExitCode, Host } from '../host.js';
import { positionOf } from '../report/position.js';
import { shownPath, WorkspaceLoader } from '../workspace/load.js';
import { materialsOf } from '../workspace/materials.js';
import { SpeechReader } from '../workspace/speeches.js';

export interface IssueCommandOptions {
  readonly asOf?: string;
  readonly format?: 'text' | 'json';
}

interface FileVerdict {
  readonly file: string;
  readonly verdict: IssueVerdict;
}

/**
 * `duban issue`: may these files be issued? Exit code 0 where every one may; 1 where something must be mended or could not be
 * checked; 2 where something could not be read.
 */
export async function issue(
  host: Host,
  paths: readonly string[],
  options: IssueCommandOptions = {},
): Promise<ExitCode> {
  const asOf = asOfDay(host, options.asOf);
  const result = await new WorkspaceLoader(host, paths).load();
  const problems = result.ok ? result.loaded.problems : result.problems;
  for (const { message } of problems) host.err(`${message}\n`);
  if (!result.ok) return 2;
  const { loaded } = result;
  const { workspace, named, config, root } = loaded;
  const materials = await materialsOf(loaded, new SpeechReader(host.readSpeech), host.cwd);
  const checked = new Checker({
    ...materials,
    today: () => host.today,
    ...(config.severities ? { severities: config.severities } : {}),
  }).check(at(workspace, asOf, lightPolicyOf(config)));
  const files = workspace.files.filter((file) => named.has(file.path) && file.tasks.length > 0);
  if (files.length === 0) {
    host.err('这里没有要签发的任务文件。请写明有【任务】的文件或文件夹，例如：duban issue 任务分解/\n');
    return 2;
  }
  const shown = (path: string): string => shownPath(host, root, path);
  const verdicts = files.map((file): FileVerdict => {
    const speech = materials.speechOf?.(file);
    const unread = materials.speechProblem?.(file);
    return { file: shown(file.path), verdict: issueVerdict(file, checked, { speech, unread }) };
  });
  if (options.format === 'json') host.out(json(asOf, verdicts));
  else for (const each of verdicts) host.out(text(each, shown));
  if (problems.length > 0) return 2;
  return verdicts.every(({ verdict }) => verdict.outcome === 'pass' || verdict.outcome === 'warn') ? 0 : 1;
}

const where = (place: Place): string => {
  const { line, column } = positionOf(place);
  return `${line}:${column}`;
};

function text({ file, verdict }: FileVerdict, shown: (path: string) => string): string {
  const items = verdict.items.map(({ title, outcome, detail, findings }) =>
    [
      `  ${OUTCOME_WORDS[outcome]}　${title}：${detail}\n`,
      ...findings.map(({ code, message, place }) => `    ${where(place)} ${code} ${message}\n`),
    ].join(''),
  );
  const kept = verdict.hindrances.map((hindrance) => `  ${hindranceLine(hindrance, shown)}\n`);
  const exemptions = verdict.exemptions.map(
    ({ exemption }) => `  例外　${exemption.codes.map((code) => code.text).join('、')} ${exemption.reason}\n`,
  );
  return `${file}\n${verdict.headline}\n${items.join('')}${kept.join('')}${exemptions.join('')}\n`;
}

/** Stable for machines: names and codes only ever grow. */
function json(asOf: string, verdicts: readonly FileVerdict[]): string {
  const files = verdicts.map(({ file, verdict: { outcome, headline, items, hindrances, exemptions } }) => ({
    file,
    outcome,
    headline,
    items: items.map(({ findings, ...item }) => ({
      ...item,
      findings: findings.map(({ code, severity, message, place }) => ({
        code,
        severity,
        message,
        ...positionOf(place),
      })),
    })),
    hindrances: hindrances.map(({ task, kind, why }) => ({ kind, line: lineOf(task), title: task.title, why })),
    exemptions: exemptions.map(({ exemption }) => ({
      codes: exemption.codes.map((code) => code.text),
      reason: exemption.reason,
    })),
  }));
  return `${JSON.stringify({ version: 1, asOf, files }, undefined, 1)}\n`;
}
