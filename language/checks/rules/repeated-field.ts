import type { TypedField } from '../../model/entities.js';
import { place } from '../fixes.js';
import { rule } from '../rule.js';

export const repeatedField = rule({
  code: 'DB106',
  name: 'repeated-field',
  severity: 'error',
  title: '只能写一次的字段写了几次',
  reason: '一项任务写两个时间节点，台账只能取一个，取哪一个谁也说不清。',
  example: {
    bad: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  时间节点：6月底前
  完成时限：9月底前`,
    good: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  里程碑：6月底前 完成东段
  时间节点：9月底前`,
  },
  entity(entity, report, file) {
    const once = new Map<string, TypedField[]>();
    for (const field of entity.fields) {
      if (!field.spec || field.spec.many) continue;
      const known = once.get(field.spec.key);
      if (known) known.push(field);
      else once.set(field.spec.key, [field]);
    }
    for (const fields of once.values()) {
      if (fields.length < 2) continue;
      const used = fields.find((field) => !field.empty) ?? fields[0];
      for (const field of fields) {
        const name = field.spec?.name ?? field.syntax.name;
        const what = field === used ? '现在取的是这一行' : '现在取的是前面那一行，这一行不起作用';
        const others = fields.filter((other) => other !== field);
        report(
          field.syntax.span,
          `【${name}】一块里只能写一次，这里写了${fields.length}次（同义的叫法也算）。${what}。请只留一行。`,
          {
            related: others.map((other) => ({
              place: place(file.path, entity, other.syntax.span),
              message: `这里也写了“${name}”`,
            })),
          },
        );
      }
    }
  },
});
