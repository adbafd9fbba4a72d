import { describe, expect, it } from 'vitest';
import { understandDeadline } from '../index.js';

const REF = '2024-04-12';
const read = (text: string, ref = REF) => understandDeadline(text, { ref });

describe('seasons and vacations', () => {
  it.each([
    ['春季完成造林', '2024-02-04', '2024-05-04'],
    ['今年秋季建成投用', '2024-08-07', '2024-11-06'],
    ['利用暑假完成校舍维修', '2024-07-01', '2024-08-31'],
    ['暑期集中改造', '2024-07-01', '2024-08-31'],
  ])('%s: a verb of work shows that the season tells when', (text, start, deadline) => {
    expect(read(text)).toMatchObject({ kind: 'period', start, deadline });
  });

  it.each(['秋季行动', '暑期班招生', '冬季供暖保障'])('%s names something', (text) => {
    expect(read(text).deadline).toBeNull();
  });

  it.each([
    ['入冬后启动', '2024-11-08'],
    ['明年开春后复工', '2025-02-04'],
    ['入汛后每日会商情况另报', null],
  ])('%s begins after the first day, not after the last', (text, start) => {
    const found = read(text);
    expect(found.deadline).toBeNull();
    if (start !== null) expect(found.start).toBe(start);
  });

  it('an event that is entered has its first day on either side', () => {
    expect(read('入汛前完成清淤').deadline).toBe('2024-05-31');
    expect(read('入汛后不再开挖').start).toBe('2024-06-02');
    expect(read('汛期后恢复施工').start).toBe('2024-10-01');
    expect(read('供暖期间保障供热', '2024-12-20').deadline).toBe('2025-03-15');
    expect(read('封冻期间停止施工', '2024-12-20')).toMatchObject({ start: '2024-12-01', deadline: '2025-02-28' });
  });
});
