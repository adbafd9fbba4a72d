import {
  type Declaration,
  isSettledInFile,
  REFERENCE_TARGETS,
  References,
  referencesOf,
} from '../../scope/references.js';
import { perFile } from '../../scope/per-file.js';
import type { RefMention } from '../../model/values.js';
import { FIELD_BY_LABEL } from '../../table/fields.js';
import { foldId } from '../../text/fold.js';
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
              ? meantBy(references, { entity, file }, key, ref)
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

/** 任务 1-1 and 1-1号 mean 1-1, a task's title means its id; else what is spelt alike. */
function meantBy(references: References, from: Declaration, key: string, ref: RefMention): readonly string[] {
  const bare = ref.target.replace(/^(?:任务|事项|项目|问题|条目|分组|第)/, '').replace(/[号项条]$/, '');
  if (bare !== ref.target && references.resolve(from, key, { ...ref, target: bare })?.found) return [bare];
  const titled = from.file.tasks.filter(({ id, title }) => id !== undefined && foldId(title) === ref.target);
  if (titled.length > 0 && REFERENCE_TARGETS.get(key)?.includes('task')) return titled.map(({ id }) => id as string);
  return nearest(ref.text, references.candidates(from, key));
}
