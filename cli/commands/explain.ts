import colors from 'picocolors';
import { explain as explainRule, similarRules } from '../../language/checks/explain.js';
import { RULES } from '../../language/checks/rules/generated.js';
import type { ExitCode, Host } from '../host.js';
import { severityLabel } from '../../language/table/severities.js';
import { padTo } from '../text-width.js';
import { UsageError } from '../usage-error.js';

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
  const text = explainRule(code);
  if (text === undefined) {
    const [near] = similarRules(code);
    throw new UsageError(
      `没有“${code}”这条规则${near === undefined ? '' : `，是不是“${near}”`}。全部规则见 duban explain。`,
    );
  }
  host.out(`${text}\n`);
  return 0;
}
