import { rule } from '../rule.js';
import { peopleFieldsOf } from '../name-lists.js';

export const vacantPost = rule({
  code: 'DB215',
  name: 'vacant-post',
  severity: 'warning',
  title: '岗位上现在没有人',
  reason: '任务绑定岗位，换人不用改任务；但岗位空着的时候，要有人知道这件事暂时没有领导在管。',
  example: {
    bad: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  分包领导：分管交通副市长
//- 单位.duban
【单位】市交通局

【岗位】分管交通副市长
  任职：2024-05-06 李明远
  任职：2026-05-20 空缺`,
    good: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  分包领导：分管交通副市长
//- 单位.duban
【单位】市交通局

【岗位】分管交通副市长
  任职：2024-05-06 李明远`,
  },
  entity(entity, report, file, on) {
    if (entity.kind === 'unit') return;
    for (const { field, people } of peopleFieldsOf(entity, file.environment, on)) {
      for (const { mention, post, person } of people) {
        if (!post || person) continue;
        report(
          mention.span,
          `【${field.spec?.name ?? field.syntax.name}】“${post.name}”在${on.day}没有人任职。请在名册里补上“任职”，或改写暂时代管的领导。`,
        );
      }
    }
  },
});
