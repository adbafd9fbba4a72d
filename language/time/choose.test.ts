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

  it('a title counts where nothing else does', () => {
    expect(read('原则同意《生态修复规划（2024—2030年）》').deadline).toBe('2030-12-31');
  });

  it('a rhythm before 的 belongs to a noun', () => {
    expect(read('每年的总量不变，6月底前完成核定').deadline).toBe('2024-06-30');
  });
});
