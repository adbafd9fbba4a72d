import { acts } from './data/acts.js';
import { readAll, type Reading } from './read-all.js';
import { describeDay } from './reading-text.js';
import { describeRhythm } from './rhythm-text.js';
import { isoOf } from './resolve/context.js';
import type { Finding } from './resolve/finding.js';
import type { DeadlineContext, Recurrence, RecurrencePart, RecurrenceUnderstanding } from './types.js';

/** A cadence value may be the bare unit: 调度：周. */
const BARE: Readonly<Record<string, string>> = {
  日: '每日',
  天: '每天',
  周: '每周',
  双周: '每两周',
  旬: '每旬',
  半月: '每半月',
  月: '每月',
  月度: '每月',
  双月: '每两个月',
  季: '每季度',
  季度: '每季度',
  半年: '每半年',
  半年度: '每半年',
  年: '每年',
  年度: '每年',
};

/** What a cadence field may leave out: 周五前 is every Friday, 15日前 the 15th of every month, 季末 the end of every quarter. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^(?:次月|下月)(?=\d|[一二三四五六七八九十]|上旬|初|中旬|底|第)/u, '每月'],
  [/^(?=(?:周|星期|礼拜)[一二三四五六日天])/u, '每'],
  [/^(?=月(?:底|末|初|中|度|终了|结束))/u, '每'],
  [
    /^(?=(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号](?:前|之前|以前|、|和|下班|上午|下午|\d|$|[，,\s（(报]))/u,
    '每月',
  ],
  [/^(?=[上中下]旬)/u, '每月'],
  [/^(?=季(?:度)?(?:底|末|初|首))/u, '每'],
  [/^(?=年(?:底|末|初|中|终))/u, '每'],
  [/^(?=(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d|[一二三四五六七八九十底末]))/u, '每年'],
];

/** The value with what it leaves out, and by how much that moves its characters. */
function inFull(text: string): { readonly text: string; readonly shift: number; readonly at: number } {
  const at = text.length - text.trimStart().length;
  const value = text.slice(at);
  // 5月1日至9月30日每日: what says its rhythm leaves nothing out.
  if (/[每逐]/u.test(value)) return { text, shift: 0, at };
  for (const [short, word] of SHORT) {
    const found = short.exec(value);
    if (found !== null)
      return {
        text: text.slice(0, at) + word + value.slice(found[0].length),
        shift: word.length - found[0].length,
        at,
      };
  }
  return { text, shift: 0, at };
}

const REPORT = /^(?:报送|上报|报告|呈报|报备|专报|抄送|报|送|向)(?:至|给|到|送)?/u;
/** What is reported may stand before the verb: 将上月进展情况报市发改委. */
const OBJECT = /^(?:将|把)[^，,；;。]{1,20}?(?=报送|上报|报至|报给|报|送)/u;
const longestFirst = [...acts].sort((a, b) => b.length - a.length);
/** How often within the unit: the rhythm's count has read it. */
const COUNT =
  /^(?:各|均|(?:至少|不少于|不低于|最少|不得少于|不超过|不多于|最多|至多)\p{Script=Han}{0,4}?)*(?:[\d一二两三四五六七八九十]{1,3})(?:次|场|轮|回)/u;

/** Who acts: one who can, at the start of the value (各县区, 市住建局). */
const GIVER =
  /^(.{0,16}?(?:各.{1,8}?|.{1,10}(?:局|委|办|厅|部|县区|市县|县|区|市|镇|乡|街道|单位|部门|政府|企业|公司|中心|专班|组|院|校|站|所|队|社区|村|科|处|室)))(?:应当|应|须|要|需|于|在|均|请)*$/u;

function partOf(finding: Finding, recurrence: Recurrence, reading: Reading): RecurrencePart {
  const { source, scene } = reading;
  const span = source.spanOf(finding.mention.start, finding.mention.end);
  const firstDue = isoOf(finding.deadline);
  const due = firstDue === null ? '' : `，最近一次 ${firstDue}（${describeDay(firstDue, scene.calendar)}）`;
  const words = `${describeRhythm(recurrence)}${recurrence.act ?? ''}${due}`;
  return { recurrence, span, firstDue, reading: words };
}

/** What lies behind the last rhythm: its act, how often, and the receiver. */
function tailOf(text: string, from: number): { receiver: string | null; rest: string } {
  const tail = text
    .slice(from)
    .replace(/^[\s\u3000，,、；;。：:]+|[\s\u3000。；;]+$/gu, '')
    .replace(COUNT, '')
    .replace(/^(?:各|均)/u, '')
    .replace(OBJECT, '')
    .trim();
  if (tail === '') return { receiver: null, rest: '' };
  const report = REPORT.exec(tail);
  if (report !== null) {
    const receiver = tail
      .slice(report[0].length)
      .replace(/(?:报送|报告|汇报|反馈|通报)?(?:[一1两2]次|进展|情况|进展情况|工作)*$/u, '')
      .replace(/^(?:[一1]次)/u, '')
      .trim();
    return { receiver: receiver === '' ? null : receiver, rest: '' };
  }
  const doing = longestFirst.find((act) => tail.startsWith(act));
  const rest = (doing === undefined ? tail : tail.slice(doing.length)).replace(COUNT, '').trim();
  return { receiver: null, rest };
}

/**
 * Reads a cadence value: `每月28日前 报市政府督查室`, 每周调度, `月排名、季考核`, 半月一次, 季度. Several rhythms are several parts.
 */
export function understandRecurrence(text: string, ctx: DeadlineContext): RecurrenceUnderstanding {
  const bare = BARE[text.trim()];
  const full = bare === undefined ? inFull(text) : { text: bare, shift: 0, at: 0 };
  const reading = readAll(full.text, ctx);
  const parts: RecurrencePart[] = [];
  let vague: string | null = null;
  let end = 0;
  const back = (at: number): number => (at <= full.at ? at : Math.max(full.at, at - full.shift));
  for (const { finding, role } of reading.reads) {
    const { body, start, end: last } = finding.mention;
    if (body.type === 'vague') vague ??= body.word;
    const span = reading.source.spanOf(start, last);
    // What opens or closes the rhythm is part of it (自3月起, 至年底).
    if (body.type === 'period' && role === 'setting' && parts.length > 0) end = back(span.end);
    if (finding.recurrence === null) continue;
    const whole = text.length - text.trimStart().length;
    const written =
      bare === undefined
        ? { start: back(span.start), end: back(span.end) }
        : { start: whole, end: whole + text.trim().length };
    parts.push({ ...partOf(finding, finding.recurrence, reading), span: written });
    end = written.end;
  }
  if (parts.length === 0) return { parts, giver: null, receiver: null, vague, rest: text.trim(), reading: '' };
  const { receiver, rest } = tailOf(text, end);
  const { giver, lead } = leadOf(text.slice(0, parts[0]?.span.start ?? 0), parts[0]?.recurrence.from !== undefined);
  const named = {
    ...(giver === null ? {} : { giver }),
    ...(receiver === null ? {} : { receiver }),
  };
  return {
    parts: parts.map((part) => ({ ...part, recurrence: { ...part.recurrence, ...named } })),
    giver,
    receiver,
    vague: null,
    rest: [lead, rest].filter((part) => part !== '').join(' '),
    reading: parts.map((part) => part.reading).join('；'),
  };
}

/** What stands before the first rhythm: who acts, or from when; anything else is unread. */
function leadOf(text: string, begins: boolean): { readonly giver: string | null; readonly lead: string } {
  const words = text.replace(/[\s\u3000，,、：:]+$/gu, '').trim();
  if (words === '' || /^(?:于|在|应|须|要|请|均|应当|需)$/u.test(words)) return { giver: null, lead: '' };
  const stretch = begins ? /^.*?(?:起|开始)[，,]?/u.exec(words) : null;
  const rest = words.slice(stretch?.[0].length ?? 0).trim();
  const giver = GIVER.exec(rest)?.[1] ?? null;
  return { giver, lead: giver === null ? rest : '' };
}
