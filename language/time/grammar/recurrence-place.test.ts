import { describe, expect, it } from 'vitest';
import { toRRule, understandDeadline } from '../index.js';

const REF = '2024-04-12';
const read = (text: string, ref = REF) => understandDeadline(text, { ref });

/** Text, RRULE and first due day seen from Friday 12 April 2024. */
describe('where in its unit a rhythm falls due', () => {
  it.each([
    ['每年6月30日、12月31日前报送', 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1', '2024-06-30'],
    ['每年5月15日前、11月15日前报送', 'FREQ=YEARLY;BYMONTH=5,11;BYMONTHDAY=15', '2024-05-15'],
    ['每年5月15日至9月30日为汛期值守期', 'FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30', '2024-09-30'],
    ['每年上半年和下半年各一次', 'FREQ=YEARLY;BYMONTH=6,12', null],
    ['每月10日、20日、月底前各报送一次', 'FREQ=MONTHLY;BYMONTHDAY=10,20,-1', '2024-04-20'],
    ['每月8日前、23日前报送', 'FREQ=MONTHLY;BYMONTHDAY=8,23', '2024-04-23'],
    ['每月上、下旬各督查一次', 'FREQ=MONTHLY;BYMONTHDAY=10,-1', '2024-04-30'],
    ['每月第一周的周一召开', 'FREQ=MONTHLY;BYDAY=1MO', '2024-05-06'],
    ['每月最后一周的周五', 'FREQ=MONTHLY;BYDAY=-1FR', '2024-04-26'],
    ['每年12月15日至次年1月15日', 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=15', '2025-01-15'],
    ['自下月起每周一报送', 'FREQ=WEEKLY;BYDAY=MO', '2024-05-06'],
    ['每季度末月25日前报本季度小结', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25', '2024-06-25'],
    ['一日一报', 'FREQ=DAILY', null],
    ['三天一消杀', 'FREQ=DAILY;INTERVAL=3', null],
    ['每个周五', 'FREQ=WEEKLY;BYDAY=FR', '2024-04-12'],
    ['每月逢5、15、25日报送', 'FREQ=MONTHLY;BYMONTHDAY=5,15,25', '2024-04-15'],
    ['每年3月、9月的25日前', 'FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=25', '2024-09-25'],
    ['季度一通报、全年一考核', 'FREQ=YEARLY', null],
    ['每3个工作日一报', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;INTERVAL=3', null],
    ['每月第二周星期三', 'FREQ=MONTHLY;BYDAY=2WE', '2024-05-08'],
  ])('%s', (text, rrule, deadline) => {
    const found = read(text);
    expect(found).toMatchObject({ kind: 'set', deadline });
    expect(found.recurrence && toRRule(found.recurrence)).toBe(rrule);
  });

  it('the dates that follow 每年 return every year as well', () => {
    expect(read('每年5月10日、11月20日前报送')).toMatchObject({ kind: 'set' });
  });
});
