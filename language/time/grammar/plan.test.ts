import { describe, expect, it } from 'vitest';
import { understandDeadline } from '../index.js';

const REF = '2024-04-12';
const read = (text: string, ref = REF) => understandDeadline(text, { ref });

describe('five-year plans', () => {
  it.each([
    ['确保“十四五”圆满收官', '2025-01-01', '2025-12-31'],
    ['“十四五”规划胜利收官', '2025-01-01', '2025-12-31'],
    ['实现“十五五”良好开局', '2026-01-01', '2026-12-31'],
    ['“十五五”规划的开局之年', '2026-01-01', '2026-12-31'],
    ['“十五五”时期新建学校12所', '2026-01-01', '2030-12-31'],
  ])('%s', (text, start, deadline) => {
    expect(read(text)).toMatchObject({ start, deadline });
  });

  it('a plan as a document is no time', () => {
    expect(read('编制“十五五”规划').kind).toBe('none');
  });
});
