import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { encodeText } from '../../language/text/encoding.js';
import { CLEAN, duban, folderWith } from '../testing/run.js';

const UNTIDY = '[任务１] 修路\n牵头单位: 市交通局,市财政局\n';
const TIDY = '【任务 1】修路\n  牵头单位：市交通局、市财政局\n';

test('tidies files, says which, and leaves tidy ones alone', async () => {
  const folder = folderWith({ 'a.duban': UNTIDY, 'b.duban': CLEAN });
  expect(await duban(folder, 'format')).toEqual({
    code: 0,
    out: 'a.duban\n整理了 1 个文件（共 2 个）；只动格式，没有改动任何字句。\n',
    err: '',
  });
  expect(readFileSync(join(folder, 'a.duban'), 'utf8')).toBe(TIDY);
  expect(await duban(folder, 'format')).toMatchObject({ code: 0, out: '2 个文件的格式都已规范。\n' });
});

test('--check changes nothing and fails where something is untidy', async () => {
  const folder = folderWith({ 'a.duban': UNTIDY });
  expect(await duban(folder, 'format', '--check')).toMatchObject({ code: 1, out: expect.stringContaining('需要整理') });
  expect(readFileSync(join(folder, 'a.duban'), 'utf8')).toBe(UNTIDY);
});

test('the encoding stays', async () => {
  const encoded = encodeText(UNTIDY.replaceAll('\n', '\r\n'), 'gb18030');
  const folder = folderWith({ 'a.duban': encoded.ok ? encoded.bytes : '' });
  expect((await duban(folder, 'format')).code).toBe(0);
  const expected = encodeText(TIDY.replaceAll('\n', '\r\n'), 'gb18030');
  expect(new Uint8Array(readFileSync(join(folder, 'a.duban')))).toEqual(
    new Uint8Array(expected.ok ? expected.bytes : []),
  );
});

test('a damaged file is not touched', async () => {
  const bytes = Buffer.concat([Buffer.from(UNTIDY), Buffer.from([0xe4, 0xb8]), Buffer.from('\n中文')]);
  const folder = folderWith({ 'a.duban': bytes });
  expect(await duban(folder, 'format')).toMatchObject({ code: 2, err: expect.stringContaining('“a.duban”没有整理：') });
  expect(readFileSync(join(folder, 'a.duban'))).toEqual(bytes);
});
