import { type Arbitrary, array, assert, constantFrom, integer, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  isIsoDate,
  readLeadingDeadline,
  toRRule,
  understandDeadline,
  understandRecurrence,
  understandSpan,
} from './index.js';

const PIECES = [
  ...'一 二 三 四 五 六 七 八 九 十 百 廿 〇 两 半 0 1 2 3 4 5 6 7 8 9 年 月 日 号 周 旬 季 度 天 前 后 内 底 末 初 中 上 下'.split(
    ' ',
  ),
  ...'本 明 去 今 次 至 到 - ~ 、 ， 。 起 止 每 隔 逐 * X 某'.split(' '),
  '工作日',
  '星期',
  '上半年',
  '季度末',
  '月底前',
  '之前',
  '以内',
  '春节',
  '国庆',
  '汛期',
  '十四五',
  '自',
  '截至',
  '开始',
  '农历',
  '（含）',
  ' ',
  '　',
  '“',
  '”',
  '世纪',
  '年代',
  '个',
  '第',
  '最后',
];
const soup = array(constantFrom(...PIECES), { maxLength: 14 }).map((parts) => parts.join(''));
const anyText = oneof(soup, string({ maxLength: 40 }), string({ unit: 'binary', maxLength: 20 }));
const anyRef = integer({ min: 0, max: 36_000 }).map((n) => addDays('1990-01-01', n));

const EXPRESSIONS = [
  '6月底前',
  '2025年3月15日前',
  '十月中旬',
  '三季度末',
  '30日内',
  '下周五前',
  '10月12日至14日',
  '每月25日前',
  '“十五五”末',
  '年底前',
  '2024.9.30前',
  '半年内',
];
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const chinese: Readonly<Record<string, string>> = {
  6: '六',
  30: '三十',
  25: '二十五',
  10: '十',
  12: '十二',
  14: '十四',
  3: '三',
  15: '十五',
  2025: '二〇二五',
  9: '九',
};

/** 1 to 99 in Chinese figures, and the figures of a year one by one. */
function spelled(n: number): string {
  const figures = '〇一二三四五六七八九';
  if (n > 99) return String(n).replace(/\d/g, (figure) => figures[Number(figure)] ?? '');
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : figures[tens]}十`;
  return `${ten}${ones === 0 ? '' : figures[ones]}`;
}

/** Writes an expression with its numbers in one way or the other. */
type Written = (figure: (n: number) => string) => string;

const month = integer({ min: 1, max: 12 });
const day = integer({ min: 1, max: 28 });
const monthDay = tuple(month, day);
const anyExpression: Arbitrary<Written> = oneof(
  tuple(month, constantFrom('月底前', '月底', '月中旬', '月上旬前', '月份', '月前', '月末之前')).map(
    ([m, tail]): Written =>
      (w) =>
        `${w(m)}${tail}`,
  ),
  tuple(integer({ min: 2019, max: 2035 }), monthDay, constantFrom('前', '（含）前', '以前', '截止', '起')).map(
    ([y, [m, d], tail]): Written =>
      (w) =>
        `${w(y)}年${w(m)}月${w(d)}日${tail}`,
  ),
  tuple(integer({ min: 1, max: 4 }), constantFrom('季度末前', '季度', '季度结束前')).map(
    ([q, tail]): Written =>
      (w) =>
        `${w(q)}${tail}`,
  ),
  tuple(integer({ min: 3, max: 90 }), constantFrom('天内', '个工作日内', '个月内', '周内')).map(
    ([n, tail]): Written =>
      (w) =>
        `${w(n)}${tail}`,
  ),
  tuple(monthDay, monthDay).map(
    ([[m, d], [n, e]]): Written =>
      (w) =>
        `${w(m)}月${w(d)}日至${w(n)}月${w(e)}日`,
  ),
  tuple(day, constantFrom('日前报送', '日、月底前报送')).map(
    ([d, tail]): Written =>
      (w) =>
        `每月${w(d)}${tail}`,
  ),
  monthDay.map(
    ([m, d]): Written =>
      (w) =>
        `每年${w(m)}月${w(d)}日前`,
  ),
);

const days = (text: string) => {
  const { kind, start, deadline } = understandDeadline(text, { ref: '2024-04-12' });
  return { kind, start, deadline };
};

describe('any text', () => {
  it('never throws; spans lie in the text; no deadline lies before its start; every day exists', () => {
    assert(
      property(anyText, anyRef, (text, ref) => {
        const u = understandDeadline(text, { ref });
        if (u.span !== null) {
          expect(u.span.start).toBeGreaterThanOrEqual(0);
          expect(u.span.end).toBeLessThanOrEqual(text.length);
          expect(u.span.start).toBeLessThan(u.span.end);
        }
        if (u.deadline !== null && u.start !== null) expect(u.deadline >= u.start).toBe(true);
        for (const day of [u.start, u.end, u.deadline, ...u.alternatives.map((other) => other.deadline)]) {
          if (day !== null) expect(isIsoDate(day)).toBe(true);
        }
        for (const step of u.steps) expect(text.slice(step.span.start, step.span.end)).toBe(step.text);
      }),
      { numRuns: 1500 },
    );
  });

  it('never throws in the other readers either', () => {
    assert(
      property(anyText, anyRef, (text, ref) => {
        const leading = readLeadingDeadline(text, { ref });
        if (leading !== null) expect(leading.restStart).toBeLessThanOrEqual(text.length);
        understandRecurrence(text, { ref });
        const span = understandSpan(text, { ref });
        if (span.span !== null) expect(span.span.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 600 },
    );
  });
});

describe('the same words in another dress', () => {
  it.each(EXPRESSIONS)('%s means the same in full width, Chinese figures and with spaces', (text) => {
    const plain = days(text);
    expect(days(fullWidth(text))).toEqual(plain);
    expect(days(text.split('').join(' '))).toEqual(plain);
    expect(days(text.replace(/(\d+)/g, ' $1 '))).toEqual(plain);
    if (!text.includes('.')) expect(days(text.replace(/\d+/g, (n) => chinese[n] ?? n))).toEqual(plain);
  });

  it('any expression the clerk can put together means the same in every dress', () => {
    assert(
      property(anyExpression, anyRef, (write, ref) => {
        const answer = (text: string) => {
          const { kind, start, deadline, recurrence } = understandDeadline(text, { ref });
          return { kind, start, deadline, rrule: recurrence && toRRule(recurrence) };
        };
        const plain = write(String);
        expect(answer(fullWidth(plain))).toEqual(answer(plain));
        expect(answer(plain.split('').join(' '))).toEqual(answer(plain));
        expect(answer(write(spelled))).toEqual(answer(plain));
        expect(answer(`，${plain}，`)).toEqual(answer(plain));
      }),
      { numRuns: 400 },
    );
  });

  it('reads traditional script', () => {
    expect(days('兩個禮拜內')).toEqual(days('两个礼拜内'));
    expect(days('國慶節前')).toEqual(days('国庆节前'));
  });
});

describe('moving the reference day', () => {
  it('by whole years moves ends of months, quarters and years by as many', () => {
    const ends = [
      '6月底前',
      '一季度末',
      '三季度末前',
      '四季度结束前',
      '年底前',
      '年内',
      '上半年',
      '下半年末前',
      '11月底',
      '10月',
      '12月31日前',
      '明年3月底前',
      '后年年底',
    ];
    assert(
      property(constantFrom(...ends), anyRef, integer({ min: 1, max: 20 }), (text, ref, years) => {
        const year = Number(ref.slice(0, 4));
        const moved = `${year + years}${ref.slice(4) === '-02-29' ? '-02-28' : ref.slice(4)}`;
        const [a, b] = [understandDeadline(text, { ref }).deadline, understandDeadline(text, { ref: moved }).deadline];
        expect(b).toBe(`${Number(a?.slice(0, 4)) + years}${a?.slice(4)}`);
      }),
      { numRuns: 200 },
    );
  });
});

describe('speed', () => {
  it('does not count for ever', () => {
    expect(understandDeadline('99999999个工作日内', { ref: '2024-04-12' }).deadline).toBeNull();
    expect(understandDeadline('9'.repeat(5000), { ref: '2024-04-12' }).kind).toBe('none');
    expect(understandDeadline('6月底前'.repeat(500), { ref: '2024-04-12' }).deadline).toBe('2024-06-30');
  });
});
