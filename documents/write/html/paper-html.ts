import { chartSvg } from '../chart/svg.js';
import { dayWords } from '../../paper/day-words.js';
import { type Block, type Paper, plain, type Sheet, type TableBlock, type Words } from '../../paper/paper.js';
import { escaped, escapedLines } from './escape.js';
import { PAPER_STYLE } from './paper-style.js';

/** A paper as one file for the browser and its printer: no scripts, nothing loaded from anywhere. */
export function paperHtml({ title, author, sheets }: Paper): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="author" content="${escaped(author)}">
<title>${escaped(title)}</title>
<style>${PAPER_STYLE}</style>
</head>
<body>
<main>
${sheets.map(sheetHtml).join('\n')}
</main>
</body>
</html>
`;
}

/** From so many columns on a table is set smaller. */
const CROWDED = 8;

function sheetHtml({ wide, blocks }: Sheet): string {
  const crowded = blocks.some((block) => block.kind === 'table' && block.columns.length >= CROWDED);
  const kinds = [wide && 'wide', crowded && 'crowded'].filter((kind) => typeof kind === 'string');
  return `<section${kinds.length > 0 ? ` class="${kinds.join(' ')}"` : ''}>\n${blocks.map(blockHtml).join('\n')}\n</section>`;
}

const wordsHtml = (words: Words): string => escapedLines(plain(words));

type Writers = { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => string };

const WRITERS: Writers = {
  letterhead: ({ office, docNumber }) =>
    `<p class="letterhead">${escaped(office)}</p>\n<p class="number">${escaped(docNumber)}</p>`,
  title: ({ text }) => `<h1>${escapedLines(text)}</h1>`,
  subtitle: ({ text }) => `<p class="subtitle">${escaped(text)}</p>`,
  addressee: ({ text }) => `<p class="addressee">${escaped(text)}：</p>`,
  heading: ({ level, text, rest }) =>
    rest === undefined
      ? `<h${level + 1}>${wordsHtml(text)}</h${level + 1}>`
      : `<p><span class="l${level}">${wordsHtml(text)}</span>${wordsHtml(rest)}</p>`,
  body: ({ text }) => `<p>${wordsHtml(text)}</p>`,
  annexes: ({ names }) =>
    `<div class="annexes"><span>附件：</span><div>${names
      .map((name, index) => `<div>${names.length > 1 ? `${index + 1}.` : ''}${escaped(name)}</div>`)
      .join('')}</div></div>`,
  signature: ({ office, day }) =>
    `<p class="signature"><span>${escaped(office)}</span><span>${escaped(dayWords(day))}</span></p>`,
  annexTitle: ({ label, title }) => `<p class="annex">${escaped(label)}</p>\n<h1>${escapedLines(title)}</h1>`,
  note: ({ text, align }) => `<p class="note${align === 'right' ? ' right' : ''}">${wordsHtml(text)}</p>`,
  table: tableHtml,
  chart: ({ chart }) => `<figure>${chartSvg(chart)}</figure>`,
  checks: ({ items }) => `<ul class="checks">${items.map((item) => `<li>${wordsHtml(item)}</li>`).join('')}</ul>`,
  form: ({ rows }) => {
    const most = Math.max(...rows.map((row) => row.length));
    return `<table class="form"><tbody>${rows
      .map(
        (row) =>
          `<tr>${row
            .map(({ label, value, lines = 1 }, index) => {
              const span = index === row.length - 1 ? (most - row.length) * 2 + 1 : 1;
              return `<th scope="row">${escaped(label)}</th><td${span > 1 ? ` colspan="${span}"` : ''} style="height:${1.6 * lines + 0.4}em">${escapedLines(value)}</td>`;
            })
            .join('')}</tr>`,
      )
      .join('')}</tbody></table>`;
  },
  imprint: ({ cc, office, day }) =>
    `<footer class="imprint">${cc === '' ? '' : `<div>抄送：${escaped(cc)}。</div>`}<div><span>${escaped(office)}</span><span>${escaped(dayWords(day))}印发</span></div></footer>`,
};

const blockHtml = (block: Block): string => (WRITERS[block.kind] as (block: Block) => string)(block);

function tableHtml({ columns, rows }: TableBlock): string {
  const asked = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => `<col style="width:${Math.round((width / asked) * 1000) / 10}%">`);
  const body = rows.map((row) =>
    'heading' in row
      ? `<tr><td class="group" colspan="${columns.length}">${escaped(row.heading)}</td></tr>`
      : `<tr>${row.cells
          .map(({ text, fill, color }, index) => {
            const style = [fill && `background:#${fill}`, color && `color:#${color}`].filter(
              (each) => each !== undefined,
            );
            const align = columns[index]?.align === 'center' ? ' class="c"' : '';
            return `<td${align}${style.length > 0 ? ` style="${style.join(';')}"` : ''}>${wordsHtml(text)}</td>`;
          })
          .join('')}</tr>`,
  );
  return `<table><colgroup>${widths.join('')}</colgroup><thead><tr>${columns
    .map(({ title }) => `<th scope="col">${escaped(title)}</th>`)
    .join('')}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
}
