import { describe, expect, it } from 'vitest';
import { toRRule, understandDeadline } from '../index.js';

const read = (text: string) => understandDeadline(text, { ref: '2024-04-12' });

describe('what a length is counted from', () => {
  it.each([
    ['本通告发布之日起30日内', '2024-05-12'],
    ['接到交办函后5日内答复', '2024-04-17'],
    ['收到督办通知单之日起3个工作日内', '2024-04-17'],
    ['本次会议后5天内', '2024-04-17'],
  ])('%s: the document itself', (text, deadline) => expect(read(text).deadline).toBe(deadline));

  it.each([
    ['自处罚决定书送达之日起15日内', '处罚决定书送达'],
    ['资金到位后10日内', '资金到位'],
    ['收到整改通知书之日起15日内', '收到整改通知书'],
  ])('%s: something else, whose day nobody wrote', (text, anchor) => {
    expect(read(text)).toMatchObject({ deadline: null, anchor, flags: ['anchored'] });
  });

  it.each([
    ['从2025年起，每年3月底前公布', 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1', '2025-01-01', '2025-03-31'],
    ['自6月起，各县区每月5日前报送', 'FREQ=MONTHLY;BYMONTHDAY=5', '2024-06-01', '2024-06-05'],
  ])('%s: a rhythm that begins later', (text, rrule, start, deadline) => {
    const found = read(text);
    expect(found).toMatchObject({ kind: 'set', start, deadline });
    expect(found.recurrence && toRRule(found.recurrence)).toBe(rrule);
  });
});

describe('lengths that run from a day', () => {
  it.each([
    ['自5月20日起，为期30天开展整治', '2024-05-20', '2024-06-18'],
    ['公示期自5月20日起5个工作日', '2024-05-20', '2024-05-24'],
  ])('%s: the first day counts', (text, start, deadline) => {
    expect(read(text)).toMatchObject({ kind: 'duration', start, deadline });
  });
});

describe('lengths that limit no work', () => {
  it.each(['贷款期限10年', '历时3年', '使用年限50年', '数月内', '连续三个月'])('%s', (text) => {
    expect(read(text).deadline).toBeNull();
  });
});
