import { textsOf } from '../../model/entities.js';
import { expressionsOf, meets } from '../../standing/sets/sets.js';
import { fold } from '../../text/fold.js';
import { RULE_SEVERITIES, type Severity } from '../../table/severities.js';
import { rule } from '../rule.js';

const SEVERITIES: Readonly<Record<string, Severity>> = Object.fromEntries(
  RULE_SEVERITIES.map(({ code, label }) => [label, code]),
);

export const officeRule = rule({
  code: 'DB700',
  name: 'office-rule',
  severity: 'warning',
  title: '不符合本单位的规则',
  reason: '用【规则】写下的要求，是本单位自己定的规矩，理由写在规则里。',
  example: {
    bad: `【规则】大项目须有领导分包
  范围：项目，总投资 ≥ 1 亿元
  要求：分包领导 已写
  级别：错误
  理由：市政府常务会议议定

【项目 P1】滨河大桥
  总投资：3 亿元`,
    good: `【规则】大项目须有领导分包
  范围：项目，总投资 ≥ 1 亿元
  要求：分包领导 已写
  级别：错误
  理由：市政府常务会议议定

【项目 P1】滨河大桥
  总投资：3 亿元
  分包领导：市长`,
  },
  workspace(workspace, report, { standing }) {
    const rules = workspace.files.flatMap((file) =>
      file.entities.filter((entity) => entity.kind === 'rule').map((entity) => ({ entity, file })),
    );
    if (rules.length === 0) return;
    const { sets, day } = standing;
    const items = workspace.files.flatMap((file) =>
      file.entities
        .filter((entity) => entity.kind === 'item' || entity.kind === 'task')
        .map((entity) => ({ entity, file })),
    );
    for (const { entity: declared, file: home } of rules) {
      const severity = SEVERITIES[textsOf(declared, 'severity')[0]?.text ?? ''] ?? 'warning';
      const why = textsOf(declared, 'reason')[0]?.text;
      const scopes = expressionsOf(declared, 'scope');
      const requirements = expressionsOf(declared, 'requirements');
      const inList = (list: string, member: (typeof items)[number]): boolean | undefined => {
        const set = sets.byName.get(fold(list));
        return set ? set.members.some((other) => other.entity === member.entity) : false;
      };
      for (const member of items) {
        if (
          member.file.folder !== home.folder &&
          !member.file.folder.startsWith(home.folder === '' ? '' : `${home.folder}/`)
        )
          continue;
        if (!scopes.some((scope) => meets(member, scope.terms, day, inList) === true)) continue;
        for (const requirement of requirements) {
          if (meets(member, requirement.terms, day, inList) === true) continue;
          report(
            { path: member.file.path, block: member.entity.block, span: member.entity.span },
            `【${declared.title}】不符合“${requirement.text}”的要求${why ? `（${why}）` : ''}。请补写或改正；不适用的写“例外：${declared.title} 理由”。`,
            {
              severity,
              related: [
                {
                  place: { path: home.path, block: declared.block, span: declared.span },
                  message: `规则“${declared.title}”`,
                },
              ],
            },
          );
        }
      }
    }
  },
});
