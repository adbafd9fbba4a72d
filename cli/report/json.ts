import type { Finding } from '../../language/checks/rule.js';
import { positionOf } from './position.js';
import { type CheckReport, countsOf, messageOf } from './report.js';

/** The findings for machines. Lines and columns count from 1, columns in UTF-16 units; the shape only ever grows. */
export function jsonReport(report: CheckReport): string {
  const { error, warning, info, hint } = countsOf(report.findings);
  return `${JSON.stringify(
    {
      version: 1,
      asOf: report.asOf,
      summary: {
        files: report.files,
        tasks: report.tasks,
        errors: error,
        warnings: warning,
        infos: info,
        hints: hint,
        exempted: report.exempted.length,
        problems: report.problems.length,
      },
      findings: report.findings.map((finding) => findingJson(finding, report)),
      exempted: report.exempted.map((finding) => findingJson(finding, report)),
      problems: report.problems.map(({ path, message }) => ({ path: slashes(path), message })),
    },
    undefined,
    1,
  )}\n`;
}

function findingJson(finding: Finding, { shown }: CheckReport): object {
  return {
    code: finding.code,
    severity: finding.severity,
    message: messageOf(finding),
    path: slashes(shown(finding.place.path)),
    ...positionOf(finding.place),
    ...(finding.related.length > 0
      ? {
          related: finding.related.map((other) => ({
            message: messageOf(other),
            path: slashes(shown(other.place.path)),
            ...positionOf(other.place),
          })),
        }
      : {}),
  };
}

/** Machines get `/` on Windows as well. */
export const slashes = (path: string): string => path.replaceAll('\\', '/');
