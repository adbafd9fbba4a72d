import { describe, expect, it } from 'vitest';
import { understandDeadline } from '../index.js';

const REF = '2024-04-12';
const read = (text: string, ref = REF) => understandDeadline(text, { ref });

describe('ranges', () => {
  it.each([
    ['5月20日9:00至5月24日17:00报名', '2024-05-20', '2024-05-24'],
    ['自5月1日0时起至5月5日24时止', '2024-05-01', '2024-05-05'],
    ['4月15日（周一）至4月19日（周五）', '2024-04-15', '2024-04-19'],
    ['5月6日上午至5月8日下午', '2024-05-06', '2024-05-08'],
    ['6.1—6.30开展宣传', '2024-06-01', '2024-06-30'],
    ['2024.5.1-2024.9.30', '2024-05-01', '2024-09-30'],
    ['2024/5/1—2024/9/30', '2024-05-01', '2024-09-30'],
  ])('%s', (text, start, deadline) => {
    expect(read(text)).toMatchObject({ kind: 'period', start, deadline });
  });

  it('two years named side by side are two, the last one decides', () => {
    expect(read('2025年和2026年分别完成四成、六成')).toMatchObject({ start: '2026-01-01', deadline: '2026-12-31' });
  });
});
