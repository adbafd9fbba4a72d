import { fix, replaceSpan } from '../fixes.js';
import { rule } from '../rule.js';

/** Direction marks, isolates and embeddings: text behind them may read in another order than it is stored. */
const DIRECTION = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';
/** Controls other than tab and line ends; a replacement character is what a wrong encoding leaves behind. */
const CONTROL = '\\u0000-\\u0008\\u000E-\\u001F\\u007F';
const JOINERS = '\\u00AD\\u200C\\u200D\\u2060\\u2061-\\u2064';
const LONE = '[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]';
const SUSPECT = new RegExp(`[${DIRECTION}${CONTROL}${JOINERS}\\uFFFD]|${LONE}`, 'g');
const QUICK = new RegExp(`[${DIRECTION}${CONTROL}${JOINERS}\\uFFFD\\uD800-\\uDFFF]`);
const HARMLESS = new RegExp(`^[${JOINERS}]$`);

export const invisibleCharacters = rule({
  code: 'DB121',
  name: 'invisible-characters',
  severity: 'error',
  title: '混有看不见或损坏的字符',
  reason: '看不见的方向符会让显示的顺序与实际不同，损坏的字符会让单位名认不出来，检索和合并也会失灵。',
  fixable: true,
  example: {
    bad: `【任务 1】推进滨河路改造
  牵头单位：市\u200E交通局`,
    good: `【任务 1】推进滨河路改造
  牵头单位：市交通局`,
  },
  entity(entity, report, file) {
    const { text } = entity.block;
    if (!QUICK.test(text)) return;
    // One finding a line: a damaged file may hold thousands.
    for (const line of text.matchAll(/[^\r\n]+/g)) {
      const found = [...line[0].matchAll(SUSPECT)];
      const [first, last] = [found[0], found.at(-1)];
      if (!first || !last) continue;
      const span = { start: line.index + first.index, end: line.index + last.index + last[0].length };
      const names = [
        ...new Set(found.map(([char]) => `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)),
      ];
      const damaged = found.some(([char]) => char === '\uFFFD' || /[\uD800-\uDFFF]/.test(char));
      const what = damaged ? '损坏的字符，多半是编码转换时丢了字' : '看不见的字符，显示的可能与实际不同';
      const shown = names.slice(0, 3).join('、');
      report(
        span,
        `【字符】这一行有${found.length}个${what}（${shown}）。${damaged ? '请对照原件补上丢失的字。' : '请删去。'}`,
        {
          severity: found.every(([char]) => HARMLESS.test(char)) ? 'warning' : 'error',
          fixes: () => {
            const clean = text.slice(span.start, span.end).replace(SUSPECT, '');
            return damaged ? [] : [fix('删去看不见的字符', replaceSpan(file.path, entity, span, clean), true)];
          },
        },
      );
    }
  },
});
