import colors from 'picocolors';
import type { Rule } from '../../language/checks/rule.js';
import { RULES } from '../../language/checks/rules/generated.js';
import type { ExitCode, Host } from '../host.js';
import { isExemptible } from '../../language/table/hundreds.js';
import { severityLabel } from '../../language/table/severities.js';
import { padTo } from '../text-width.js';
import { UsageError } from '../usage-error.js';

const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ');

/** `duban explain DB201`: why a rule is there, with an example; without a code, the list of all rules. */
export function explain(host: Host, code: string | undefined): ExitCode {
  const paint = colors.createColors(host.color);
  if (code === undefined) {
    for (const rule of RULES) {
      host.out(
        `${paint.bold(rule.code)}  ${padTo(severityLabel(rule.severity), 4)}  ${padTo(rule.title, 40)}  ${paint.dim(rule.name)}\n`,
      );
    }
    host.out('\n看一条的理由和例子：duban explain DB201\n');
    return 0;
  }
  const rule = ruleNamed(code);
  if (!rule) throw new UsageError(`没有“${code}”这条规则。全部规则见 duban explain。`);
  host.out(
    [
      `${paint.bold(`${rule.code} ${rule.title}`)}（${severityLabel(rule.severity)}，${rule.name}）`,
      rule.reason,
      `${paint.red('不对：')}\n${indented(rule.example.bad)}`,
      `${paint.green('对：')}\n${indented(rule.example.good)}`,
      `${rule.fixable ? '在编辑器里有一键修改。\n' : ''}${howToSilence(rule)}`,
    ].join('\n\n') + '\n',
  );
  return 0;
}

/** By code in any case, by name, or by the bare number. */
function ruleNamed(written: string): Rule | undefined {
  const code = written.toUpperCase();
  return RULES.find(
    (rule) => rule.code === code || rule.code === `DB${code}` || rule.name === written || rule.title === written,
  );
}

function howToSilence({ code }: Rule): string {
  const config = `调整级别：在 duban.config.json 里写 {"severities": {"${code}": "warning"}}，off 表示不查。`;
  return isExemptible(code)
    ? `${config}\n只对一项任务不适用：在任务里写“例外：${code} 理由（至：年-月-日）”。`
    : config;
}
