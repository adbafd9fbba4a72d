import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkspace } from '../testing/read-workspace.js';
import { quotedTogether } from './quotes.js';

/** The ids of the tasks that are told about each sentence together; every line is the 出处 of one task. */
function together(quotes: readonly string[]): readonly (readonly (string | undefined)[])[] {
  const text = quotes.map((quote, index) => `【任务 ${index + 1}】办理\n  出处：${quote}\n`).join('\n');
  const { files } = readWorkspace([{ path: 'a.duban', text }]);
  return files.flatMap((file) => quotedTogether(file).map(({ tasks }) => tasks.map(({ id }) => id)));
}

/** The same by comparing every piece of twelve characters with every other. */
function comparing(quotes: readonly string[]): readonly (readonly string[])[] {
  const pieces = quotes.map((quote) =>
    Array.from({ length: Math.max(1, quote.length - 11) }, (_, at) => quote.slice(at, at + 12)),
  );
  const first = (piece: string): number => pieces.findIndex((own) => own.includes(piece));
  const sharers = quotes.map((_, task) => new Set((pieces[task] ?? []).map(first).filter((other) => other !== task)));
  return quotes.flatMap((_, task) =>
    sharers[task]?.size === 0
      ? [[task, ...[...quotes.keys()].filter((other) => sharers[other]?.has(task))].map((index) => String(index + 1))]
      : [],
  );
}

describe('quotedTogether', () => {
  it('puts tasks together that quote pieces of one sentence', () => {
    expect(
      together([
        '市水利局要会同市财政局在汛期前完成河道清淤',
        '市住建局要改造老旧管网',
        '会同市财政局在汛期前完成河道清淤',
      ]),
    ).toEqual([['1', '3'], ['2']]);
  });

  it('takes a short quote for the same only where all of it is', () => {
    expect(together(['抓好防汛', '抓好防汛', '抓好防汛工作'])).toEqual([['1', '2'], ['3']]);
  });

  it('finds what comparing every piece with every other finds', () => {
    const quote = array(constantFrom('甲', '乙'), { minLength: 1, maxLength: 30 }).map((words) => words.join(''));
    assert(
      property(array(quote, { minLength: 1, maxLength: 6 }), (quotes) => {
        expect(together(quotes)).toEqual(comparing(quotes));
      }),
    );
  });
});
