import colors from 'picocolors';
import type { Finding, Severity } from '../../language/checks/rule.js';
import { severityLabel } from '../../language/table/severities.js';
import { displayWidth } from '../text-width.js';
import { displayColumn, type Excerpt, excerptOf, positionOf } from './position.js';
import { type CheckReport, countsOf, messageOf } from './report.js';

type Colors = ReturnType<typeof colors.createColors>;

/** A ring of five hundred tasks would be told five hundred times over. */
const MOST_RELATED = 8;
const TAB = '  ';
/** Marks of writing direction would turn a line of the terminal around; control characters could do anything. */
const UNPRINTABLE =
  /[\p{Cc}\p{Cf}\u2028\u2029]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/** The findings for people: what, where, the line itself with the place marked, and a summary. */
export function textReport(report: CheckReport, color: boolean): string {
  const paint = colors.createColors(color);
  const parts: string[] = [];
  for (const problem of report.problems)
    parts.push(`${paint.red(paint.bold('无法处理'))}  ${oneLine(problem.message)}\n\n`);
  for (const finding of report.findings) parts.push(findingText(finding, report, paint), '\n');
  parts.push(summary(report, paint));
  return parts.join('');
}

function severityText(severity: Severity, paint: Colors): string {
  const label = severityLabel(severity);
  if (severity === 'error') return paint.red(paint.bold(label));
  if (severity === 'warning') return paint.yellow(paint.bold(label));
  return paint.cyan(label);
}

function findingText(finding: Finding, report: CheckReport, paint: Colors): string {
  const { line } = positionOf(finding.place);
  const excerpt = excerptOf(finding.place);
  const where = `${oneLine(report.shown(finding.place.path))}:${line}:${displayColumn(finding.place)}`;
  const head = `${severityText(finding.severity, paint)} ${paint.dim(finding.code)}  ${paint.underline(where)}\n`;
  const message = `  ${visible(messageOf(finding)).replaceAll('\n', '\n  ')}\n`;
  const marked = markedLine(excerpt, line, paint, finding.severity);
  const related = finding.related.slice(0, MOST_RELATED).map((other) => {
    const at = positionOf(other.place);
    return paint.dim(`  → ${oneLine(report.shown(other.place.path))}:${at.line}  ${visible(messageOf(other))}\n`);
  });
  const left = finding.related.length - related.length;
  if (left > 0) related.push(paint.dim(`  → 另有 ${left} 处\n`));
  return head + message + marked + related.join('');
}

/** `52 │   时间节点：6月31日前` with the place underlined: carets under half-width columns, so CJK takes two. */
function markedLine(excerpt: Excerpt, line: number, paint: Colors, severity: Severity): string {
  const { text, start, end } = excerpt;
  if (text.trim() === '') return '';
  const gutter = String(line);
  const before = visible(text.slice(0, start));
  const covered = visible(text.slice(start, end));
  const after = visible(text.slice(end));
  const marks = '^'.repeat(Math.max(1, displayWidth(covered)));
  const strong = severity === 'error' ? paint.red : severity === 'warning' ? paint.yellow : paint.cyan;
  return (
    `${paint.dim(`  ${gutter} │`)} ${before}${strong(covered)}${after}\n` +
    `${paint.dim(`  ${' '.repeat(gutter.length)} │`)} ${' '.repeat(displayWidth(before))}${strong(marks)}\n`
  );
}

/** A file's name may have line ends in it. */
const oneLine = (text: string): string => visible(text).replaceAll('\n', '�');

const visible = (text: string): string =>
  text.replaceAll('\t', TAB).replace(UNPRINTABLE, (char) => (char === '\n' ? char : '�'));

function summary(report: CheckReport, paint: Colors): string {
  const counts = countsOf(report.findings);
  const scope = `${report.files} 个文件、${report.tasks} 项任务，截至 ${report.asOf}`;
  const exempted = report.exempted.length > 0 ? `；另有 ${report.exempted.length} 处按“例外”不计` : '';
  const failed = report.problems.length > 0 ? `${report.problems.length} 处无法处理，` : '';
  if (report.findings.length === 0 && failed === '')
    return `${paint.green('✔')} 没有发现问题（${scope}${exempted}）。\n`;
  const listed = [
    [counts.error, '个错误'],
    [counts.warning, '个警告'],
    [counts.info + counts.hint, '个提示'],
  ] as const;
  const found = listed.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const sign = counts.error > 0 || failed !== '' ? paint.red('✖') : paint.yellow('▲');
  const first = report.findings[0];
  const more = first ? paint.dim(`为什么、怎么改：duban explain ${first.code}\n`) : '';
  return `${sign} ${failed}${found.length > 0 ? found.join('、') : '没有发现别的问题'}（${scope}${exempted}）。\n${more}`;
}
