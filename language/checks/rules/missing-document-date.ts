import { firstOf } from '../../model/entities.js';
import { parseFullDate } from '../../time/full-date.js';
import { place } from '../fixes.js';
import { shortened } from '../forms.js';
import { rule } from '../rule.js';

export const missingDocumentDate = rule({
  code: 'DB122',
  name: 'missing-document-date',
  severity: 'error',
  title: '不知道从哪一天算起',
  reason: '“6月底前”“两周内”都从会议或发文的日期推算，没有这一天，所有时限都算不出来。',
  example: {
    bad: `【会议】重点工作推进会
  日期：3月6日

【任务 1】推进滨河路改造
  牵头单位：市交通局
  时间节点：6月底前`,
    good: `【会议】重点工作推进会
  日期：2026年3月6日

【任务 1】推进滨河路改造
  牵头单位：市交通局
  时间节点：6月底前`,
  },
  file(file, report) {
    const { document } = file;
    if (!document) {
      const task = file.entities.find((entity) => entity.kind === 'task');
      if (!task) return;
      report(
        place(file.path, task, task.span),
        '【日期】本文件有任务，却没有写明由哪次会议、哪份文件而来，时限无从算起。请在文件最前面写“【会议】名称”和“日期：年月日”。',
      );
      return;
    }
    if (document.date !== undefined) return;
    const { entity } = document;
    const field = firstOf(entity, 'date') ?? entity.fields.find(({ spec }) => spec?.key === 'date');
    const text = field?.syntax.value.text ?? '';
    const problem = text === '' ? 'empty' : parseFullDate(text).problem;
    const why = {
      empty: '没有写日期',
      missing: `“${shortened(text)}”不是完整的日期`,
      noYear: `“${shortened(text)}”没有写年份，年份从不猜测`,
      impossible: `“${shortened(text)}”不是一个真实的日子`,
    }[problem ?? 'missing'];
    report(
      place(file.path, entity, field?.syntax.span ?? entity.span),
      `【日期】${why}，本文件所有时限都算不出来。请写完整的年月日，例如“日期：2026年3月6日”。`,
    );
  },
});
