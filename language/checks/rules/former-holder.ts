import { fold } from '../../text/fold.js';
import { replacements } from '../forms.js';
import { rule } from '../rule.js';
import { peopleFieldsOf } from '../name-lists.js';

export const formerHolder = rule({
  code: 'DB218',
  name: 'former-holder',
  severity: 'warning',
  title: '写的是已经离任的领导',
  reason: '责任领导变动后由继任者担任。任务写人名，换人之后就还压在离任的人头上；写岗位就会跟着换。',
  fixable: true,
  example: {
    bad: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  分包领导：李明远副市长
//- 单位.duban
【单位】市交通局

【岗位】分管交通副市长
  称谓：副市长
  任职：2023-05-06 李明远
  任职：2026-05-20 王若川`,
    good: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  分包领导：分管交通副市长
//- 单位.duban
【单位】市交通局

【岗位】分管交通副市长
  称谓：副市长
  任职：2023-05-06 李明远
  任职：2026-05-20 王若川`,
  },
  entity(entity, report, file, on) {
    // Who spoke, spoke; and the register's own posts list everybody who held them.
    if (entity.kind === 'unit' || entity.kind === 'post') return;
    for (const { field, people } of peopleFieldsOf(entity, file.environment, on)) {
      if (field.spec?.key === 'speaker') continue;
      for (const { mention, post, person } of people) {
        if (!post || !person || fold(mention.name) === fold(post.name)) continue;
        const holder = on.holder(post);
        if (holder === undefined || fold(holder) === fold(person)) continue;
        report(
          mention.span,
          `【${field.spec?.name ?? field.syntax.name}】“${person}”已不任“${post.name}”，现在是“${holder}”。请写岗位“${post.name}”，以后换人不用再改。`,
          { fixes: () => replacements(file.path, entity, mention.span, [post.name]) },
        );
      }
    }
  },
});
