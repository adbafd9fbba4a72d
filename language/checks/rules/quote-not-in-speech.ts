import { findQuote } from '../../speech/index.js';
import { quotesOf } from '../quotes.js';
import { rule } from '../rule.js';

const SPEECH = `【会议】全市防汛会
  日期：2026年3月6日
  讲话稿：讲话.txt
`;
const WORDS = `//- 讲话.txt
市水利局要在汛期前完成清淤。`;

export const quoteNotInSpeech = rule({
  code: 'DB501',
  name: 'quote-not-in-speech',
  severity: 'error',
  title: '出处在讲话稿中找不到',
  reason: '出处是任务与讲话之间的凭据。与原话对不上，承办单位可以说“领导没有这么讲”。',
  example: {
    bad: `${SPEECH}
【任务 1】完成清淤
  出处：市水利局要在五月前完成清淤
${WORDS}`,
    good: `${SPEECH}
【任务 1】完成清淤
  出处：市水利局要在汛期前完成清淤
${WORDS}`,
  },
  file(file, report, context) {
    const speech = context.speechOf?.(file);
    if (speech === undefined) return;
    for (const entity of file.entities)
      for (const { quote, span } of quotesOf(entity))
        if (!findQuote(speech, quote.text))
          report(
            { path: file.path, block: entity.block, span },
            '【来源】讲话稿里找不到这句出处（空格、引号样式、全角半角不计）。请照录原话；中间省略的用“……”，同样的话不止一处的注明“（第2处）”。',
          );
  },
});
