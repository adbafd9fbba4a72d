import { expect, test } from 'vitest';
import { fileNameOf } from './file-name.js';

test.each([
  ['市交通局', '市交通局.xlsx'],
  ['../../etc/passwd', '______etc_passwd.xlsx'.replace(/^_+/, '')],
  ['各县（市、区）', '各县（市_区）.xlsx'],
  ['CON', '单位CON.xlsx'],
  ['', '单位.xlsx'],
])('%j', (unit, name) => {
  expect(fileNameOf(unit, 'xlsx', new Set())).toBe(name);
});

test('no name twice, whatever the case', () => {
  const taken = new Set<string>();
  expect([fileNameOf('A局', 'xlsx', taken), fileNameOf('a局', 'xlsx', taken)]).toEqual(['A局.xlsx', 'a局(2).xlsx']);
});
