import { describe, expect, it } from 'vitest';
import { understandDeadline } from '../index.js';

describe('a remark on rest days', () => {
  it.each([
    ['15日内（遇节假日顺延）办结', '2026-02-03', '2026-02-24'],
    ['15日内(遇法定节假日提前)办结', '2026-02-03', '2026-02-14'],
    ['6月30日前（遇双休日顺延）报送', '2024-04-12', '2024-07-01'],
    ['每月5日前（遇节假日顺延）报送', '2024-04-12', '2024-05-06'],
    ['每月10日（遇节假日顺延）前报送', '2024-04-12', '2024-05-10'],
  ])('%s', (text, ref, deadline) => {
    expect(understandDeadline(text, { ref }).deadline).toBe(deadline);
  });

  it('leaves the day as counted as another reading', () => {
    const { alternatives } = understandDeadline('15日内（遇节假日顺延）', { ref: '2026-02-03' });
    expect(alternatives.map(({ deadline }) => deadline)).toContain('2026-02-18');
  });
});
