import { firstOf } from '../../model/entities.js';
import { hasField } from '../../standing/sets/sets.js';
import { fix, insertField } from '../fixes.js';
import { rule } from '../rule.js';

export const missingSlot = rule({
  code: 'DB702',
  name: 'missing-slot',
  severity: 'warning',
  title: '要件不齐',
  reason: '列入清单的条目要件齐全，才谈得上调度和通报；缺一项，就不知道该找谁、等什么。',
  fixable: true,
  example: {
    bad: `【清单】开工清单
  范围：项目，阶段 = 新建
  要件：分包领导、计划开工（时限）

【项目 P1】滨河大桥
  阶段：新建
  计划开工：2026年9月`,
    good: `【清单】开工清单
  范围：项目，阶段 = 新建
  要件：分包领导、计划开工（时限）

【项目 P1】滨河大桥
  阶段：新建
  分包领导：市长
  计划开工：2026年9月`,
  },
  workspace(workspace, report, { standing }) {
    for (const set of standing.sets.all) {
      const spill = firstOf(set.entity, 'incompleteTo')?.syntax.value.text;
      for (const { entity, file } of set.members) {
        const missing = set.slots.filter((slot) => !hasField(entity, slot.name)).map((slot) => slot.name);
        if (missing.length === 0) continue;
        const hint = spill ? `要件一时补不齐的，可以“列入：${spill}”。` : '';
        report(
          { path: file.path, block: entity.block, span: entity.span },
          `【清单】列入“${set.name}”要有${missing.map((name) => `“${name}”`).join('、')}，还没有写。请补写。${hint}`,
          {
            related: [
              {
                place: { path: set.file.path, block: set.entity.block, span: set.entity.span },
                message: `清单“${set.name}”的要件`,
              },
            ],
            fixes: () => missing.map((name) => fix(`补写“${name}：”一行`, insertField(file, entity, `${name}：`))),
          },
        );
      }
    }
    for (const file of workspace.files) {
      for (const entity of file.entities) {
        if (entity.kind !== 'item' && entity.kind !== 'list' && entity.kind !== 'unit') continue;
        const missing = (entity.word?.requires ?? []).filter((name) => !hasField(entity, name));
        if (missing.length === 0) continue;
        report(
          { path: file.path, block: entity.block, span: entity.span },
          `【清单】${entity.block.head?.word ?? ''}要有${missing.map((name) => `“${name}”`).join('、')}，还没有写。请补写。`,
          {
            fixes: () => missing.map((name) => fix(`补写“${name}：”一行`, insertField(file, entity, `${name}：`))),
          },
        );
      }
    }
  },
});
