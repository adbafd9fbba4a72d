import { firstOf } from '../../model/entities.js';
import { rule } from '../rule.js';

export const unreadableSpeech = rule({
  code: 'DB507',
  name: 'unreadable-speech',
  severity: 'warning',
  title: '讲话稿读不了',
  reason: '讲话稿读不了，出处是否属实、要求有没有漏列就都没有核对，看上去却像没有问题。',
  example: {
    bad: `【会议】全市防汛会
  日期：2026年3月6日
  讲话稿：讲话/没有这个文件.docx`,
    good: `【会议】全市防汛会
  日期：2026年3月6日
  讲话稿：讲话.txt
//- 讲话.txt
市水利局要在汛期前完成清淤。`,
  },
  file(file, report, { speechProblem }) {
    const { document, path } = file;
    const field = document && firstOf(document.entity, 'speech');
    const problem = speechProblem?.(file);
    if (!field || problem === undefined) return;
    report(
      { path, block: document.entity.block, span: field.syntax.value.span },
      `【来源】讲话稿读不了，出处和漏项都没有核对。${problem}`,
    );
  },
});
