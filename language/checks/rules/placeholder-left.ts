import { findPlaceholders } from '../../lower/placeholders.js';
import { rule } from '../rule.js';

/** Blocks whose words are issued to units. */
const ISSUED = new Set(['document', 'section', 'task', 'item', 'list']);

export const placeholderLeft = rule({
  code: 'DB401',
  name: 'placeholder-left',
  severity: 'error',
  title: '占位符没有填',
  reason: '“*月底前”“X亿元”印发出去就是笑话：单位不知道要什么，督查室也无从核对。',
  example: {
    bad: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：*月底前`,
    good: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：6月底前`,
  },
  entity(entity, report) {
    if (!entity.kind || !ISSUED.has(entity.kind)) return;
    for (const { start, end } of findPlaceholders(entity.title)) {
      const at = { start: entity.titleSpan.start + start, end: entity.titleSpan.start + end };
      report(at, `【标题】“${entity.title.slice(start, end)}”是占位符，还没有填。请填上实际内容再印发。`);
    }
    for (const field of entity.fields) {
      for (const span of field.placeholders) {
        const mark = entity.block.text.slice(span.start, span.end);
        report(
          span,
          `【${field.spec?.name ?? field.syntax.name}】“${mark}”是占位符，还没有填。请填上实际内容；确实未定的写“待定”。`,
        );
      }
    }
  },
});
