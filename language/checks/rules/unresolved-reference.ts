import { isSettledInFile, References, referencesOf } from '../../lower/references.js';
import { perFile } from '../../model/per-file.js';
import { FIELD_BY_LABEL } from '../../table/fields.js';
import { nearest } from '../../text/nearest.js';
import { place } from '../fixes.js';
import { didYouMean, replacements } from '../forms.js';
import { rule } from '../rule.js';

const LABELS = new Map([...FIELD_BY_LABEL.values()].map((spec) => [spec.key, spec.name]));

export const unresolvedReference = rule({
  code: 'DB123',
  name: 'unresolved-reference',
  severity: 'error',
  title: '引用的编号或名称不存在',
  reason: '前置写错编号，就永远等不到那一项完成；上级、分组写错，任务就归不了口，汇总时漏掉。',
  fixable: true,
  example: {
    bad: `【任务 1】完成用地预审
  牵头单位：市资源规划局

【任务 2】推进滨河路改造
  牵头单位：市交通局
  前置：3`,
    good: `【任务 1】完成用地预审
  牵头单位：市资源规划局

【任务 2】推进滨河路改造
  牵头单位：市交通局
  前置：1`,
  },
  workspace(workspace, report) {
    const references = new References(workspace);
    for (const file of workspace.files) {
      for (const { entity, key, ref } of unsettledIn(file)) {
        const referent = references.resolve({ entity, file }, key, ref);
        if (!referent || referent.found) continue;
        const name = LABELS.get(key) ?? key;
        const suggestions =
          referent.problem === 'noCode'
            ? nearest(
                ref.code ?? '',
                workspace.files.flatMap((other) => other.document?.code ?? []),
              ).map((code) => `${code}#${ref.text.slice(ref.text.search(/[#＃]/) + 1)}`)
            : referent.problem === 'noTarget' && ref.code === undefined
              ? nearest(ref.text, references.candidates({ entity, file }, key))
              : [];
        const why = {
          noCode: `没有代号为“${ref.text.split(/[#＃]/)[0] ?? ''}”的文件${didYouMean(suggestions)}`,
          noTarget: `找不到“${ref.text}”${didYouMean(suggestions)}`,
          several: `“${ref.text}”不止一个，不知道指哪一个。`,
        }[referent.problem];
        const how =
          referent.problem === 'several'
            ? '请写成“代号#编号”。'
            : '别的文件里的请写成“代号#编号”；任务只认编号，不认标题。';
        report(place(file.path, entity, ref.span), `【${name}】${why}${how}`, {
          fixes: () => replacements(file.path, entity, ref.span, suggestions),
        });
      }
    }
  },
});

/** References that do not name a block of their own file. */
const unsettledIn = perFile((file) =>
  file.entities.flatMap((entity) =>
    entity.kind
      ? referencesOf(entity)
          .filter(({ key, ref }) => !isSettledInFile({ entity, file }, key, ref))
          .map(({ key, ref }) => ({ entity, key, ref }))
      : [],
  ),
);
