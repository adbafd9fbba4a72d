import type { SpeechTrace, TracedSentence } from '../../language/draft/index.js';
import { outcome, totalsLine } from './trace-text.js';

const STYLE = `
  body { font-family: "Noto Serif CJK SC", "Songti SC", SimSun, serif; margin: 2em auto; max-width: 72em; line-height: 1.7; color: #111; }
  h1 { font-size: 1.4em; text-align: center; }
  .totals { text-align: center; margin-bottom: 1.5em; }
  table { border-collapse: collapse; width: 100%; table-layout: fixed; }
  th, td { border: 1px solid #999; padding: .5em .7em; vertical-align: top; text-align: left; }
  th:first-child, td:first-child { width: 66%; }
  mark { padding: 0 .1em; color: inherit; }
  .covered { background: #e3f3e3; border-bottom: 2px solid #2e7d32; }
  .leftOut { background: #eee; border-bottom: 2px dashed #757575; }
  .missing { background: #fde3e1; border-bottom: 2px solid #c62828; }
  .heading { font-weight: bold; }
  li.missing, li.covered, li.leftOut { list-style: none; margin-bottom: .3em; padding: .1em .4em; }
  ul { margin: 0; padding: 0; }
  sup { font-size: .7em; }
  @page { size: A4 landscape; margin: 15mm; }
  @media print { body { margin: 0; max-width: none; font-size: 10.5pt; } tr { break-inside: avoid; } thead { display: table-header-group; } mark, li { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;

/** The account of a speech side by side, printable: the speech on the left, what became of every ask on the right. */
export function traceHtml(trace: SpeechTrace, title: string, titles: ReadonlyMap<string, string> = new Map()): string {
  const rows = trace.paragraphs.map(({ sentences }) => {
    const left = sentences.map(leftCell).join('');
    const right = sentences
      .filter((sentence) => sentence.ask)
      .map((sentence) => rightItem(sentence, titles))
      .join('');
    return `<tr><td>${left}</td><td>${right ? `<ul>${right}</ul>` : ''}</td></tr>`;
  });
  const unfound = trace.unfound
    .map(({ id, quote }) => `<li class="missing">任务 ${escape(id)} 的出处在讲话稿中找不到：“${escape(quote)}”</li>`)
    .join('');
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${escape(title)}：讲话与任务对照</title><style>${STYLE}</style></head>
<body>
<h1>${escape(title)}：讲话与任务对照</h1>
<p class="totals">${escape(totalsLine(trace))}</p>
<table>
<thead><tr><th>讲话原文</th><th>落实情况</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
${unfound ? `<ul>${unfound}</ul>\n` : ''}</body>
</html>
`;
}

function leftCell({ text, label, ask }: TracedSentence): string {
  if (!ask) return label === 'heading' ? `<span class="heading">${escape(text)}</span>` : escape(text);
  return `<mark class="${ask.status}">${escape(text)}<sup>${ask.number}</sup></mark>`;
}

function rightItem(sentence: TracedSentence, titles: ReadonlyMap<string, string>): string {
  const { ask } = sentence;
  if (!ask) return '';
  const tasks = ask.tasks
    .map((id) => `任务 ${escape(id)}${titles.has(id) ? ` ${escape(titles.get(id) ?? '')}` : ''}`)
    .join('；');
  return `<li class="${ask.status}"><sup>${ask.number}</sup> ${ask.status === 'covered' ? tasks : escape(outcome(sentence))}</li>`;
}

const escape = (words: string): string =>
  words.replace(
    /[&<>"']/g,
    (ch) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[ch] ?? ch,
  );
