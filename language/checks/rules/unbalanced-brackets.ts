import { fix, replaceSpan } from '../fixes.js';
import { problemsOf, shortened } from '../forms.js';
import { rule } from '../rule.js';

export const unbalancedBrackets = rule({
  code: 'DB110',
  name: 'unbalanced-brackets',
  severity: 'error',
  title: '名单里的括号不成对',
  reason: '括号少一半，名单就会在错误的地方断开：“各县（市、区”成了“各县（市”和“区”两个谁也不认识的单位。',
  fixable: true,
  example: {
    bad: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  配合单位：各县（市、区`,
    good: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  配合单位：各县（市、区）`,
  },
  entity(entity, report, file) {
    for (const { field } of problemsOf(entity, 'unclosedBrackets')) {
      const { text, span } = field.syntax.value;
      const missing = missingCloser(text);
      report(
        span,
        `【${field.spec?.name ?? field.syntax.name}】“${shortened(text)}”里的括号不成对，已不看括号拆分，单位可能认错。请补上或删去半个括号。`,
        {
          fixes: () =>
            missing
              ? [fix('在末尾补上“）”', replaceSpan(file.path, entity, { start: span.end, end: span.end }, '）'), false)]
              : [],
        },
      );
    }
  },
});

/** True where exactly one bracket is open at the end. */
const missingCloser = (text: string): boolean =>
  Array.from(text).reduce((open, char) => open + (/[（(]/.test(char) ? 1 : 0) - (/[）)]/.test(char) ? 1 : 0), 0) === 1;
