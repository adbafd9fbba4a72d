import type { Entity, TypedField } from '../../model/entities.js';
import { eventOf } from '../../scope/events.js';
import { lifeOf } from '../../scope/life.js';
import { shortened } from '../forms.js';
import type { Dating } from '../../scope/dating.js';
import { rule } from '../rule.js';

export const unreadableSpan = rule({
  code: 'DB320',
  name: 'unreadable-span',
  severity: 'error',
  title: '起止看不懂',
  reason: '起止看不懂，专项行动就没有头尾，单位撤销没撤销、汛期过没过都判断不了，靠它推算的时限也都没有着落。',
  example: {
    bad: `【专项行动】百日攻坚
  管理单位：市交通局
  起止：百日`,
    good: `【专项行动】百日攻坚
  管理单位：市交通局
  起止：2026年4月1日起100日`,
  },
  entity(entity, report, file, on) {
    for (const field of entity.fields) {
      if (field.value?.type !== 'span' || field.none || field.pending || field.placeholders.length > 0) continue;
      const problem = problemOf(entity, field, on.dating(file));
      if (!problem) continue;
      const { text, span } = field.syntax.value;
      const name = field.spec?.name ?? field.syntax.name;
      report(
        span,
        `【${name}】“${shortened(text)}”${problem}。请写成“2026年4月1日至6月30日”“2026年4月1日起100日”或“每年5月15日至9月30日”的样子。`,
      );
    }
  },
});

function problemOf(entity: Entity, field: TypedField, dating: Dating): string | undefined {
  const { text, span } = field.syntax.value;
  const { flags, start, end } = dating.understandSpan(text);
  if (flags.includes('impossible')) return '里有不存在的日子';
  if (flags.includes('reversed')) return '的终点早于起点';
  if (start === null && end === null) return '看不出从哪天到哪天';
  if (field.spec?.key !== 'period') return undefined;
  // Registers and events are read without a meeting's day: a year that is not written is not known.
  const { from, until } = lifeOf({ period: { text, span } });
  const undated = entity.kind === 'unit' ? !from && !until : entity.kind === 'event' && !eventOf(entity);
  return undated ? '没有写是哪一年' : undefined;
}
