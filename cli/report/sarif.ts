import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log, Notification, ReportingDescriptor, Result, Location } from 'sarif';
import type { Finding, Place, Rule, Severity } from '../../language/checks/rule.js';
import { SEVERITY_CODES } from '../../language/table/severities.js';
import { slashes } from './json.js';
import { positionOf } from './position.js';
import { type CheckReport, messageOf } from './report.js';

/** What GitHub takes in one run; above it, a file is refused as a whole. */
export const MOST_RESULTS = 25_000;
const LEVELS: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};
const RANK: readonly Severity[] = SEVERITY_CODES;

/** SARIF 2.1.0 for code scanning. Columns are UTF-16 units. Errors come first where there are too many findings. */
export function sarifReport(
  report: CheckReport,
  rules: readonly Rule[],
  version: string,
  limit = MOST_RESULTS,
): string {
  const indexOf = new Map(rules.map((rule, index) => [rule.code, index]));
  const shown =
    report.findings.length <= limit
      ? report.findings
      : RANK.flatMap((severity) => report.findings.filter((finding) => finding.severity === severity)).slice(0, limit);
  const notifications: Notification[] = report.problems.map(({ path, message }) => ({
    level: 'error',
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
  }));
  if (shown.length < report.findings.length) {
    const left = report.findings.length - shown.length;
    notifications.push({
      level: 'warning',
      message: { text: `问题太多，只列出最重的 ${limit} 个，另有 ${left} 个没有列出。` },
    });
  }
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    runs: [
      {
        tool: { driver: { name: 'duban', version, language: 'zh-CN', rules: rules.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: report.problems.length === 0, toolExecutionNotifications: notifications }],
        results: shown.map((finding) => resultOf(finding, report, indexOf.get(finding.code))),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 1)}\n`;
}

const descriptor = (rule: Rule): ReportingDescriptor => ({
  id: rule.code,
  name: rule.name,
  shortDescription: { text: rule.title },
  fullDescription: { text: rule.reason },
  help: { text: `${rule.reason}\n\n不对：\n${rule.example.bad}\n\n对：\n${rule.example.good}` },
  defaultConfiguration: { level: LEVELS[rule.severity] },
});

function resultOf(finding: Finding, { shown }: CheckReport, ruleIndex: number | undefined): Result {
  return {
    ruleId: finding.code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[finding.severity],
    message: { text: messageOf(finding) },
    locations: [locationOf(finding.place, shown)],
    ...(finding.related.length > 0
      ? {
          relatedLocations: finding.related.map((other) => ({
            ...locationOf(other.place, shown),
            message: { text: messageOf(other) },
          })),
        }
      : {}),
  };
}

function locationOf(place: Place, shown: (path: string) => string): Location {
  const { line, column, endLine, endColumn } = positionOf(place);
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(shown(place.path)) },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}

/** A relative reference, or a file's URI (RFC 3986); a lone surrogate in a name must not stop the report. */
function uriOf(path: string): string {
  const whole = Buffer.from(path).toString();
  if (isAbsolute(whole)) return pathToFileURL(whole).href;
  const relative = encodeURI(slashes(whole)).replaceAll('#', '%23').replaceAll('?', '%3F');
  // What stands before a colon would be a scheme.
  return /^[^/]*:/.test(relative) ? `./${relative}` : relative;
}
