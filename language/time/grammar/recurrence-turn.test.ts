import { describe, expect, it } from 'vitest';
import { toRRule, understandDeadline } from '../index.js';

const REF = '2024-04-12';
const read = (text: string, ref = REF) => understandDeadline(text, { ref });

/** Text, RRULE and first due day seen from Friday 12 April 2024. */
describe('where in a quarter, half-year or year a rhythm falls due', () => {
  it.each([
    ['每季末次月15日前', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15', '2024-04-15'],
    ['季度末次月15日前报送', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15', '2024-04-15'],
    ['每季度终了15日内', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15', '2024-04-15'],
    ['季后10个工作日内', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=10', '2024-04-15'],
    ['每季度结束后一个月内', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=-1', '2024-04-30'],
    ['每季度最后一个工作日', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2024-06-28'],
    ['每季度第二个月底前', 'FREQ=YEARLY;BYMONTH=2,5,8,11;BYMONTHDAY=-1', '2024-05-31'],
    ['每半年结束后10日内', 'FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=10', '2024-07-10'],
    ['年度终了后4个月内', 'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=-1', '2024-04-30'],
    ['每年度结束后30日内', 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=30', '2025-01-30'],
    ['每年二、四季度各一次', 'FREQ=YEARLY;BYMONTH=6,12', null],
    ['每季度最后一周', 'FREQ=YEARLY;BYMONTH=3,6,9,12', null],
  ])('%s', (text, rrule, deadline) => {
    const found = read(text);
    expect(found).toMatchObject({ kind: 'set', deadline });
    expect(found.recurrence && toRRule(found.recurrence)).toBe(rrule);
  });

  it('the end of this quarter is no rhythm', () => {
    expect(read('季度末前完成')).toMatchObject({ kind: 'period', deadline: '2024-06-30' });
  });
});
