import { fix, insertField, replaceSpan } from '../fixes.js';
import { rule } from '../rule.js';
import { firstOf, fieldsOf } from '../../model/entities.js';

export const missingLeadUnit = rule({
  code: 'DB201',
  name: 'missing-lead-unit',
  severity: 'error',
  title: '未写明牵头单位',
  reason: '没有牵头单位的任务没有人报进展，也无人可催；几个责任单位并列时，谁都以为别人在办。',
  fixable: true,
  example: {
    bad: `【任务 1】推进滨河路改造
  责任单位：市交通局、东河县
  时间节点：6月底前`,
    good: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  责任单位：东河县
  时间节点：6月底前`,
  },
  task({ entity, leadUnits, responsibleUnits, leadOfficials, file }, report) {
    if (leadUnits.some(({ mention }) => mention.kind === 'named' || mention.kind === 'placeholder')) return;
    const written = fieldsOf(entity, 'leadUnits')[0];
    const at = written?.syntax.span ?? entity.span;
    const first = responsibleUnits.find(({ mention }) => mention.kind === 'named');
    if (!first) {
      const who = leadOfficials.length > 0 ? '只写了牵头领导，没有写由哪个单位办。' : '';
      report(at, `【责任】未写明牵头单位。${who}没有牵头单位就无人报进展、无人可催，请补写“牵头单位：…”。`);
      return;
    }
    const name = first.mention.name;
    report(at, `【责任】未写明牵头单位。列第一位的责任单位是“${name}”，是否设为牵头单位？`, {
      fixes: () => [
        fix(
          `设为牵头单位：${name}`,
          written
            ? replaceSpan(file.path, entity, written.syntax.value.span, name)
            : insertField(file, entity, `牵头单位：${name}`, firstOf(entity, 'deadline')),
        ),
      ],
    });
  },
});
