import type { Dating } from '../../scope/dating.js';
import { fix, replaceSpan } from '../fixes.js';
import { rule } from '../rule.js';

export const milestoneWithoutDeadline = rule({
  code: 'DB319',
  name: 'milestone-without-deadline',
  severity: 'error',
  title: '里程碑没有时间',
  reason: '里程碑先写时间、后写做到什么；没有时间就无法检查它有没有按期做到。',
  fixable: true,
  example: {
    bad: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：9月底前
  里程碑：完成路基`,
    good: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：9月底前
  里程碑：6月底前 完成路基`,
  },
  task({ entity, milestones, file }, report) {
    for (const { span, understanding, what, whatSpan } of milestones) {
      if (understanding.kind === 'none' && understanding.certainty !== 'vague') {
        const better = timeFirst(what, file.environment.dating);
        report(
          span,
          `【时限】里程碑“${what}”前面没有时间。请先写时间，${better ? `是否为“${better}”？` : `例如“6月底前 完成路基”。`}`,
          {
            fixes: () =>
              better ? [fix(`改为“${better}”`, replaceSpan(file.path, entity, whatSpan, better), true)] : [],
          },
        );
      } else if (understanding.kind !== 'none' && what === '') {
        report(span, '【时限】里程碑只写了时间，没有写做到什么。请在时间后面写明要达到的结果。');
      }
    }
  },
});

/** 完成路基（6月底前） → 6月底前 完成路基: the time that stands behind, put in front. */
function timeFirst(what: string, dating: Dating): string | undefined {
  const { span, deadline } = dating.understand(what);
  if (!span || !deadline || what.includes('\n')) return undefined;
  const before = what.slice(0, span.start).replace(/[\s，,、：:（(]+$/, '');
  const behind = what.slice(span.end).replace(/^[\s，,、。）)]+/, '');
  return before === '' ? undefined : `${what.slice(span.start, span.end)} ${before}${behind}`;
}
