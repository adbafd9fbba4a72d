import { firstOf } from '../../model/entities.js';
import type { Understanding } from '../../time/types.js';
import { rule } from '../rule.js';
import { dayInWords } from '../words.js';

/** What comes first, and what cannot come before it. */
const ORDER = [
  ['plannedStart', 'plannedCompletion'],
  ['actualStart', 'actualCompletion'],
  ['actualStart', 'plannedCompletion'],
  ['actualCompletion', 'commissioning'],
] as const;
/** Days that say what has happened. */
const HAPPENED = ['actualStart', 'actualCompletion'] as const;

/** A month named whole may mean its first day. */
const earliest = ({ kind, start, deadline }: Understanding): string | null =>
  kind === 'period' && start !== null ? start : deadline;

export const itemDates = rule({
  code: 'DB707',
  name: 'item-dates',
  severity: 'error',
  title: '项目的日期前后颠倒或还没有到',
  reason: '竣工早于开工、“实际开工”写在将来，多半是年份抄错；开工率、入库率都会跟着错。',
  example: {
    bad: `【项目 P1】滨河大桥
  实际开工：2026年5月20日
  实际竣工：2025年12月20日`,
    good: `【项目 P1】滨河大桥
  实际开工：2025年5月20日
  实际竣工：2025年12月20日`,
  },
  entity(entity, report, file, on) {
    if (entity.kind !== 'item') return;
    const dating = on.dating(file);
    const read = (key: (typeof ORDER)[number][number]) => {
      const field = firstOf(entity, key);
      const written = field && !field.pending && !field.none ? field.syntax.value : undefined;
      const { text, span } = written ?? {};
      return text === undefined || span === undefined
        ? undefined
        : { name: field?.syntax.name ?? '', text, span, understood: dating.understand(text) };
    };
    for (const [first, then] of ORDER) {
      const [one, other] = [read(first), read(then)];
      const from = one && earliest(one.understood);
      const to = other?.understood.deadline;
      if (!one || !other || !from || !to || to >= from) continue;
      report(
        other.span,
        `【时限】${other.name}（${dayInWords(to)}）早于${one.name}（${dayInWords(from)}）。请核对两个日期，多半是年份写错。`,
        {
          related: [
            { place: { path: file.path, block: entity.block, span: one.span }, message: `${one.name}：${one.text}` },
          ],
        },
      );
    }
    for (const key of HAPPENED) {
      const day = read(key);
      const from = day && earliest(day.understood);
      if (!day || !from || from <= on.day) continue;
      const planned = key === 'actualStart' ? '计划开工' : '计划竣工';
      report(
        day.span,
        `【时限】${day.name}是${dayInWords(from)}，在今天（${on.day}）之后，还没有发生。打算的日子请写“${planned}”，已经发生的请核对年份。`,
      );
    }
  },
});
