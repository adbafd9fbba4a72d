import { namesOf } from '../../model/entities.js';
import { place } from '../fixes.js';
import { rule } from '../rule.js';

export const missingRegister = rule({
  code: 'DB217',
  name: 'missing-register',
  severity: 'warning',
  title: '没有单位名册',
  reason: '没有名册，单位写错、写漏、已经撤销都查不出来，“各县（市、区）”也展不开。',
  example: {
    bad: `# 本工作区没有【单位】
【任务 1】推进滨河路改造
  牵头单位：市交通局`,
    good: `【任务 1】推进滨河路改造
  牵头单位：市交通局
//- 单位.duban
【单位】市交通局`,
  },
  file(file, report) {
    if (file.environment.names.units.length > 0) return;
    const first = file.entities.find(
      (entity) =>
        entity.kind === 'task' && [...namesOf(entity, 'leadUnits'), ...namesOf(entity, 'responsibleUnits')].length > 0,
    );
    if (!first) return;
    report(
      place(file.path, first, first.span),
      '【单位】找不到单位名册，单位写得对不对都查不出来。请在本文件夹或上一级文件夹建一个“单位.duban”，每个单位写一行“【单位】名称”。',
    );
  },
});
