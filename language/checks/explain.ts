import { isExemptible } from '../table/hundreds.js';
import { severityLabel } from '../table/severities.js';
import { fold } from '../text/fold.js';
import { nearest } from '../text/nearest.js';
import { RULES } from './rules/generated.js';
import type { Rule } from './rule.js';

/** The rule that goes by this code (its digits are enough), name or title, compared folded; undefined where there is none. */
export function ruleNamed(name: string, rules: readonly Rule[] = RULES): Rule | undefined {
  const key = fold(name);
  return rules.find((rule) => [rule.code, rule.code.slice(2), rule.name, rule.title].some((own) => fold(own) === key));
}

/** Codes and names that an unknown one may have meant, best first. */
export const similarRules = (name: string, rules: readonly Rule[] = RULES): readonly string[] =>
  nearest(
    name,
    rules.flatMap((rule) => [rule.code, rule.name, rule.title]),
  );

/** An example of several files, with the line between them as a reader understands it. */
export const shownExample = (text: string): string => text.replace(/^\/\/- (.+)$/gm, '\n# ———— 另一个文件：$1 ————\n');

/**
 * What a rule is about, why it matters and how it looks, as plain text for `duban explain`; undefined for a name that no
 * rule has.
 */
export function explain(name: string, rules: readonly Rule[] = RULES): string | undefined {
  const rule = ruleNamed(name, rules);
  if (!rule) return undefined;
  const silence = isExemptible(rule.code)
    ? `确有理由时，在任务里写“例外：${rule.code} 理由（至：到期日）”。`
    : '形式错误，不能用“例外”豁免。';
  const config = `调整级别：在 duban.config.json 里写 {"severities": {"${rule.code}": "warning"}}，off 表示不查。`;
  return [
    `${rule.code} ${rule.title}（${severityLabel(rule.severity)}，${rule.name}${rule.fixable ? '，可一键修正' : ''}）`,
    '',
    `为什么：${rule.reason}`,
    '',
    '会报告：',
    indented(shownExample(rule.example.bad)),
    '',
    '这样写就好：',
    indented(shownExample(rule.example.good)),
    '',
    config,
    silence,
  ].join('\n');
}

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n');
