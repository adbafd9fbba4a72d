import { type Entity, fieldsOf } from '../../model/entities.js';
import type { DirectiveFile, Workspace } from '../../scope/workspace.js';
import { isExemptible, isRuleCode } from '../../table/hundreds.js';
import { fold } from '../../text/fold.js';
import { nearest } from '../../text/nearest.js';
import { place } from '../fixes.js';
import { didYouMean, replacements } from '../forms.js';
import { RULE_NAMES } from '../rule-names.js';
import { rule } from '../rule.js';

const KNOWN = new Set(RULE_NAMES.flatMap(({ code, name, title }) => [fold(code), fold(name), fold(title)]));

/** What engine.ts finds about exemptions that silence nothing is reported under this code as well. */
export const malformedExemption = rule({
  code: 'DB109',
  name: 'malformed-exemption',
  severity: 'error',
  title: '例外写得不全，或者没有用处',
  reason: '例外是有人负责的决定：没有理由就无从追问，写错代码就没有豁免到想豁免的问题，形式错误则不能豁免。',
  fixable: true,
  example: {
    bad: `【任务 1】推进滨河路改造
  例外：DB201`,
    good: `【任务 1】推进滨河路改造
  牵头单位：市交通局`,
  },
  workspace(workspace, report) {
    let ruleNames: ReadonlySet<string> | undefined;
    for (const { file, entity } of exempting(workspace)) {
      for (const field of fieldsOf(entity, 'exemptions')) {
        if (field.value?.type !== 'exemption') continue;
        const { exemption } = field.value;
        const at = place(file.path, entity, field.syntax.span);
        if (exemption.codes.length === 0 || exemption.reason === '') {
          report(
            at,
            '【例外】没有写理由。写法是“例外：代码 理由（至：到期日）”，例如“例外：DB302 跨年项目（至：2026-12-31）”。',
          );
        }
        for (const code of exemption.codes) {
          const key = fold(code.text);
          if (isRuleCode(key) && !isExemptible(key)) {
            report(
              place(file.path, entity, code.span),
              `【例外】${key}是形式错误，不能豁免：写法不对，后面的内容就没有人读。请改正写法，再删去这个例外。`,
            );
            continue;
          }
          if (KNOWN.has(key)) continue;
          ruleNames ??= new Set(
            workspace.files.flatMap((other) =>
              other.entities.filter(({ kind }) => kind === 'rule').map(({ title }) => fold(title)),
            ),
          );
          if (ruleNames.has(key)) continue;
          const codes = RULE_NAMES.map((known) => known.code).filter((known) => isExemptible(known));
          const suggestions = nearest(
            code.text,
            /^DB/i.test(key) ? codes : [...RULE_NAMES.map(({ title }) => title), ...ruleNames],
          );
          report(
            place(file.path, entity, code.span),
            `【例外】没有“${code.text}”这条检查，豁免不了什么${didYouMean(suggestions)}代码见“duban explain”。`,
            { fixes: () => replacements(file.path, entity, code.span, suggestions) },
          );
        }
      }
    }
  },
});

const exempting = ({ files }: Workspace): readonly { readonly file: DirectiveFile; readonly entity: Entity }[] =>
  files.flatMap((file) => file.entities.filter((entity) => entity.exempting).map((entity) => ({ file, entity })));
