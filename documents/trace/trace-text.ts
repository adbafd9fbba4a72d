import type { SpeechTrace, TracedSentence } from '../../language/draft/index.js';

const MARKS = { covered: '✓', leftOut: '○', missing: '✗' } as const;

/** The account of a speech for a terminal: paragraph by paragraph, every ask with what became of it, totals last. */
export function traceText(trace: SpeechTrace): string {
  const lines: string[] = [];
  for (const paragraph of trace.paragraphs) {
    for (const sentence of paragraph.sentences) lines.push(lineOf(sentence));
    lines.push('');
  }
  for (const { id, quote } of trace.unfound) lines.push(`！ 任务 ${id} 的出处在讲话稿中找不到：“${quote}”`);
  lines.push(totalsLine(trace));
  return `${lines.join('\n')}\n`;
}

/** `要求 32 项：已列入 28 项，说明不列 1 项，遗漏 3 项。` */
export function totalsLine({ totals, unfound }: SpeechTrace): string {
  const lost = unfound.length > 0 ? `；另有 ${unfound.length} 条出处在讲话稿中找不到` : '';
  return `要求 ${totals.found} 项：已列入 ${totals.covered} 项，说明不列 ${totals.leftOut} 项，遗漏 ${totals.missing} 项${lost}。`;
}

/** What became of an ask, in words. */
export function outcome({ ask }: TracedSentence): string {
  if (!ask) return '';
  if (ask.status === 'covered') return `任务 ${ask.tasks.join('、')}`;
  if (ask.status === 'leftOut') return `不列：${ask.reason || '未写明理由'}`;
  return '遗漏：没有任务引用这句话';
}

function lineOf(sentence: TracedSentence): string {
  const words = sentence.text.replace(/\s*[\r\n]+\s*/g, '');
  if (!sentence.ask) return `    ${words}`;
  return `${MARKS[sentence.ask.status]} ${String(sentence.ask.number).padStart(2)} ${words}\n     → ${outcome(sentence)}`;
}
