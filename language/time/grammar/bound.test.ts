import { describe, expect, it } from 'vitest';
import { understandDeadline } from '../index.js';

const REF = '2024-04-12';
const read = (text: string, ref = REF) => understandDeadline(text, { ref });

describe('前, 结束前 and the words that begin like them', () => {
  it.each([
    ['三季度结束前完成主体施工', '2024-09-30'],
    ['本季度终了之前补齐', '2024-06-30'],
    ['上半年结束前完成评估', '2024-06-30'],
    ['“十五五”结束前基本建成', '2030-12-31'],
    ['国庆假期结束前', '2024-10-07'],
    ['本周结束前', '2024-04-14'],
  ])('%s ends with the period', (text, deadline) => {
    expect(read(text)).toMatchObject({ kind: 'period', start: null, deadline });
  });

  it.each([
    ['8月前提交方案', '2024-07-31'],
    ['4月30日下午5点前提交', '2024-04-30'],
    ['三季度前置换到期债券', '2024-06-30'],
    ['9月前提供清单', '2024-08-31'],
  ])('%s: a verb follows 前', (text, deadline) => {
    expect(read(text)).toMatchObject({ kind: 'period', start: null, deadline });
  });

  it('is no bound where 前 begins a noun', () => {
    expect(read('5月前期工作').deadline).toBe('2024-05-31');
  });

  it('after the end of a period only its beginning is known', () => {
    expect(read('汛期结束后启动二期')).toMatchObject({ start: '2024-10-01', deadline: null });
  });
});
