import { rule } from '../rule.js';
import { blocksWith, unknownFields } from './unknown-field.js';

/** How many places a message lists. */
const LISTED = 4;

export const fieldOutOfPlace = rule({
  code: 'DB118',
  name: 'field-out-of-place',
  severity: 'error',
  title: '字段写错了地方',
  reason: '字段本身没错，但写在这一块里没有人读，例如把“时间节点”写进了单位。',
  example: {
    bad: `【分组 1】交通
  牵头单位：市交通局
  里程碑：5月底前 完成初设`,
    good: `【分组 1】交通
  牵头单位：市交通局
  时间节点：5月底前`,
  },
  entity(entity, report, file) {
    for (const { syntax } of unknownFields(entity)) {
      const homes = blocksWith(syntax.name, file.environment.vocabulary);
      if (homes.length === 0) continue;
      const words = [...new Set(homes.map((word) => `【${word.canonical}】`))];
      const listed = `${words.slice(0, LISTED).join('')}${words.length > LISTED ? '等' : ''}`;
      report(
        syntax.nameSpan,
        `【${syntax.name}】不能写在【${entity.block.head?.word ?? ''}】里，不起作用。它属于${listed}，请移到那里，或删去。`,
      );
    }
  },
});
