import { sectionsOf, summaryOf } from '../../views/status/sections.js';
import type { Status } from '../../views/status/status.js';
import { inline } from './ledger-markdown.js';

const line = (cells: readonly string[]): string => `| ${cells.map(inline).join(' | ')} |`;

/** The status as a Markdown page: a table for each part that has anything to say. */
export function statusMarkdown(status: Status): string {
  const out = ['# 督办情况', '', summaryOf(status)];
  for (const { title, columns, rows } of sectionsOf(status)) {
    out.push('', `## ${inline(title)}`, '', line(columns), `|${' --- |'.repeat(columns.length)}`, ...rows.map(line));
  }
  return `${out.join('\n')}\n`;
}
