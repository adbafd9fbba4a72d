import { sectionsOf, summaryOf } from '../../views/status/sections.js';
import type { Status } from '../../views/status/status.js';
import { escaped as escape } from './escape.js';

const STYLE = `body{font-family:"Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:2rem;color:#222;line-height:1.5}
table{border-collapse:collapse;margin:.5rem 0 1.5rem}th,td{border:1px solid #999;padding:.25rem .6rem;text-align:left;vertical-align:top}
th{background:#f2f2f2}h2{font-size:1.1rem}`;

const row = (tag: 'th' | 'td', cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`;

/** The status as one page for screen and paper, without scripts or links to anywhere else. */
export function statusHtml(status: Status): string {
  const parts = sectionsOf(status).map(
    ({ title, columns, rows }) =>
      `<h2>${escape(title)}</h2>\n<table>\n<thead>${row('th', columns)}</thead>\n<tbody>\n${rows.map((cells) => row('td', cells)).join('\n')}\n</tbody>\n</table>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>督办情况</title>
<style>${STYLE}</style>
</head>
<body>
<h1>督办情况</h1>
<p>${escape(summaryOf(status))}</p>
${parts.join('\n')}
</body>
</html>
`;
}
