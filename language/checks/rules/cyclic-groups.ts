import { fieldsOf } from '../../model/entities.js';
import { unitsOf } from '../../scope/declare.js';
import type { Unit } from '../../scope/unit.js';
import { rule } from '../rule.js';

export const cyclicGroups = rule({
  code: 'DB214',
  name: 'cyclic-groups',
  severity: 'error',
  title: '单位组互相包含，或上级、接替绕成一圈',
  reason: '甲组含乙组、乙组又含甲组，就展不开到底有哪些单位；上级绕成一圈，谁也不管谁。',
  example: {
    bad: `【单位】市交通局

【单位组】路桥单位
  成员：市交通局、保畅单位

【单位组】保畅单位
  成员：路桥单位`,
    good: `【单位】市交通局

【单位】市水利局

【单位组】路桥单位
  成员：市交通局

【单位组】保畅单位
  成员：路桥单位、市水利局`,
  },
  entity(entity, report, file) {
    if (entity.kind !== 'unit') return;
    const { names } = file.environment;
    for (const { name, kind } of unitsOf(entity, file.path, file.folder)) {
      const unit = names.find(name);
      if (!unit) continue;
      const at = (key: 'members' | 'parentUnit' | 'successors'): typeof entity.span =>
        fieldsOf(entity, key)[0]?.syntax.span ?? entity.span;
      if (kind === 'group' && names.isCyclic(unit)) {
        report(at('members'), `【成员】“${name}”绕了一圈又包含自己，展不开成具体单位。请去掉其中一处。`);
      }
      if (leadsBack(unit, (each) => names.resolve(each.parentUnit ? [each.parentUnit] : [])[0]?.unit)) {
        report(at('parentUnit'), `【上级单位】“${name}”的上级绕了一圈又是它自己。请核对上级单位。`);
      }
      if (leadsBack(unit, (each) => names.resolve(each.successors)[0]?.unit)) {
        report(at('successors'), `【接替】“${name}”的接替绕了一圈又是它自己。请核对由谁接替。`);
      }
    }
  },
});

function leadsBack(unit: Unit, next: (unit: Unit) => Unit | undefined): boolean {
  const seen = new Set<Unit>();
  for (let at = next(unit); at && !seen.has(at); at = next(at)) {
    if (at === unit) return true;
    seen.add(at);
  }
  return false;
}
