import { expect, test } from 'vitest';
import type { ReadCell } from '../read/workbook/types.js';
import { findHeader } from './header.js';

const header = (...rows: ReadCell[][]) => findHeader({ name: '填报', hidden: false, rows, merges: [] });

test('below a title, moved and renamed columns are found', () => {
  const found = header(
    ['重点工作进展填报表', null, null, null],
    ['填报单位：市交通局', null, null, null],
    ['完成情况', '任务编号', '工作任务', '5月底完成比例（%）', '经办人'],
  );
  expect(found?.row).toBe(2);
  expect(Object.fromEntries(found?.columns ?? [])).toEqual({ progress: 0, key: 1, title: 2, percent: 3 });
  expect(found?.guessed).toEqual([{ title: '5月底完成比例（%）', meant: '完成率' }]);
  expect(found?.unknown).toEqual([{ column: 4, title: '经办人' }]);
});

test('a title that may mean two columns means none', () => {
  expect(header(['编号', '任务', '进展与问题'])?.unknown).toEqual([{ column: 2, title: '进展与问题' }]);
});

test('a sheet without titles has no header', () => {
  expect(header(['甲', '乙'], ['说明：请按时报送', null])).toBeUndefined();
});
