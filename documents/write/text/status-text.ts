import { sectionsOf, summaryOf } from '../../views/status/sections.js';
import type { Status } from '../../views/status/status.js';

/** So many rows of a part are shown on a terminal; the other formats have all. */
const MOST = 20;

/** The status for a terminal. */
export function statusText(status: Status): string {
  const lines = [summaryOf(status)];
  for (const { title, columns, rows } of sectionsOf(status)) {
    lines.push('', `${title}（${rows.length}）`);
    for (const row of [columns, ...rows.slice(0, MOST)]) {
      lines.push(`  ${row.map((cell) => cell.replace(/\s+/g, ' ') || '－').join('  ')}`);
    }
    if (rows.length > MOST) lines.push(`  …另有 ${rows.length - MOST} 行`);
  }
  return `${lines.join('\n')}\n`;
}
