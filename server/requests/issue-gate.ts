import { Checker } from '../../language/checks/engine.js';
import { issueVerdict } from '../../language/checks/verdict.js';
import { rangeIn } from '../../language/lsp/places.js';
import { at } from '../../language/standing/at.js';
import type { GateVerdict, Scope } from '../protocol.js';
import { Refusal } from '../runtime.js';
import type { Office } from './office.js';
import { readNamedSpeech } from './speech.js';

/** 签发前检查: may this file be issued? */
export async function issueGate(office: Office, { uri, asOf }: Scope & { readonly uri: string }): Promise<GateVerdict> {
  const view = office.analyst.view(uri);
  if (!view) throw new Refusal('任务文件已经不在，请重新打开它。');
  const day = asOf ?? office.analyst.today;
  const { severities, options } = office.configuration.config;
  let unread: string | undefined;
  const speech =
    view.file.document?.speech === undefined
      ? undefined
      : await readNamedSpeech(office, view.file).catch((error: Error) => {
          unread = error.message;
          return undefined;
        });
  const checker = new Checker({
    ...(severities ? { severities } : {}),
    ...(options ? { options } : {}),
    speechOf: (file) => (file.path === uri ? speech?.text : undefined),
    speechProblem: (file) => (file.path === uri ? unread : undefined),
  });
  const result = checker.check(at(view.workspace, day, office.configuration.lightPolicy));
  const { outcome, headline, items, exemptions } = issueVerdict(view.file, result, { speech: speech?.text, unread });
  return {
    outcome,
    headline,
    title: view.file.document?.title ?? '',
    asOf: day,
    items: items.map(({ findings, ...item }) => ({
      ...item,
      findings: findings.map(({ code, message, place }) => ({
        code,
        message,
        uri: place.path,
        range: rangeIn(place.block, place.span),
      })),
    })),
    exemptions: exemptions.map(({ entity, exemption }) => ({
      uri,
      range: rangeIn(entity.block, exemption.span),
      rule: exemption.codes.map(({ text }) => text).join('、'),
      reason: exemption.reason,
      ...(exemption.until ? { until: exemption.until } : {}),
    })),
  };
}
