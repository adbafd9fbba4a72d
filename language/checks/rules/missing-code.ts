import { firstOf } from '../../model/entities.js';
import { fix, insertField, place, replaceSpan } from '../fixes.js';
import { rule } from '../rule.js';

export const missingCode = rule({
  code: 'DB125',
  name: 'missing-code',
  severity: 'info',
  title: '没有写代号',
  reason: '没有代号时取文件名，文件一改名，别处的引用和已经发出去的台账就都对不上了。',
  fixable: true,
  example: {
    bad: `【会议】重点工作推进会
  日期：2026年3月6日

【任务 1】推进滨河路改造
  牵头单位：市交通局`,
    good: `【会议】重点工作推进会
  代号：重点0306
  日期：2026年3月6日

【任务 1】推进滨河路改造
  牵头单位：市交通局`,
  },
  file(file, report) {
    const { document } = file;
    if (!document || document.codeWritten) return;
    const { entity, code } = document;
    const empty = entity.fields.find(({ spec }) => spec?.key === 'code');
    report(
      place(file.path, entity, empty?.syntax.span ?? entity.span),
      `【代号】没有写代号，暂以文件名“${code}”代替；文件改名后引用会断。是否写上“代号：${code}”？`,
      {
        fixes: () => [
          fix(
            `写上“代号：${code}”`,
            empty
              ? replaceSpan(file.path, entity, empty.syntax.value.span, code)
              : insertField(file, entity, `代号：${code}`, firstOf(entity, 'date')),
            true,
          ),
        ],
      },
    );
  },
});
