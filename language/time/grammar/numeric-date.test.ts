import { describe, expect, it } from 'vitest';
import { understandDeadline } from '../index.js';

const REF = '2024-04-12';
const read = (text: string, ref = REF) => understandDeadline(text, { ref });

describe('dates in figures', () => {
  it.each([
    ['24.6.30前', '2024-06-30'],
    ['2024.6底前', '2024-06-30'],
    ['6.15日前', '2024-06-15'],
    ['06-15前', '2024-06-15'],
    ['截至6.15', '2024-06-15'],
  ])('%s', (text, deadline) => expect(read(text).deadline).toBe(deadline));

  it.each([
    ['九八年建成', '1998-12-31'],
    ['2024年第100天', '2024-04-09'],
    ['2020年代', '2029-12-31'],
  ])('%s names a year or a day of it', (text, end) => expect(read(text).end).toBe(end));

  it('七八年 is a length', () => expect(read('用七八年时间').kind).not.toBe('date'));

  it.each(['3.2.1 建设内容', '升级至3.5版', '投资6.30亿元', '比例3:7', '完成6.5公里'])('%s is none', (text) => {
    expect(read(text)).toMatchObject({ kind: 'none', deadline: null });
  });
});
