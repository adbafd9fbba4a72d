import { describe, expect, it } from 'vitest';
import { understandDeadline } from './index.js';

const REF = '2024-04-12';
const read = (text: string, ref = REF) => understandDeadline(text, { ref });

describe('which expression of a text is its deadline', () => {
  it.each([
    ['5月底前印发《河道治理三年行动方案（2024—2026年）》', '5月底前', '2024-05-31'],
    ['对照《2025年重点任务清单》，6月底前完成自查', '6月底前', '2024-06-30'],
  ])('%s: a title says nothing against what stands outside it', (text, span, year) => {
    const found = read(text);
    expect(text.slice(found.span?.start, found.span?.end)).toBe(span);
    expect(found.deadline?.slice(5)).toBe(year.slice(5));
  });

  it.each([
    ['4月底前制定2024年度实施方案', '2024-04-30'],
    ['年底前完成“十五五”规划前期研究', '2024-12-31'],
    ['2024年度完成验收', '2024-12-31'],
    ['三季度全面推开，年底总结验收', '2024-12-31'],
  ])('%s: 年度 and a plan belong to the noun behind them', (text, deadline) => {
    expect(read(text).deadline).toBe(deadline);
  });

  it.each([
    ['11月底前签订明年供暖合同', '2024-11-30'],
    ['9月底前排出2025—2027年滚动清单', '2024-09-30'],
    ['8月20日前拟定中秋期间值守安排', '2024-08-20'],
    ['5月底前完成初设10月开工', '2024-10-31'],
    ['5月底前完成初设，并于10月开工', '2024-10-31'],
    ['5月底前完成初设，园区10月正式投用', '2024-10-31'],
    ['每月末对当月件次进行回访', '2024-04-30'],
    ['每季度末月15日前梳理本季度难点', '2024-06-15'],
  ])('%s: behind the verb a bare period belongs to what is done', (text, deadline) => {
    expect(read(text).deadline).toBe(deadline);
  });

  it('what follows an event is counted from it', () => {
    expect(read('建成后半年内达产')).toMatchObject({ kind: 'duration', deadline: null, anchor: '建成' });
    expect(read('验收合格后一个月内移交')).toMatchObject({ kind: 'duration', deadline: null, anchor: '验收合格' });
  });

  it('a title counts where nothing else does', () => {
    expect(read('原则同意《生态修复规划（2024—2030年）》').deadline).toBe('2030-12-31');
  });

  it('a rhythm before 的 belongs to a noun', () => {
    expect(read('每年的总量不变，6月底前完成核定').deadline).toBe('2024-06-30');
  });
});
