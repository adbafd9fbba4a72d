import type { DurationAnchor, PeriodNode } from '../ast.js';
import type { Match, Reader } from './core.js';

/** Where a count starts, and where its words begin. */
export interface Anchored {
  readonly anchor: DurationAnchor;
  readonly start: number;
}

/** The words that tie a length of time to what came before: 之日起, 后, 起. */
const TIE = /(?:之日起|之日后|之日|当日起|当天起|次日起|起|开始|之后|以后|后)的?,?$/;

/** Where the name of the anchor starts: behind the last such word. */
const LEAD_IN =
  /(?:应当在|应当自|应当于|应在|应自|应于|须在|须自|须于|要在|要自|要于|要从|必须|确保|力争|应当|自从|自|从|在|于|应|须|要|并|且|则|均|可|需)(?=[^,;。:、]*$)/g;

/** The document itself: its day is the reference day (C14). */
const DOCUMENT =
  /^(?:(?:本次|这次|此次|本|此|该|收到|接到|接|收|自)?(?:本|此|该)?(?:(?:督查|督办|交办)(?:通知书?|通知单|函|单|令)|通知|通告|意见|方案|实施方案|办法|规定|文件|文|决定|通报|细则|规划|指南|条例|清单|函|公告|纪要|会议纪要|会议|大会|任务|任务书|分解表|本函|来文)?(?:正式)?(?:印发|发布|下发|公布|发文|签发|颁布|出台|施行|实施|下达|生效|送达|召开|结束|闭幕)?)$/;
const DOCUMENT_WORD =
  /通知|通告|督办|交办|督查|意见|方案|办法|规定|文|决定|通报|细则|规划|指南|条例|清单|函|公告|纪要|会议|大会|印发|发布|下发|公布|签发|颁布|出台|会/;
const TODAY = /^(?:今天|今日|即日|现在|当日|本日|此刻)$/;

/** How far back the name of an anchor may begin. */
const REACH = 26;

/**
 * Finds what a length of time that begins at `at` is counted from, where words before it say so: 自本通知印发之日起, 竣工验收合格后,
 * 春节后. Undefined where nothing ties it to anything.
 */
export function readAnchor(chars: string, at: number, period: Reader<PeriodNode>): Anchored | undefined {
  const from = Math.max(0, at - REACH);
  const before = chars.slice(from, at);
  const tie = TIE.exec(before);
  if (tie === null) return undefined;
  const dated = readDatedAnchor(chars, from, from + tie.index, period);
  if (dated !== undefined) {
    return {
      anchor: {
        kind: 'period',
        node: dated.value,
        firstDayCounts: /开始/.test(tie[0]) || (/起/.test(tie[0]) && dated.value.type !== 'day'),
        whole: isWholeUnit(dated.value),
      },
      start: /[自从]/.test(chars.charAt(dated.end - 1)) ? dated.end - 1 : dated.end,
    };
  }
  const name = before.slice(0, tie.index);
  const clause = Math.max(...[',', ';', '。', ':', '(', ')', '!', '?', '\n'].map((mark) => name.lastIndexOf(mark))) + 1;
  const words = name.slice(clause);
  if (words === '') return undefined;
  LEAD_IN.lastIndex = 0;
  const lead = LEAD_IN.exec(words);
  const anchor = lead === null ? words : words.slice(lead.index + lead[0].length);
  if (anchor === '') return undefined;
  const start =
    from +
    clause +
    (lead === null ? 0 : lead.index + (/[自从]/.test(lead[0]) ? lead[0].search(/[自从]/) : lead[0].length));
  if (TODAY.test(anchor) || (DOCUMENT.test(anchor) && DOCUMENT_WORD.test(anchor)) || anchor === '会') {
    // 自印发之日起10日: the day itself is not counted (民法典201).
    return { anchor: { kind: 'reference', firstDayCounts: /^(?:开始|起,)/.test(tie[0]) }, start };
  }
  return { anchor: { kind: 'event', name: anchor }, start };
}

/** 自2026年起三年, 自3月起两个月: the unit named is the first of those counted, with 内 as without. */
const isWholeUnit = (node: PeriodNode): boolean =>
  node.type === 'calendar' && node.day === undefined && node.xun === undefined && node.edge === undefined;

/** A period that ends exactly where the tie begins: 6月底后, 春节后; `end` is where its words begin. */
function readDatedAnchor(
  chars: string,
  from: number,
  tie: number,
  period: Reader<PeriodNode>,
): Match<PeriodNode> | undefined {
  for (let start = from; start < tie; start += 1) {
    const match = period(chars, start);
    if (match !== undefined && match.end === tie) return { value: match.value, end: start };
  }
  return undefined;
}
