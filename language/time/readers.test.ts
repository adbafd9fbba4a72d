import { describe, expect, it } from 'vitest';
import {
  defaultCalendar,
  occurrences,
  parseFullDate,
  readLeadingDeadline,
  toRRule,
  understandRecurrence,
  understandSpan,
} from './index.js';

const CTX = { ref: '2024-04-12' };

const due = (text: string, from: string, to: string) => {
  const [part] = understandRecurrence(text, CTX).parts;
  return part === undefined ? [] : occurrences(part.recurrence, from, to, defaultCalendar);
};

describe('readLeadingDeadline', () => {
  it.each([
    ['5月底前 完成用地预审', '2024-05-31', '完成用地预审'],
    ['6月底前完成主体', '2024-06-30', '完成主体'],
    ['力争9月底前：开工', '2024-09-30', '开工'],
    ['2024年10月15日　取得批复', '2024-10-15', '取得批复'],
    ['三季度末', '2024-09-30', ''],
  ])('%s', (text, deadline, rest) => {
    const leading = readLeadingDeadline(text, CTX);
    expect(leading?.understanding.deadline).toBe(deadline);
    expect(text.slice(leading?.restStart)).toBe(rest);
  });

  it('is null where the text begins otherwise', () => {
    expect(readLeadingDeadline('完成用地预审', CTX)).toBeNull();
    expect(readLeadingDeadline('完成后于5月底前报送', CTX)).toBeNull();
    expect(readLeadingDeadline('', CTX)).toBeNull();
  });
});

describe('understandRecurrence', () => {
  it.each([
    ['每月28日前 报市政府督查室', ['FREQ=MONTHLY;BYMONTHDAY=28'], '市政府督查室', ''],
    ['每周调度', ['FREQ=WEEKLY'], null, ''],
    ['月排名、季考核', ['FREQ=MONTHLY', 'FREQ=MONTHLY;INTERVAL=3'], null, ''],
    ['每半月', ['FREQ=MONTHLY;BYMONTHDAY=15,-1'], null, ''],
    ['季度', ['FREQ=MONTHLY;INTERVAL=3'], null, ''],
    ['半月一次', ['FREQ=MONTHLY;BYMONTHDAY=15,-1'], null, ''],
    ['每季度首月10日前报送市发改委', ['FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10'], '市发改委', ''],
    ['每月 另行确定', ['FREQ=MONTHLY'], null, '另行确定'],
  ])('%s', (text, rules, receiver, rest) => {
    const u = understandRecurrence(text, CTX);
    expect(u.parts.map((part) => toRRule(part.recurrence))).toEqual(rules);
    expect(u).toMatchObject({ receiver, rest });
  });

  it('names the act, the first due day and where it stands', () => {
    const text = '每月底前通报';
    const [part] = understandRecurrence(text, CTX).parts;
    expect(part?.recurrence).toMatchObject({ act: '通报', dayNamed: true });
    expect(part?.firstDue).toBe('2024-04-30');
    expect(text.slice(part?.span.start, part?.span.end)).toBe('每月底前');
  });

  it('says what is no rhythm', () => {
    expect(understandRecurrence('不定期', CTX)).toMatchObject({ parts: [], vague: '不定期' });
    expect(understandRecurrence('另行通知', CTX).parts).toEqual([]);
  });
});

describe('occurrences', () => {
  it.each([
    ['每月28日前', '2024-02-01', '2024-04-30', ['2024-02-28', '2024-03-28', '2024-04-28']],
    ['每月30日前', '2024-01-31', '2024-03-31', ['2024-02-29', '2024-03-30']],
    ['每月', '2024-05-01', '2024-07-31', ['2024-05-31', '2024-06-28', '2024-07-31']],
    ['每季度', '2024-04-12', '2024-12-31', ['2024-06-28', '2024-09-30', '2024-12-31']],
    ['每周', '2024-04-22', '2024-05-12', ['2024-04-28', '2024-04-30', '2024-05-11']],
    ['每周五', '2024-04-12', '2024-04-27', ['2024-04-12', '2024-04-19', '2024-04-26']],
    ['每半月', '2024-04-12', '2024-05-16', ['2024-04-15', '2024-04-30', '2024-05-15']],
    ['每年9月10日前', '2024-09-11', '2026-12-31', ['2025-09-10', '2026-09-10']],
    ['每月最后一个工作日', '2024-06-01', '2024-06-30', ['2024-06-28']],
    ['每两天', '2024-04-12', '2024-04-16', ['2024-04-12', '2024-04-14', '2024-04-16']],
    ['每月5日前', '2024-05-01', '2024-04-01', []],
  ])('%s from %s to %s', (text, from, to, expected) => expect(due(text, from, to)).toEqual(expected));
});

describe('understandSpan', () => {
  it.each([
    ['2024年1月1日至12月31日', '2024-01-01', '2024-12-31', false],
    ['每年11月15日至次年3月15日', '--11-15', '--03-15', true],
    ['2024年4月1日起100日', '2024-04-01', '2024-07-09', false],
    ['2023年6月起', '2023-06-01', null, false],
    ['至2024年5月', null, '2024-05-31', false],
    ['即日起至年底', '2024-04-12', '2024-12-31', false],
    ['2024—2026年', '2024-01-01', '2026-12-31', false],
  ])('%s', (text, start, end, yearly) =>
    expect(understandSpan(text, CTX)).toMatchObject({ start, end, yearly, rest: '' }),
  );

  it('says so where it reads none, or one that runs backwards', () => {
    expect(understandSpan('待定事项', CTX)).toMatchObject({ start: null, end: null, rest: '待定事项' });
    expect(understandSpan('2024年9月1日至2024年3月1日', CTX).flags).toContain('reversed');
  });
});

describe('parseFullDate', () => {
  it.each(['2024-05-28', '2024年5月28日', '2024.5.28', '2024/5/28', '２０２４年５月２８日'])('%s', (text) => {
    expect(parseFullDate(`${text} 已批复`)).toMatchObject({ date: '2024-05-28', span: { start: 0, end: text.length } });
  });

  it.each([
    ['2024年2月30日 竣工', 'impossible'],
    ['5月28日 竣工', 'noYear'],
    ['已竣工', 'missing'],
  ])('%s is a problem: %s', (text, problem) => expect(parseFullDate(text)).toMatchObject({ problem }));
});
