import { isWritten } from '../../model/entities.js';
import { unitsOf } from '../../scope/declare.js';
import { rule } from '../rule.js';

export const bodyWithoutConvenor = rule({
  code: 'DB210',
  name: 'body-without-convenor',
  severity: 'warning',
  title: '专班、领导小组没有召集人或办公室',
  reason: '专班不是单位：没有召集人就开不起会，办公室不设在哪家单位，就没有人报送。',
  example: {
    bad: `【专班】滨河路改造专班
  成员：市交通局、市水利局`,
    good: `【专班】滨河路改造专班
  成员：市交通局、市水利局
  召集人：分管工业副市长
  办公室设在：市交通局`,
  },
  entity(entity, report, file) {
    if (entity.kind !== 'unit' || unitsOf(entity, file.path, file.folder)[0]?.kind !== 'body') return;
    const missing = [
      ...(isWritten(entity, 'convenors') ? [] : ['召集人']),
      ...(isWritten(entity, 'officeUnit') ? [] : ['办公室设在']),
    ];
    if (missing.length === 0) return;
    report(
      entity.span,
      `【${entity.block.head?.word ?? ''}】“${entity.title}”没有写${missing.map((name) => `“${name}”`).join('和')}，有事无人召集、无人报送。请补写${missing.map((name) => `“${name}：…”`).join('和')}。`,
    );
  },
});
