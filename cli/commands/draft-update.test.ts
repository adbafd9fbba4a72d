import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeText, type Encoding, encodeText } from '../../language/text/encoding.js';
import { duban, folderWith } from '../testing/run.js';

const SPEECH = `在全市防汛会议上的讲话
（2026年4月9日）
市水利局要5月底前完成12座水库排查。各县区要尽快建立隐患台账。
`;
const CORRECTED = SPEECH.replace('5月底前', '4月底前').replace(
  '台账。',
  '台账。市教育局要开展校车检测，每学期检测一次。',
);

async function drafted(files: Readonly<Record<string, string>> = { '新稿.txt': CORRECTED }) {
  const folder = folderWith({ '讲话.txt': SPEECH, ...files });
  await duban(folder, 'draft', '讲话.txt', '-o', '防汛.duban');
  const bytes = () => readFileSync(join(folder, '防汛.duban'));
  return { folder, bytes, before: bytes() };
}

test('the same speech differs in nothing', async () => {
  const { folder } = await drafted();
  const { code, out } = await duban(folder, 'draft', '讲话.txt', '--update', '防汛.duban');
  expect(code).toBe(0);
  expect(out).toBe('新稿与“防汛.duban”比较：2 项没有变化，新增 0 项，需核对 0 项。\n');
});

test('the difference is shown, nothing is written, and the exit code says so', async () => {
  const { folder, bytes, before } = await drafted();
  const { code, out } = await duban(folder, 'draft', '新稿.txt', '--update', '防汛.duban');
  expect(code).toBe(1);
  expect(out).toContain('防汛.duban:7 任务 1 的出处在新稿中有改动。');
  expect(out).toContain('建议在这一行之前加入任务 3：\n  + # 新稿新增');
  expect(out).toContain('1 项没有变化，新增 1 项，需核对 1 项');
  expect(out).toContain('请改为“新稿.txt”');
  expect(bytes()).toEqual(before);
});

test('with -o the new tasks are put in, and the second time there are none', async () => {
  const { folder, bytes, before } = await drafted();
  const update = () => duban(folder, 'draft', '新稿.txt', '--update', '防汛.duban', '-o', '防汛.duban');
  expect(await update()).toMatchObject({ code: 1, err: expect.stringContaining('加入 1 项任务') });
  const once = bytes();
  expect(once.subarray(0, before.length)).toEqual(before);
  expect((await update()).out).toContain('新增 0 项');
  expect(bytes()).toEqual(once);
});

test.each([
  ['utf-8', '\n'],
  ['utf-8-bom', '\r\n'],
  ['gb18030', '\r\n'],
  ['utf-16le', '\n'],
] as const)('%s and line ends stay as they are', async (encoding: Encoding, eol) => {
  const { before } = await drafted();
  const old = before.toString('utf8').replaceAll('\n', eol);
  const encoded = encodeText(old, encoding);
  if (!encoded.ok) throw new Error(encoded.problem.message);
  const files = folderWith({ '新稿.txt': CORRECTED, '任务.duban': encoded.bytes });
  await duban(files, 'draft', '新稿.txt', '--update', '任务.duban', '-o', '任务.duban');
  const bytes = readFileSync(join(files, '任务.duban'));
  expect(Buffer.from(bytes.subarray(0, encoded.bytes.length))).toEqual(Buffer.from(encoded.bytes));
  const decoded = decodeText(bytes);
  expect(decoded.encoding).toBe(encoding);
  expect(decoded.text.slice(old.length)).toContain(`${eol}【任务 3】`);
});

test('what was struck out of the old speech does not come back', async () => {
  const worked = '【会议】防汛会\n  讲话稿：讲话.txt\n【任务 1】排查\n  出处：完成12座水库排查\n';
  const files = folderWith({ '讲话.txt': SPEECH, '新稿.txt': CORRECTED, '任务.duban': worked });
  const { out } = await duban(files, 'draft', '新稿.txt', '--update', '任务.duban');
  expect(out).toContain('另有 1 项要求原来的讲话稿里就有');
  expect(out).toContain('建议在这一行之前加入任务 3');
});

test('json gives lines that count from 1', async () => {
  const { folder } = await drafted();
  const { out } = await duban(folder, 'draft', '新稿.txt', '--update', '防汛.duban', '--format', 'json');
  const { insertions, notices, unchanged, struck } = JSON.parse(out);
  expect([unchanged, struck]).toEqual([1, 0]);
  expect(insertions).toMatchObject([{ line: 19, id: '3' }]);
  expect(notices).toMatchObject([{ kind: 'changed', id: '1', line: 7, before: expect.stringContaining('5月') }]);
});

test('another file that is there already is not overwritten, and a damaged one is not written back', async () => {
  const { folder } = await drafted({ '新稿.txt': CORRECTED, '别的.duban': '【会议】别的会\n' });
  const into = await duban(folder, 'draft', '新稿.txt', '--update', '防汛.duban', '-o', '别的.duban');
  expect(into).toMatchObject({ code: 2, err: expect.stringContaining('已经存在') });
  const damaged = folderWith({
    '新稿.txt': CORRECTED,
    '任务.duban': Buffer.concat([
      Buffer.from('【会议】会'),
      Buffer.from([0xe5, 0x9b]),
      Buffer.from('\n【任务 1】排查\n'),
    ]),
  });
  const { code, err } = await duban(damaged, 'draft', '新稿.txt', '--update', '任务.duban', '-o', '任务.duban');
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('没有写入') });
});
