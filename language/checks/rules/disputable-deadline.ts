import { fix, replaceSpan } from '../fixes.js';
import { datesIn } from '../dates-in.js';
import { rule } from '../rule.js';
import { dayInWords } from '../words.js';

export const disputableDeadline = rule({
  code: 'DB314',
  name: 'disputable-deadline',
  severity: 'warning',
  title: '时间节点有两种相差很远的读法',
  reason: '“8月前”有人理解为7月底，有人理解为8月底，差一个月。印发前说清楚，事后就不必争。',
  fixable: true,
  example: {
    bad: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：8月前`,
    good: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：7月底前`,
  },
  task(task, report, on) {
    for (const { text, span, understanding } of datesIn(task, on)) {
      const other = understanding.alternatives.find((alternative) => alternative.far);
      if (!other || !understanding.deadline) continue;
      report(
        span,
        `【时限】“${text}”按${dayInWords(understanding.deadline)}理解，也可能是${dayInWords(other.deadline)}（${other.reading}）。请改成没有歧义的写法。`,
        {
          fixes: () =>
            understanding.alternatives.flatMap((alternative) =>
              alternative.far && alternative.rewrite && understanding.span
                ? [
                    fix(
                      `改为“${alternative.rewrite}”（${dayInWords(alternative.deadline)}）`,
                      replaceSpan(
                        task.file.path,
                        task.entity,
                        matched(span, text, understanding.span),
                        alternative.rewrite,
                      ),
                    ),
                  ]
                : [],
            ),
        },
      );
    }
  },
});

/** Where the matched words stand in the block: a milestone's span covers them already, a whole value may hold more. */
const matched = (
  whole: { readonly start: number; readonly end: number },
  text: string,
  span: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } =>
  whole.end - whole.start === text.length ? { start: whole.start + span.start, end: whole.start + span.end } : whole;
