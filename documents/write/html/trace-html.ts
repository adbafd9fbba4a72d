import type { Ask, QuotingTask, SpeechTrace, TracedParagraph, TracedSentence } from '../../../language/speech/index.js';
import {
  nameWithTitle,
  oneLine,
  OUTCOMES,
  reasonOf,
  type TraceSubject,
  unfoundLine,
  unquoted,
} from '../../views/trace/account.js';
import { escaped as escape } from './escape.js';
import { TRACE_STYLE } from './trace-style.js';

/**
 * The account of a speech side by side, for screen and paper: the speech on the left, what became of every ask on the right. One
 * file without scripts or links to anywhere else.
 */
export function traceHtml(trace: SpeechTrace, subject: TraceSubject): string {
  const title = `${subject.title || subject.speech}：讲话与任务对照`;
  const tasks = new Map(subject.tasks.map((task) => [task.id, task]));
  const rows = trace.paragraphs.flatMap((paragraph) => rowsOf(paragraph, tasks));
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${TRACE_STYLE}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
<p class="about">讲话稿：${escape(subject.speech)}　任务文件：${escape(subject.file)}</p>
${totals(trace)}
${openPoints(trace, subject)}<div class="bar">
<p class="legend">${legend()}</p>
${trace.totals.missing > 0 ? '<label><input type="checkbox" id="open-only">只看有遗漏的段落</label>' : ''}
</div>
<table>
<caption>讲话逐段与落实情况</caption>
<thead><tr><th scope="col">讲话原文</th><th scope="col">落实情况</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</main>
</body>
</html>
`;
}

function totals({ totals: { found, covered, leftOut, missing, possible } }: SpeechTrace): string {
  const cell = (name: string, words: string, count: number) =>
    `<div${count > 0 ? ` class="${name}"` : ''}><dt>${words}</dt><dd>${count} <small>项</small></dd></div>`;
  return `<dl class="totals">${cell('found', '讲话中的要求', found)}${cell('covered', signed('covered'), covered)}${cell('leftOut', signed('leftOut'), leftOut)}${cell('missing', signed('missing'), missing)}${possible > 0 ? cell('possible', signed('possible'), possible) : ''}</dl>`;
}

const signed = (status: Ask['status']): string => `${OUTCOMES[status].mark} ${OUTCOMES[status].words}`;

const legend = (): string =>
  (['covered', 'leftOut', 'missing', 'possible'] as const)
    .map((status) => `<span><mark class="${status}">${signed(status)}</mark></span>`)
    .join('');

/** What somebody has to do something about, each with a link to its place. */
function openPoints(trace: SpeechTrace, subject: TraceSubject): string {
  const missing = trace.paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap(({ ask, text }) =>
      ask?.status === 'missing'
        ? [
            `<li><a href="#s${ask.number}">第 ${ask.number} 项</a>没有任务引用：${escape(shortened(oneLine(text)))}</li>`,
          ]
        : [],
    ),
  );
  const unfound = trace.unfound.map((each) => `<li>${escape(unfoundLine(each, subject))}</li>`);
  const silent = unquoted(subject).map((task) => `<li>${escape(nameWithTitle(task))}：没有写出处</li>`);
  const points = [...missing, ...unfound, ...silent];
  return points.length === 0
    ? ''
    : `<section class="open"><h2>需要处理（${points.length}）</h2><ul>${points.join('')}</ul></section>\n`;
}

const LONGEST_SHOWN = 60;
const shortened = (words: string): string =>
  words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}……` : words;

/** The rows of a paragraph: one for every ask, so that its outcome stands beside it and pages break between them. */
function rowsOf({ sentences }: TracedParagraph, tasks: ReadonlyMap<string, QuotingTask>): string[] {
  const rows: TracedSentence[][] = [[]];
  const lastAsk = sentences.findLastIndex(({ ask }) => ask !== null);
  sentences.forEach((sentence, index) => {
    rows.at(-1)?.push(sentence);
    // What stands behind the last ask stays with it.
    if (sentence.ask && index < lastAsk) rows.push([]);
  });
  return rows.map((row, index) => rowOf(row, tasks, index > 0));
}

function rowOf(sentences: readonly TracedSentence[], tasks: ReadonlyMap<string, QuotingTask>, goesOn: boolean): string {
  const asks = sentences.flatMap(({ ask }) => (ask ? [ask] : []));
  const isHeading = sentences.every(({ label }) => label === 'heading');
  const kinds = [
    isHeading && 'heading',
    goesOn && 'goes-on',
    sentences.every(({ label }) => label === 'boilerplate') && 'other',
    asks.some(({ status }) => status === 'missing') && 'has-missing',
  ].filter((kind) => kind !== false);
  const left = sentences.map(wordsOf).join('');
  const right = asks.map((ask) => outcomeOf(ask, tasks)).join('');
  const cells =
    isHeading && right === ''
      ? `<td colspan="2">${left}</td>`
      : `<td>${left}</td><td>${right && `<ol class="outcomes">${right}</ol>`}</td>`;
  return `<tr${kinds.length > 0 ? ` class="${kinds.join(' ')}"` : ''}>${cells}</tr>`;
}

function wordsOf({ text, ask }: TracedSentence): string {
  const words = escape(oneLine(text));
  if (!ask) return words;
  const { number, status } = ask;
  return `<mark class="${status}" id="s${number}">${words}\u2060<a href="#a${number}" aria-label="第 ${number} 项，${OUTCOMES[status].words}">${number}</a></mark>`;
}

function outcomeOf(ask: Ask, tasks: ReadonlyMap<string, QuotingTask>): string {
  const { number, status } = ask;
  const label = `<span class="status"><a href="#s${number}">${number}</a> ${signed(status)}</span>`;
  const rest =
    status === 'covered' ? ask.tasks.map((id) => taskOf(id, tasks.get(id))).join('') : ` ${escape(reasonOf(ask))}`;
  return `<li class="${status}" id="a${number}">${label}${rest}</li>`;
}

function taskOf(id: string, task: QuotingTask | undefined): string {
  if (!task) return `<span class="task">${escape(id)}</span>`;
  const { leadUnits, responsibleUnits, deadline } = task;
  const owners = leadUnits ? `牵头：${leadUnits}` : responsibleUnits && `责任：${responsibleUnits}`;
  const facts = [owners, deadline && `时限：${deadline}`].filter((each) => each !== '');
  return `<span class="task"><b>${escape(task.name)}</b> ${escape(task.title)}${facts.length > 0 ? `<span class="facts">${escape(facts.join('　'))}</span>` : ''}</span>`;
}
