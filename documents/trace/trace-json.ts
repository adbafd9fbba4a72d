import type { SpeechTrace } from '../../language/draft/index.js';

/** The account of a speech for programs: totals, asks with UTF-16 offsets, quotes that were not found. Keys are stable. */
export function traceJson(trace: SpeechTrace): string {
  const asks = trace.paragraphs.flatMap(({ sentences }, paragraph) =>
    sentences.flatMap(({ ask, start, end, text }) =>
      ask
        ? [
            {
              number: ask.number,
              status: ask.status,
              paragraph: paragraph + 1,
              start,
              end,
              text,
              tasks: ask.tasks,
              reason: ask.reason,
            },
          ]
        : [],
    ),
  );
  return `${JSON.stringify({ totals: trace.totals, asks, unfound: trace.unfound }, null, 2)}\n`;
}
