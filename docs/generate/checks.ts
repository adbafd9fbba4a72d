import { shownExample } from '../../language/checks/explain.js';
import type { Rule } from '../../language/checks/rule.js';
import { RULES } from '../../language/checks/rules/generated.js';
import { HUNDREDS } from '../../language/table/hundreds.js';
import { severityLabel } from '../../language/table/severities.js';

/** The reference of the checker, made of what the rules say about themselves; findings link to its anchors (#db201). */
export function generate(): Record<string, string> {
  const groups = HUNDREDS.flatMap(({ prefix, title, about }) => {
    const rules = RULES.filter((rule) => rule.code.startsWith(prefix));
    return rules.length > 0 ? [{ title: `${title}：${about}`, rules }] : [];
  });
  const parts = [
    '<!-- Generated from language/checks/rules by “npm run generate checks”. Do not edit. -->',
    '# 检查规则',
    `共 ${RULES.length} 条。严重程度可以在 \`duban.config.json\` 里逐条调整；DB2xx 以后的可以在任务里用“例外”豁免并写明理由，DB1xx 是形式错误，不能豁免。命令行里用 \`duban explain DB201\` 看同样的说明。`,
    ...groups.map(({ title, rules }) =>
      [`## ${title}`, '', table(rules), '', rules.map(section).join('\n\n')].join('\n'),
    ),
  ];
  return { 'docs/checks.md': `${parts.join('\n\n')}\n` };
}

const table = (rules: readonly Rule[]): string =>
  [
    '| 代码 | 检查什么 | 程度 | 修正 |',
    '|---|---|---|---|',
    ...rules.map(
      (rule) =>
        `| [${rule.code}](#${rule.code.toLowerCase()}) | ${rule.title} | ${severityLabel(rule.severity)} | ${rule.fixable ? '有' : ''} |`,
    ),
  ].join('\n');

const section = (rule: Rule): string =>
  [
    `<a id="${rule.code.toLowerCase()}"></a>`,
    '',
    `### ${rule.code} ${rule.title}`,
    '',
    `${severityLabel(rule.severity)}，\`${rule.name}\`${rule.fixable ? '，可一键修正' : ''}。${rule.reason}`,
    '',
    '会报告：',
    '',
    fenced(shownExample(rule.example.bad)),
    '',
    '这样写就好：',
    '',
    fenced(shownExample(rule.example.good)),
  ].join('\n');

/** Invisible characters of an example are shown as what they are: a page must not hide them. */
const fenced = (text: string): string =>
  `\`\`\`duban\n${text.replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069]/g, (char) => `\\u${char.charCodeAt(0).toString(16).toUpperCase()}`)}\n\`\`\``;
