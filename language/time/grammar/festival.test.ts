import { describe, expect, it } from 'vitest';
import { understandDeadline } from '../index.js';

const REF = '2024-04-12';
const read = (text: string, ref = REF) => understandDeadline(text, { ref });

describe('the return to work after a holiday', () => {
  it.each([
    ['国庆节后上班第一天报送', '2024-10-08', '2024-10-08'],
    ['国庆假期后首个工作日完成安全复查', '2024-10-08', '2024-10-08'],
    ['春节假期结束后第二个工作日', '2025-02-06', '2025-02-06'],
    ['五一节后第一周', '2024-05-06', '2024-05-12'],
    ['春节后上班第一周召开动员会', '2025-02-05', '2025-02-09'],
  ])('%s', (text, start, deadline) => {
    expect(read(text)).toMatchObject({ start, deadline });
  });
});

describe('festivals written in figures', () => {
  it('begin a range', () => {
    expect(read('五一至国庆期间加强巡查').start).toBe('2024-05-01');
  });

  it('are months and days where figures follow', () => {
    expect(read('十一至十二月').start).toBe('2024-11-01');
  });
});
