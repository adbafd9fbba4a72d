import type { Environment } from '../../scope/workspace.js';
import { lifeOf } from '../../scope/life.js';
import type { Unit } from '../../scope/unit.js';
import { place } from '../fixes.js';
import { replacements } from '../forms.js';
import { unitFieldsOf } from '../name-lists.js';
import { type Related, rule } from '../rule.js';
import { dayInWords } from '../words.js';

export const abolishedUnit = rule({
  code: 'DB208',
  name: 'abolished-unit',
  severity: 'error',
  title: '单位已经撤销或更名',
  reason: '机构改革后旧名单还在抄来抄去，任务派给了不存在的单位，没有人签收。',
  fixable: true,
  example: {
    bad: `【任务 1】归集滨河路监测数据
  牵头单位：市大数据局
//- 单位.duban
【单位】市数据局

【单位】市大数据局
  起止：2019年3月1日至2024年6月30日
  接替：市数据局`,
    good: `【任务 1】归集滨河路监测数据
  牵头单位：市数据局
//- 单位.duban
【单位】市数据局

【单位】市大数据局
  起止：2019年3月1日至2024年6月30日
  接替：市数据局`,
  },
  entity(entity, report, file, on) {
    if (entity.kind === 'unit' || entity.kind === 'post') return;
    const { environment } = file;
    const day = environment.ref ?? on.day;
    for (const { field, units } of unitFieldsOf(entity, environment)) {
      for (const { mention, unit } of units) {
        if (!unit?.period) continue;
        const { from, until } = lifeOf(unit);
        const name = field.spec?.name ?? field.syntax.name;
        if (until !== undefined && until < day) {
          const next = successorOf(unit, environment, day);
          report(
            mention.span,
            `【${name}】“${mention.name}”存续到${dayInWords(until)}，${environment.document ? '本文件的日期' : '今天'}已经没有这个单位${next ? `，职责由“${next.name}”接替，是否改为“${next.name}”？` : '。请改为接替它的单位，并在名册里写明“接替”。'}`,
            {
              related: declaredAt(unit),
              fixes: () => (next ? replacements(file.path, entity, mention.span, [next.name]) : []),
            },
          );
        } else if (from !== undefined && from > day) {
          report(
            mention.span,
            `【${name}】“${mention.name}”${dayInWords(from)}才设立，${environment.document ? '本文件的日期' : '今天'}还没有这个单位。请核对单位，或改正名册里的“起止”。`,
            { related: declaredAt(unit) },
          );
        }
      }
    }
  },
  task(task, report, on) {
    const { leadUnits, responsibleUnits, file } = task;
    const due = on.due(task);
    if (due === undefined) return;
    const { environment } = file;
    const day = environment.ref ?? on.day;
    for (const { mention, unit } of [...leadUnits, ...responsibleUnits]) {
      const until = unit && lifeOf(unit).until;
      if (!unit || until === undefined || until < day || until >= due) continue;
      const next = successorOf(unit, environment, day);
      report(
        mention.span,
        `【责任】“${mention.name}”存续到${dayInWords(until)}，任务到${dayInWords(due)}才到期，届时无人负责。请写明由${next ? `“${next.name}”` : '哪个单位'}接着办。`,
        { severity: 'warning', related: declaredAt(unit) },
      );
    }
  },
});

/** The unit that follows, through as many reforms as there were. */
function successorOf(unit: Unit, { names }: Environment, day: string): Unit | undefined {
  const seen = new Set<Unit>([unit]);
  let next = names.resolve(unit.successors)[0]?.unit;
  while (next && !seen.has(next)) {
    const { until } = lifeOf(next);
    if (until === undefined || until >= day) return next;
    seen.add(next);
    next = names.resolve(next.successors)[0]?.unit;
  }
  return undefined;
}

const declaredAt = (unit: Unit): readonly Related[] =>
  unit.period ? [{ place: place(unit.path, unit.entity, unit.period.span), message: '名册里的起止' }] : [];
