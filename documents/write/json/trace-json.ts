import type { SpeechTrace } from '../../../language/speech/index.js';
import { codePointOffsets } from '../../../language/text/code-points.js';
import { type TraceSubject, unquoted } from '../../views/trace/account.js';

/**
 * The account of a speech for programs: the whole speech by paragraphs and sentences, every ask with what became of it, every
 * task with the asks that it covers, and what could not be matched. Offsets count code points of `text`. Keys are stable.
 */
export function traceJson(trace: SpeechTrace, text: string, subject: TraceSubject): string {
  const at = codePointOffsets(text);
  const numbers = new Map<string, number[]>();
  const asks: unknown[] = [];
  const paragraphs = trace.paragraphs.map(({ sentences }, paragraph) => ({
    sentences: sentences.map(({ start, end, text: words, label, ask }) => {
      const place = { start: at(start), end: at(end), text: words };
      if (ask) {
        const { number, status, tasks, reason } = ask;
        asks.push({ number, status, paragraph: paragraph + 1, ...place, tasks, reason });
        for (const id of tasks) numbers.set(id, [...(numbers.get(id) ?? []), number]);
      }
      return { ...place, label, ask: ask?.number ?? null };
    }),
  }));
  const { title, speech, file } = subject;
  const tasks = subject.tasks.map(({ id, title: words, line }) => ({
    id,
    title: words,
    line: line + 1,
    asks: numbers.get(id) ?? [],
  }));
  const result = {
    title,
    speech,
    file,
    totals: trace.totals,
    text,
    paragraphs,
    asks,
    tasks,
    unfound: trace.unfound,
    unquoted: unquoted(subject).map(({ id }) => id),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}
