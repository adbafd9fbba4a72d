import type { Entity } from '../../model/entities.js';
import { insertField, place, replaceSpan } from '../fixes.js';
import { NUMBERED, Numbering } from '../../model/numbering.js';
import { rule } from '../rule.js';

export const duplicateId = rule({
  code: 'DB112',
  name: 'duplicate-id',
  severity: 'error',
  title: '编号重复',
  reason: '两个人同时往后编号，或者两个文件合并，就会撞号。同号的两项任务，进展会记到别人头上，销号会销错。',
  fixable: true,
  example: {
    bad: `【任务 1】推进滨河路改造
  牵头单位：市交通局

【任务 1】整治滨河路排水
  牵头单位：市水利局`,
    good: `【任务 1】推进滨河路改造
  牵头单位：市交通局

【任务 2】整治滨河路排水
  牵头单位：市水利局`,
  },
  file(file, report) {
    for (const kind of NUMBERED) {
      const byId = new Map<string, Entity[]>();
      for (const entity of file.entities) {
        if (entity.kind !== kind || entity.id === undefined) continue;
        const known = byId.get(entity.id);
        if (known) known.push(entity);
        else byId.set(entity.id, [entity]);
      }
      for (const [id, entities] of byId) {
        if (entities.length < 2) continue;
        for (const entity of entities) {
          const { head } = entity.block;
          const span = head?.idSpan ?? entity.span;
          const others = entities.filter((other) => other !== entity);
          report(
            place(file.path, entity, span),
            `【${head?.word ?? ''} ${id}】编号重复：“${others[0]?.title ?? ''}”也是${id}。编号是任务的身份，请改其中一个，原来的写进“原编号”。`,
            {
              related: others.map((other) => ({
                place: place(file.path, other, other.block.head?.idSpan ?? other.span),
                message: `“${other.title}”也用了${id}`,
              })),
              fixes: () => {
                const next = new Numbering(file.entities, kind).next(entity);
                return [
                  {
                    title: `这一项改编为 ${next}，保留“原编号：${id}”`,
                    edits: [replaceSpan(file.path, entity, span, next), insertField(file, entity, `原编号：${id}`)],
                  },
                ];
              },
            },
          );
        }
      }
    }
  },
});
