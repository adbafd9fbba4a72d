import type { Entity, TypedField } from '../../model/entities.js';
import { VERSION, VERSION_FIELD, versionIn } from '../../syntax/version.js';
import { fix, replaceSpan } from '../fixes.js';
import { shortened } from '../forms.js';
import { type ReportInBlock, rule } from '../rule.js';

export const beforeFirstHead = rule({
  code: 'DB108',
  name: 'before-first-head',
  severity: 'error',
  title: '文件开头只能写“督办语言：1”',
  reason: '第一个【…】之前的内容不属于任何一块。版本号决定全文怎么读，写错或写偏了，后面都可能读错。',
  fixable: true,
  example: {
    bad: `牵头单位：市交通局

【会议】重点工作推进会
  日期：2026年3月6日

【任务 1】推进滨河路改造
  时间节点：6月底前`,
    good: `督办语言：1

【会议】重点工作推进会
  日期：2026年3月6日

【任务 1】推进滨河路改造
  牵头单位：市交通局
  时间节点：6月底前`,
  },
  entity(entity, report, file) {
    if (entity.block.head) {
      for (const { syntax, spec } of entity.fields) {
        if (spec || syntax.name !== VERSION_FIELD) continue;
        report(syntax.span, '【督办语言】只能写在文件第一行，第一个【…】之前。写在这里不起作用，请移到文件开头。');
      }
      return;
    }
    const versions = entity.fields.filter(({ syntax }) => syntax.name === VERSION_FIELD);
    const newer = versions[0] && versionIn(versions[0].syntax.value.text) > VERSION ? versions[0] : undefined;
    if (newer) {
      // What else seems wrong may be right in that version: the engine keeps this one finding alone.
      report(
        newer.syntax.span,
        `【督办语言】本文件用的是第${versionIn(newer.syntax.value.text)}版，本工具只认得第${VERSION}版，只能查看，不能检查和改写。请升级本工具。`,
      );
      return;
    }
    versions.forEach((field, index) => {
      if (index > 0) report(field.syntax.span, '【督办语言】只写一行，前面已经写过。请删去这一行。');
      else version(entity, field, file.path, report);
    });
    for (const { syntax } of entity.fields) {
      if (syntax.name === VERSION_FIELD) continue;
      report(
        syntax.span,
        `【${syntax.name}】写在第一个【…】之前，不属于任何任务或单位，不起作用。请移到它所属的那一块里。`,
      );
    }
    for (const stray of entity.block.strays) {
      if (stray.kind !== 'plain') continue;
      const text = shortened(entity.block.text.slice(stray.span.start, stray.span.end));
      report(stray.span, `【开头】“${text}”写在第一个【…】之前，不起作用。如果是说明，请在行首加“#”。`, {
        fixes: () => [
          fix(
            '改为说明（行首加“#”）',
            replaceSpan(file.path, entity, { start: stray.span.start, end: stray.span.start }, '# '),
          ),
        ],
      });
    }
  },
});

function version(entity: Entity, { syntax }: TypedField, path: string, report: ReportInBlock): void {
  const { text } = entity.block;
  const start = Math.max(text.lastIndexOf('\n', syntax.span.start), text.lastIndexOf('\r', syntax.span.start)) + 1;
  const indent = { start, end: syntax.span.start };
  if (text.slice(indent.start, indent.end).replace('\uFEFF', '') !== '') {
    report(syntax.span, '【督办语言】应顶格写，前面不要有空格。', {
      fixes: () => [fix('改为顶格', replaceSpan(path, entity, indent, ''), true)],
    });
  }
  if (versionIn(syntax.value.text) !== VERSION) {
    report(
      syntax.span,
      `【督办语言】版本应写“${VERSION}”，这里写的是“${shortened(syntax.value.text)}”。请改为“督办语言：${VERSION}”。`,
      { fixes: () => [fix(`改为“${VERSION}”`, replaceSpan(path, entity, syntax.value.span, String(VERSION)), true)] },
    );
  }
}
