import { describe, expect, it } from 'vitest';
import { understandDeadline } from './index.js';

const read = (text: string, ref = '2026-03-09') => understandDeadline(text, { ref });

describe('what is counted, and from what', () => {
  it.each([
    ['次一个工作日上午10点前报送', '2026-04-30', '2026-05-06'],
    ['第三个工作日下班前反馈', '2026-04-30', '2026-05-08'],
    ['收到通知后第二个工作日前答复', '2026-04-30', '2026-05-07'],
    ['自签发之日起20日', '2026-03-09', '2026-03-29'],
    ['自2027年起两年内', '2026-03-09', '2028-12-31'],
    ['最近十天内完成', '2026-03-09', '2026-03-19'],
    ['2026 07 15前', '2026-03-09', '2026-07-15'],
    ['上半周完成', '2026-03-09', '2026-03-11'],
    ['节后首个工作日报到', '2026-02-09', '2026-02-24'],
    ['助残日前', '2026-03-09', '2026-05-16'],
    ['生态日前完成布展', '2026-03-09', '2026-08-14'],
  ])('%s from %s is %s', (text, ref, deadline) => expect(read(text, ref).deadline).toBe(deadline));

  it.each([
    '合同期满三年后回购',
    '竣工验收两个月后移交',
    '理财期限为5年',
    '2026级学员',
    '推行“周末课堂”做法',
    '大寒工程',
    '中秋路改造',
    '婴儿满3月龄',
    '孕28周前建档',
    '培训最后一天前',
    '不早于9月底',
    '完成三月桃园提升改造',
  ])('%s dates nothing', (text) => expect(read(text).deadline).toBeNull());
});

describe('what is doubtful says so', () => {
  it.each([
    ['6月30日（星期三）前', 'weekdayMismatch'],
    ['6月底前完成12月底前移交', 'severalInClause'],
    ['腊八前', 'guessedYear'],
    ['3月32日前', 'impossible'],
    ['汛期前', 'defaultEvent'],
  ])('%s: %s', (text, flag) => expect(read(text).flags).toContain(flag));

  it('keeps both limits of one clause', () => {
    expect(read('6月底前完成12月底前移交').steps.map((step) => step.deadline)).toEqual(['2026-06-30', '2026-12-31']);
    expect(read('6月底前完成12月底前移交').reading).toContain('一句里有几个时限');
  });
});
