import { firstOf } from '../../model/entities.js';
import type { DirectiveFile, Document } from '../../scope/workspace.js';
import { fold } from '../../text/fold.js';
import { place } from '../fixes.js';
import type { Place } from '../rule.js';
import { listed } from '../forms.js';
import { rule } from '../rule.js';

export const duplicateCode = rule({
  code: 'DB113',
  name: 'duplicate-code',
  severity: 'error',
  title: '两个文件用了同一个代号',
  reason: '台账、导出和引用都靠“代号#编号”认任务。代号相同，两次会议的1-3就成了同一项。',
  example: {
    bad: `【会议】重点工作推进会
  代号：推进会
  日期：2026年3月6日

【任务 1】推进滨河路改造
  牵头单位：市交通局
//- 四月.duban
【会议】四月推进会
  代号：推进会
  日期：2026年4月6日

【任务 1】整治滨河路排水
  牵头单位：市水利局`,
    good: `【会议】重点工作推进会
  代号：推进会03
  日期：2026年3月6日

【任务 1】推进滨河路改造
  牵头单位：市交通局
//- 四月.duban
【会议】四月推进会
  代号：推进会04
  日期：2026年4月6日

【任务 1】整治滨河路排水
  牵头单位：市水利局`,
  },
  workspace(workspace, report) {
    const byCode = new Map<string, { readonly file: DirectiveFile; readonly document: Document }[]>();
    for (const file of workspace.files) {
      if (!file.document) continue;
      const code = fold(file.document.code);
      const known = byCode.get(code);
      const entry = { file, document: file.document };
      if (known) known.push(entry);
      else byCode.set(code, [entry]);
    }
    for (const entries of byCode.values()) {
      if (entries.length < 2) continue;
      for (const { file, document } of entries) {
        const others = entries.filter((other) => other.file !== file);
        report(
          codePlace(file, document),
          `【代号】“${document.code}”在${listed(others.map((other) => `“${other.file.path}”`))}里也用了。代号在整个工作区只能用一次，请改其中一个。`,
          {
            related: others.map((other) => ({
              place: codePlace(other.file, other.document),
              message: `“${other.document.title}”的代号也是“${other.document.code}”`,
            })),
          },
        );
      }
    }
  },
});

function codePlace(file: DirectiveFile, { entity }: Document): Place {
  return place(file.path, entity, firstOf(entity, 'code')?.syntax.value.span ?? entity.span);
}
