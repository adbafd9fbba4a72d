import { fold } from '../../text/fold.js';
import { nearest } from '../../text/nearest.js';
import type { Vocabulary } from '../../table/vocabulary.js';
import { fix, replaceSpan } from '../fixes.js';
import { didYouMean, replacements } from '../forms.js';
import { repairedHead } from '../head-repair.js';
import { rule } from '../rule.js';

export const unknownWord = rule({
  code: 'DB103',
  name: 'unknown-word',
  severity: 'error',
  title: '不认识的开头',
  reason: '开头的类别写错一个字，整块就既不是任务也不是单位，不会进入台账。',
  fixable: true,
  example: {
    bad: `【仼务 1】推进滨河路改造
  牵头单位：市交通局`,
    good: `【任务 1】推进滨河路改造
  牵头单位：市交通局`,
  },
  entity(entity, report, file) {
    const { head } = entity.block;
    if (!head || entity.word || head.problem === 'unclosed' || head.problem === 'malformed') return;
    const { vocabulary } = file.environment;
    const better =
      head.title.text === ''
        ? repairedHead(entity.block.text.slice(head.span.start, head.span.end), vocabulary)
        : undefined;
    if (better) {
      report(head.wordSpan, `【开头】方括号里只能写类别和编号，名称写在方括号后面。这里是否为“${better}”？`, {
        fixes: () => [fix(`改为“${better}”`, replaceSpan(file.path, entity, head.span, better), true)],
      });
      return;
    }
    if (/^[A-Z]+$/.test(head.word) && head.id !== undefined) {
      const id = `${head.word}${head.id}`;
      report(head.wordSpan, `【开头】“${id}”前面没有写类别，不知道是任务还是项目。请写成“【项目 ${id}】”的样子。`);
      return;
    }
    const numbered = withChineseNumber(head.word, vocabulary);
    const suggestions = numbered
      ? [numbered]
      : nearest(
          head.word,
          vocabulary.words.map((word) => word.word),
        );
    const hint = numbered
      ? `编号请用阿拉伯数字，是否为“${numbered}”？`
      : `不认识“${head.word}”${didYouMean(suggestions)}如果是本单位自己的类别，请先用“【类别】${head.word}”声明。`;
    report(head.wordSpan, `【开头】${hint}`, {
      fixes: () => replacements(file.path, entity, head.wordSpan, suggestions),
    });
  },
});

const NUMERALS = '零一二三四五六七八九';

/** 任务三 → 任务 3: Chinese numerals up to 99 where an id belongs. */
function withChineseNumber(word: string, vocabulary: Vocabulary): string | undefined {
  const match = /^(\p{Script=Han}+?)第?([一二三四五六七八九]?十?[一二三四五六七八九]?)$/u.exec(fold(word));
  const numeral = match?.[2] ?? '';
  if (numeral === '' || !vocabulary.word(match?.[1] ?? '')?.takesId) return undefined;
  const [tens = '', units = ''] = numeral.includes('十') ? numeral.split('十') : ['零', numeral];
  const number = (tens === '' ? 1 : NUMERALS.indexOf(tens)) * 10 + (units === '' ? 0 : NUMERALS.indexOf(units));
  return `${match?.[1]} ${number}`;
}
