import type { Indicator } from '../../model/values.js';
import { indicatorsOf } from '../../model/entities.js';
import { readIndicator } from '../../lower/quantity.js';
import { fold } from '../../text/fold.js';
import { rule } from '../rule.js';

export const quantityUnitMismatch = rule({
  code: 'DB405',
  name: 'quantity-unit-mismatch',
  severity: 'warning',
  title: '同一指标单位不一致',
  reason: '一处亿元一处万元，汇总时差一万倍，而且没有人看得出来。',
  example: {
    bad: `【任务 1】推进滨河路建设
  牵头单位：市交通局
  指标：完成投资 ≥ 4.4 亿元
  实绩：2026-05-31 完成投资 12000 万元`,
    good: `【任务 1】推进滨河路建设
  牵头单位：市交通局
  指标：完成投资 ≥ 4.4 亿元
  实绩：2026-05-31 完成投资 1.2 亿元`,
  },
  task({ entity, milestones }, report) {
    const indicators = indicatorsOf(entity);
    for (const { what, whatSpan } of milestones) {
      const part = readIndicator(what);
      const unit = part.quantity?.unit ?? '';
      const whole = indicators.find(({ name, quantity }) => quantity && fold(name) === fold(part.name));
      if (!whole?.quantity || unit === '' || fold(unit) === fold(whole.quantity.unit)) continue;
      report(
        whatSpan,
        `【目标】里程碑的“${part.name}”用“${unit}”，指标“${whole.text}”用“${whole.quantity.unit}”。请统一成一个单位。`,
      );
    }
  },
  entity(entity, report) {
    const first = new Map<string, Indicator>();
    const compare = (indicator: Indicator): void => {
      const unit = indicator.quantity?.unit;
      if (unit === undefined || unit === '' || indicator.measure) return;
      const name = fold(indicator.name);
      const known = first.get(name);
      if (!known) first.set(name, indicator);
      else if (known.quantity && known.quantity.unit !== unit && fold(known.quantity.unit) !== fold(unit)) {
        report(
          indicator.span,
          `【目标】“${indicator.name}”这里用“${unit}”，前面“${known.text}”用“${known.quantity.unit}”。请统一成一个单位。`,
        );
      }
    };
    for (const indicator of indicatorsOf(entity)) compare(indicator);
    for (const field of entity.fields) {
      if (field.value?.type === 'fact' && field.value.fact.actual?.quantity)
        compare({ ...field.value.fact.actual, span: field.value.fact.span });
    }
  },
});
