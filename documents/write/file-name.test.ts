import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameOf } from './file-name.js';

test.each([
  ['交办通知-市发改委', '交办通知-市发改委.docx'],
  ['../../etc/passwd', '_.._etc_passwd.docx'],
  ['C:\\temp\\x', 'C__temp_x.docx'],
  ['con', '_con.docx'],
  ['=cmd|calc', '=cmd_calc.docx'],
  ['市\u0000发\u202E改委. ', '市发改委.docx'],
  ['…', '….docx'],
  ['', '未命名.docx'],
])('%s → %s', (wanted, name) => {
  expect(fileNameOf(wanted, 'docx')).toBe(name);
});

test('no two files are one, whatever the case', () => {
  expect(fileNameOf('ABC', 'md', new Set(['abc.md']))).toBe('ABC（2）.md');
});

test('never a path, never hidden, never too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (wanted) => {
      const name = fileNameOf(wanted, 'docx');
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^\.|[. ]\.docx$/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    }),
  );
});
