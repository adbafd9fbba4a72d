import { fix, place, replaceSpan } from '../fixes.js';
import { NUMBERED, Numbering } from '../../model/numbering.js';
import { rule } from '../rule.js';

export const missingId = rule({
  code: 'DB111',
  name: 'missing-id',
  severity: 'warning',
  title: '没有编号',
  reason: '编号就是任务的身份：没有编号的是草稿，不能印发、不能导出，收回的进展也对不上。',
  fixable: true,
  example: {
    bad: `【任务】推进滨河路改造
  牵头单位：市交通局`,
    good: `【任务 1】推进滨河路改造
  牵头单位：市交通局`,
  },
  file(file, report) {
    for (const kind of NUMBERED) {
      const drafts = file.entities.filter(
        (entity) => entity.kind === kind && entity.id === undefined && entity.word?.takesId,
      );
      const numbering = drafts.length > 0 ? new Numbering(file.entities, kind) : undefined;
      for (const entity of drafts) {
        const { head } = entity.block;
        if (!head || !numbering) continue;
        const id = numbering.next(entity);
        const end = { start: head.wordSpan.end, end: head.wordSpan.end };
        report(
          place(file.path, entity, entity.span),
          `【${head.word}】没有编号，只是草稿，不能印发、导出和汇总进展。是否编为“${id}”？`,
          { fixes: () => [fix(`编号为 ${id}`, replaceSpan(file.path, entity, end, ` ${id}`), true)] },
        );
      }
    }
  },
});
