import {
  addMonths,
  type Alternative,
  defaultCalendar,
  describeDay,
  describeRhythm,
  isIsoDate,
  namesDays,
  occurrences,
  type Recurrence,
  toRRule,
  understandDeadline,
  type Understanding,
} from '../../language/time/index.js';

/** What `duban deadline` is given; streams and writers come in, so that tests need no process. */
export interface DeadlineArguments {
  readonly phrase?: string;
  /** The day of the meeting or document, YYYY-MM-DD. */
  readonly ref?: string;
  readonly format?: 'text' | 'json';
  readonly jsonl?: boolean;
  readonly stdin?: AsyncIterable<string | Uint8Array>;
  readonly stdout: (text: string) => void;
  readonly stderr?: (text: string) => void;
}

/** Exit codes: 0 read, 1 nothing could be dated or a line was malformed, 2 wrong use. */
export const EXIT = { ok: 0, unread: 1, usage: 2 } as const;

/** `duban deadline "6月底前" --ref 2024-04-12`, or JSON lines in and out with `--jsonl`. Returns the exit code. */
export async function runDeadline(args: DeadlineArguments): Promise<number> {
  const complain = args.stderr ?? args.stdout;
  if (args.jsonl === true) return readLines(args);
  if (args.phrase === undefined || args.phrase.trim() === '') {
    complain('未写要理解的时限。用法：duban deadline "6月底前" --ref 2024-04-12\n');
    return EXIT.usage;
  }
  if (args.ref === undefined) {
    complain('未写文件日期，“本月、年底、15日内”等无从推算。请用 --ref 写明，例如 --ref 2024-04-12。\n');
    return EXIT.usage;
  }
  if (!isIsoDate(args.ref)) {
    complain(`文件日期“${args.ref}”不是存在的日期。请写成 2024-04-12 的样子。\n`);
    return EXIT.usage;
  }
  const understanding = understandDeadline(args.phrase, { ref: args.ref });
  args.stdout(
    args.format === 'json'
      ? `${JSON.stringify(asJson(understanding, args.ref), null, 2)}\n`
      : explain(args.phrase, args.ref, understanding),
  );
  return understanding.deadline === null && understanding.kind !== 'set' ? EXIT.unread : EXIT.ok;
}

/** How many due days of a rhythm are listed. */
const OCCURRENCES = 12;
/** The rarest rhythms that people write come every ten years. */
const YEARS_AHEAD = 130;

/** The next due days of a rhythm from the reference day on. */
function nextDays(rhythm: Recurrence, ref: string): readonly string[] {
  for (const years of [2, 13, YEARS_AHEAD]) {
    const days = occurrences(rhythm, ref, addMonths(ref, years * 12), defaultCalendar);
    if (days.length >= OCCURRENCES || years === YEARS_AHEAD) return days.slice(0, OCCURRENCES);
  }
  return [];
}

/** The understanding for machines: of a rhythm also its RFC 5545 rule and the next due days. */
function asJson(u: Understanding, ref: string): unknown {
  // The words are made on demand and no property of their own.
  const plain = { ...u, reading: u.reading };
  if (u.recurrence === null) return plain;
  return {
    ...plain,
    recurrence: { ...u.recurrence, rrule: toRRule(u.recurrence) },
    occurrences: nextDays(u.recurrence, ref),
  };
}

const KINDS: Readonly<Record<Understanding['kind'], string>> = {
  date: '某一天',
  period: '一段时间',
  set: '周期',
  duration: '时长',
  none: '不是可推算的时限',
};

const CERTAINTIES: Readonly<Record<Understanding['certainty'], string>> = {
  exact: '确定',
  approximate: '约略',
  vague: '推算不出日期',
};

/** The words for a clerk: what it means, the weekday, the last working day before a rest day, and other readings. */
function explain(phrase: string, ref: string, u: Understanding): string {
  const lines: string[] = [];
  const line = (label: string, text: string): void => {
    lines.push(`${label}　${text}`);
  };
  line('原　文', phrase.trim());
  line('文件日', `${ref}（${describeDay(ref, defaultCalendar)}）`);
  if (u.span === null) {
    lines.push('', '没有找到时限。');
    return `${lines.join('\n')}\n`;
  }
  line('认　出', `“${phrase.slice(u.span.start, u.span.end)}”，${KINDS[u.kind]}，${CERTAINTIES[u.certainty]}`);
  if (u.recurrence !== null) line('周　期', `${describeRhythm(u.recurrence)}${u.recurrence.act ?? ''}`);
  if (u.start !== null && u.start !== u.deadline)
    line('开　始', `${u.start}（${describeDay(u.start, defaultCalendar)}）`);
  if (u.deadline !== null)
    line(u.kind === 'set' ? '下一次' : '时　限', `${u.deadline}（${describeDay(u.deadline, defaultCalendar)}）`);
  else if (u.kind !== 'set') line('时　限', whyNone(u));
  if (u.recurrence !== null) {
    const days = nextDays(u.recurrence, ref);
    if (days.length > 0) line('近几次', days.join('、'));
    if (!namesDays(u.recurrence) && days.length > 0) line('提　示', '没有写哪一天，按每期最后一个工作日推算');
  }
  for (const note of notes(u)) line('提　示', note);
  if (u.steps.length > 1)
    for (const [i, step] of u.steps.entries()) line(`第${i + 1}步`, `${step.text} → ${step.deadline ?? '推算不出'}`);
  if (u.alternatives.length > 0) lines.push('', '也可以理解为：', ...u.alternatives.map(another));
  return `${lines.join('\n')}\n`;
}

function whyNone(u: Understanding): string {
  if (u.flags.includes('masked')) return '数字待补，补全后才能推算';
  if (u.flags.includes('impossible')) return '没有这一天，请核对日期';
  if (u.flags.includes('reversed')) return '结束早于开始，请核对日期';
  if (u.anchor !== null) return `从“${u.anchor}”算起，“${u.anchor}”的日期还没有写明`;
  if (u.kind === 'duration') return '只写了时长，没有写从哪天算起';
  if (u.start !== null) return '只写了开始，没有写截止';
  return '推算不出日期，请另写明具体时限';
}

function notes(u: Understanding): string[] {
  const found: string[] = [];
  if (u.flags.includes('past')) found.push('这一天早于文件日期，请核对年份');
  if (u.flags.includes('defaultEvent')) found.push('用的是工具自带的日期，请在【事件】中写明本地的起止');
  if (u.flags.includes('guessedYear')) found.push('没有写年份，年份是推断的，请核对');
  if (u.flags.includes('weekdayMismatch')) found.push('所写的星期与日期对不上，请核对');
  if (u.flags.includes('severalInClause')) found.push('一句里写了几个时限，取的是最后一个，见下列各步');
  if (u.flags.includes('beyondCalendar')) found.push('超出已公布的放假安排，工作日只按周末和法定节日推算');
  if (u.condition !== null) found.push(`附有条件：${u.condition}`);
  return found;
}

function another({ deadline, reading, rewrite, far }: Alternative): string {
  const advice = rewrite === undefined ? '' : `；若是此意，请写“${rewrite}”`;
  return `  ${far ? '！' : '·'} ${deadline}（${describeDay(deadline, defaultCalendar)}）　${reading}${advice}`;
}

/** A line that could not be read: its `id` where it has one, and what is wrong. */
interface BadLine {
  readonly id?: unknown;
  readonly fault: string;
}

interface Line {
  readonly id?: unknown;
  readonly text: string;
  readonly ref: string;
}

const withId = (id: unknown): { id?: unknown } => (id === undefined ? {} : { id });

/** `ref` that is null, empty or absent leaves the dates that need none; one that is no date is an error. */
function parseLine(text: string): Line | BadLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: '不是一行完整的 JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { fault: '不是 JSON 对象' };
  const { id, text: words, ref } = value as Record<string, unknown>;
  const bad = (fault: string): BadLine => ({ ...withId(id), fault });
  if (words === undefined) return bad('缺少文字字段 text');
  if (typeof words !== 'string') return bad('字段 text 应为文字');
  if (ref === undefined || ref === null || ref === '') return { ...withId(id), text: words, ref: '' };
  if (typeof ref !== 'string') return bad('字段 ref 应为 YYYY-MM-DD 或 null');
  if (!isIsoDate(ref)) return bad(`ref “${ref}”不是存在的日期，应写成 2024-04-12 的样子`);
  return { ...withId(id), text: words, ref };
}

/** One JSON line: the answer for one input line. */
function answer({ id, text, ref }: Line): string {
  const u = understandDeadline(text, { ref });
  return JSON.stringify({
    ...withId(id),
    kind: u.kind,
    start: u.start,
    end: u.end,
    deadline: u.deadline,
    certainty: u.certainty,
    recurrence: u.recurrence === null ? null : toRRule(u.recurrence),
    span: u.span === null ? null : text.slice(u.span.start, u.span.end),
  });
}

/**
 * Answers every line in order. A line that cannot be read gets a line of its own that names it, and reading goes on; how many
 * there were is said at the end, apart from the answers.
 */
async function readLines({ stdin, stdout, stderr }: DeadlineArguments): Promise<number> {
  if (stdin === undefined) {
    (stderr ?? stdout)('--jsonl 要从标准输入读取，每行一个 JSON 对象：{"id","text","ref"}。\n');
    return EXIT.usage;
  }
  let number = 0;
  let bad = 0;
  for await (const lines of linesOf(stdin)) {
    let answers = '';
    for (const text of lines) {
      number += 1;
      if (text.trim() === '') continue;
      const line = parseLine(text);
      if ('fault' in line) {
        bad += 1;
        const error = `第${number}行：${line.fault}`;
        answers += `${JSON.stringify({ ...withId(line.id), error, line: number })}\n`;
      } else {
        answers += `${answer(line)}\n`;
      }
    }
    if (answers !== '') stdout(answers);
  }
  if (bad === 0) return EXIT.ok;
  stderr?.(`共${number}行，其中${bad}行读不了，见输出中带 error 的行。\n`);
  return EXIT.unread;
}

/** The lines of a stream, as many at a time as have arrived whole. */
async function* linesOf(stdin: AsyncIterable<string | Uint8Array>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of stdin) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    yield lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield [rest];
}
