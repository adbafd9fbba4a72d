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

const REPORT = /^(?:报送|上报|报告|呈报|报备|专报|抄送|报|送|向)(?:至|给|到|送)?/u;
const longestFirst = [...acts].sort((a, b) => b.length - a.length);

function partOf(finding: Finding, recurrence: Recurrence, reading: Reading): RecurrencePart {
  const { source, scene } = reading;
  const span = source.spanOf(finding.mention.start, finding.mention.end);
  const firstDue = isoOf(finding.deadline);
  const due = firstDue === null ? '' : `，最近一次 ${firstDue}（${describeDay(firstDue, scene.calendar)}）`;
  const words = `${describeRhythm(recurrence)}${recurrence.act ?? ''}${due}`;
  return { recurrence, span, firstDue, reading: words };
}

/** What lies behind the last rhythm: its act and the receiver. */
function tailOf(text: string, from: number): { receiver: string | null; rest: string } {
  const tail = text.slice(from).replace(/^[\s\u3000，,、；;。：:]+|[\s\u3000。；;]+$/gu, '');
  if (tail === '') return { receiver: null, rest: '' };
  const report = REPORT.exec(tail);
  if (report !== null) {
    const receiver = tail
      .slice(report[0].length)
      .replace(/(?:报送|报告|汇报)?(?:一次|进展|情况|进展情况)*$/u, '')
      .trim();
    return { receiver: receiver === '' ? null : receiver, rest: '' };
  }
  const doing = longestFirst.find((act) => tail.startsWith(act));
  const rest = (doing === undefined ? tail : tail.slice(doing.length)).replace(/^(?:一次|1次)/u, '').trim();
  return { receiver: null, rest };
}

/**
 * Reads a cadence value: `每月28日前 报市政府督查室`, 每周调度, `月排名、季考核`, 半月一次, 季度. Several rhythms are several parts.
 */
export function understandRecurrence(text: string, ctx: DeadlineContext): RecurrenceUnderstanding {
  const bare = BARE[text.trim()];
  const reading = readAll(bare ?? text, ctx);
  const parts: RecurrencePart[] = [];
  let vague: string | null = null;
  let end = 0;
  for (const { finding } of reading.reads) {
    const { body } = finding.mention;
    if (body.type === 'vague') vague ??= body.word;
    if (finding.recurrence === null) continue;
    const part = partOf(finding, finding.recurrence, reading);
    const whole = text.length - text.trimStart().length;
    const span = bare === undefined ? part.span : { start: whole, end: whole + text.trim().length };
    parts.push({ ...part, span });
    end = span.end;
  }
  if (parts.length === 0) return { parts, receiver: null, vague, rest: text.trim(), reading: '' };
  const { receiver, rest } = tailOf(text, end);
  const lead = text.slice(0, parts[0]?.span.start ?? 0).trim();
  return {
    parts,
    receiver,
    vague: null,
    rest: [lead, rest].filter((part) => part !== '').join(' '),
    reading: parts.map((part) => part.reading).join('；'),
  };
}
