import { Checker } from '../../language/checks/engine.js';
import type { Finding } from '../../language/checks/rule.js';
import { rangeIn } from '../../language/lsp/places.js';
import { at } from '../../language/standing/at.js';
import { HUNDREDS } from '../../language/table/hundreds.js';
import type { GateItem, GateVerdict, Scope } from '../protocol.js';
import { Refusal } from '../runtime.js';
import type { Office } from './office.js';
import { readSpeechText, speechUriOf } from './speech.js';

/** 签发前检查: may this file be issued? */
export async function issueGate(office: Office, { uri, asOf }: Scope & { readonly uri: string }): Promise<GateVerdict> {
  const view = office.analyst.view(uri);
  if (!view) throw new Refusal('任务文件已经不在，请重新打开它。');
  const day = asOf ?? office.analyst.today;
  const { severities, options } = office.configuration.config;
  const speechUri = speechUriOf(view.file);
  let unread: string | undefined;
  const speech =
    speechUri === undefined
      ? undefined
      : await readSpeechText(office, speechUri).catch((error: Error) => {
          unread = error.message;
          return undefined;
        });
  const checker = new Checker({
    ...(severities ? { severities } : {}),
    ...(options ? { options } : {}),
    speechOf: (file) => (file.path === uri ? speech?.text : undefined),
    speechProblem: (file) => (file.path === uri ? unread : undefined),
  });
  const result = checker.check(at(view.workspace, day));
  const own = result.findings.filter(
    ({ place, severity }) => place.path === uri && severity !== 'hint' && severity !== 'info',
  );
  const items = HUNDREDS.map(({ prefix, title, good }) =>
    itemOf(
      title,
      good,
      own.filter(({ code }) => code.startsWith(prefix)),
    ),
  );
  const errors = own.filter(({ severity }) => severity === 'error').length;
  const empty = view.file.tasks.length === 0;
  return {
    passed: errors === 0 && !empty,
    headline: empty ? '这个文件里还没有任务，没有可以签发的内容。' : headline(errors, own.length - errors),
    title: view.file.document?.title ?? '',
    asOf: day,
    items: empty ? items.filter(({ findings }) => findings.length > 0) : items,
    exemptions: result.exemptions
      .filter(({ file }) => file.path === uri)
      .map(({ entity, exemption }) => ({
        uri,
        range: rangeIn(entity.block, exemption.span),
        rule: exemption.codes.map(({ text }) => text).join('、'),
        reason: exemption.reason,
        ...(exemption.until ? { until: exemption.until } : {}),
      })),
  };
}

function headline(errors: number, warnings: number): string {
  if (errors > 0) return `暂不能签发，还有${errors}处必须改${warnings > 0 ? `，另有${warnings}处请核对` : ''}。`;
  return warnings > 0 ? `可以签发，有${warnings}处请核对。` : '可以签发。';
}

function itemOf(title: string, good: string, findings: readonly Finding[]): GateItem {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  return {
    title,
    outcome: errors > 0 ? 'fail' : warnings > 0 ? 'warn' : 'pass',
    detail:
      findings.length === 0
        ? good
        : [errors > 0 ? `${errors}处必须改` : '', warnings > 0 ? `${warnings}处请核对` : ''].filter(Boolean).join('，'),
    findings: findings.map(({ code, message, place }) => ({
      code,
      message,
      uri: place.path,
      range: rangeIn(place.block, place.span),
    })),
  };
}
