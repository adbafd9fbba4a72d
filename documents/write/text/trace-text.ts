import type { Ask, SpeechTrace, TracedSentence } from '../../../language/speech/index.js';
import {
  nameWithTitle,
  oneLine,
  OUTCOMES,
  reasonOf,
  totalsLine,
  type TraceSubject,
  unfoundLine,
  unquoted,
} from '../../views/trace/account.js';

/** The account of a speech for a terminal: paragraph by paragraph, every ask with what became of it; what is open and the totals last. */
export function traceText(trace: SpeechTrace, subject: TraceSubject): string {
  const lines: string[] = [];
  const titles = new Map(subject.tasks.map((task) => [task.id, nameWithTitle(task)]));
  for (const { sentences } of trace.paragraphs) {
    for (const sentence of sentences) lines.push(...linesOf(sentence, titles));
    lines.push('');
  }
  for (const each of trace.unfound) lines.push(`！ ${unfoundLine(each, subject)}`);
  for (const task of unquoted(subject)) lines.push(`！ ${nameWithTitle(task)}：没有写出处`);
  const missing = asksOf(trace, 'missing');
  if (missing.length > 0) lines.push(`遗漏的是第 ${missing.map(({ number }) => number).join('、')} 项。`);
  lines.push(totalsLine(trace));
  return `${lines.join('\n')}\n`;
}

/** The asks with one outcome, in the order of the speech. */
export const asksOf = ({ paragraphs }: SpeechTrace, status: Ask['status']): Ask[] =>
  paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ ask }) => (ask?.status === status ? [ask] : [])));

function linesOf({ text, ask }: TracedSentence, titles: ReadonlyMap<string, string>): string[] {
  const words = oneLine(text);
  if (!ask) return [`     ${words}`];
  const { mark, words: outcome } = OUTCOMES[ask.status];
  const tasks = ask.tasks.map((id) => titles.get(id) ?? id);
  return [
    `${mark} ${String(ask.number).padStart(2)} ${words}`,
    `     → ${ask.status === 'covered' ? tasks.join('；') : `${outcome}：${reasonOf(ask)}`}`,
  ];
}
