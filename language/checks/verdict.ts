import { readQuotingFile, traceSpeech } from '../speech/index.js';
import type { DirectiveFile } from '../scope/workspace.js';
import type { CheckResult, UsedExemption } from './engine.js';
import { HUNDREDS } from '../table/hundreds.js';
import { type Hindrance, hindrances } from './hindrances.js';
import type { Finding } from './rule.js';
import { draftOfSpeech } from './speech-draft.js';

/** May it be issued? One answer, which the editor, the command line and every output that leaves the house ask for. */

/** `unchecked`: nothing was found because there was nothing to hold the text against; that is no “pass”. */
export type Outcome = 'pass' | 'warn' | 'fail' | 'unchecked';

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  pass: '通过',
  warn: '请核对',
  fail: '必须改',
  unchecked: '未核对',
};

/** One line of the verdict: a part of what is asked of a decomposition. */
export interface VerdictItem {
  readonly title: string;
  readonly outcome: Outcome;
  /** What was found, or how much was checked; of `unchecked` the reason. */
  readonly detail: string;
  readonly findings: readonly Finding[];
}

export interface IssueVerdict {
  readonly outcome: Outcome;
  /** 可以签发。 / 暂不能签发，还有3处必须改。 */
  readonly headline: string;
  readonly items: readonly VerdictItem[];
  /** Drafts and doubled ids, which keep the file in the house whatever the findings say. */
  readonly hindrances: readonly Hindrance[];
  /** Every 例外 of the file: listed at issue. */
  readonly exemptions: readonly UsedExemption[];
}

/** What the speech of a file says, or why it says nothing; neither where the file names no speech. */
export interface VerdictMaterials {
  readonly speech?: string | undefined;
  readonly unread?: string | undefined;
}

/** The hundreds of the form, which ids belong to, and of what the speech said. */
const FORM = 'DB1';
const SOURCE = 'DB5';

/** The verdict on one file, from what the checker found in its workspace. */
export function issueVerdict(file: DirectiveFile, result: CheckResult, materials: VerdictMaterials): IssueVerdict {
  const own = result.findings.filter(
    ({ place, severity }) => place.path === file.path && severity !== 'hint' && severity !== 'info',
  );
  const empty = file.tasks.length === 0;
  const kept = hindrances([file]);
  const items = HUNDREDS.map(({ prefix, title, good }) => {
    const findings = own.filter(({ code }) => code.startsWith(prefix));
    if (prefix === SOURCE) return sourceItem(file, title, findings, materials);
    const item = itemOf(title, good, findings);
    return prefix === FORM && kept.length > 0 ? { ...item, outcome: 'fail' as const, detail: hinderedBy(kept) } : item;
  }).filter(({ findings }) => !empty || findings.length > 0);
  const outcome: Outcome = empty ? 'fail' : worst(items.map((item) => item.outcome));
  return {
    outcome,
    headline: empty ? '这个文件里还没有任务，没有可以签发的内容。' : headlineOf(outcome, items, own, kept),
    items,
    hindrances: kept,
    exemptions: result.exemptions.filter((exemption) => exemption.file.path === file.path),
  };
}

const ORDER: readonly Outcome[] = ['fail', 'unchecked', 'warn', 'pass'];
const worst = (outcomes: readonly Outcome[]): Outcome => ORDER.find((each) => outcomes.includes(each)) ?? 'pass';

function headlineOf(
  outcome: Outcome,
  items: readonly VerdictItem[],
  own: readonly Finding[],
  kept: readonly Hindrance[],
): string {
  const errors = own.filter(({ severity }) => severity === 'error').length;
  const warnings = own.length - errors;
  const also = warnings > 0 ? `，另有${warnings}处请核对` : '';
  if (errors > 0) return `暂不能签发，还有${errors}处必须改${also}。`;
  if (kept.length > 0) return `暂不能签发，${hinderedBy(kept)}。`;
  const open = items.find((item) => item.outcome === 'unchecked');
  if (outcome === 'unchecked' && open) return `没有查出必须改的地方，但${open.title}未核对：${open.detail}${also}。`;
  return warnings > 0 ? `可以签发，有${warnings}处请核对。` : '可以签发。';
}

const hinderedBy = (kept: readonly Hindrance[]): string => `${kept.length}项任务没有编号或编号重复`;

function itemOf(title: string, good: string, findings: readonly Finding[]): VerdictItem {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const parts = [errors > 0 ? `${errors}处必须改` : '', warnings > 0 ? `${warnings}处请核对` : ''].filter(Boolean);
  return {
    title,
    outcome: errors > 0 ? 'fail' : warnings > 0 ? 'warn' : 'pass',
    detail: parts.length > 0 ? parts.join('，') : good,
    findings,
  };
}

/** Whether the tasks say what the speech said: only what was held against each other counts as checked. */
function sourceItem(
  file: DirectiveFile,
  title: string,
  findings: readonly Finding[],
  { speech, unread }: VerdictMaterials,
): VerdictItem {
  const { tasks, leftOut } = readQuotingFile(file.source.text);
  const listed = tasks.filter(({ isTask }) => isTask);
  const quoting = listed.filter(({ quotes }) => quotes.some((quote) => quote.trim() !== '')).length;
  const silent = listed.length - quoting;
  const why =
    unread !== undefined
      ? '讲话稿读不出来'
      : file.document?.speech === undefined
        ? '文件没有写讲话稿'
        : speech === undefined
          ? '没有读到讲话稿'
          : quoting === 0
            ? '没有一项任务写明出处'
            : undefined;
  const counted =
    why === undefined && speech !== undefined
      ? `${traceSpeech(draftOfSpeech(file, speech), tasks, leftOut).totals.found}处要求、${quoting}项任务的出处均已核对${silent > 0 ? `；${silent}项任务没写出处，没有核对` : ''}`
      : '';
  const plain = itemOf(title, counted, findings);
  const item = silent > 0 && plain.outcome === 'pass' ? { ...plain, outcome: 'warn' as const } : plain;
  if (why === undefined || item.outcome === 'fail') return item;
  return { ...item, outcome: 'unchecked', detail: findings.length > 0 ? `${why}；${item.detail}` : why };
}
