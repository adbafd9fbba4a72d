import { factsOf, fieldNamed } from '../../model/entities.js';
import { lifeOf } from '../../standing/life.js';
import { daysBetween } from '../../time/days.js';
import { rule } from '../rule.js';
import { dayInWords } from '../words.js';

/** The fields by which an item falls due. */
const DUE_BY = ['明确时限', '整改时限', '时间节点'] as const;

export const overdueItem = rule({
  code: 'DB708',
  name: 'overdue-item',
  severity: 'warning',
  title: '条目到期没有销号',
  reason: '交办出去的问题过了整改时限没有人说，就等于没有交办；督查最后督的就是这些。',
  example: {
    bad: `【交办问题 W1】滨河路施工扬尘
  整改单位：市交通局
  整改时限：2026年5月31日前`,
    good: `【交办问题 W1】滨河路施工扬尘
  整改单位：市交通局
  整改时限：2026年5月31日前
  销号：2026-05-30 市政府督查室 已整改到位（依据：照片.pdf）`,
  },
  entity(entity, report, file, on) {
    if (entity.kind !== 'item') return;
    const field = DUE_BY.map((name) => fieldNamed(entity, name)).find((each) => each && !each.pending && !each.none);
    if (!field) return;
    const { text, span } = field.syntax.value;
    const due =
      field.value?.type === 'setDeadline'
        ? field.value.setDeadline.date
        : file.environment.dating.understand(text).deadline;
    if (!due || due >= on.day) return;
    const { stage, current } = lifeOf(on.facts(factsOf(entity)));
    if (stage !== 'open' || current.some(({ percent }) => percent === 100)) return;
    report(
      span,
      `【时限】${field.syntax.name}是${dayInWords(due)}，已经过了${daysBetween(due, on.day)}天，还没有申请销号。办完的请写“申请销号”“销号”，没有办完的请催办或写明原因。`,
    );
  },
});
