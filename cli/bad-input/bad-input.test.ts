import { deflateRawSync } from 'node:zlib';
import { performance } from 'node:perf_hooks';
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { encodeText } from '../../language/text/encoding.js';
import { CLEAN, type CliRun, duban, folderWith, UNITS } from '../testing/run.js';

/** Nothing that a file may hold makes the tool crash or wait; what is wrong is said, and the other files are checked. */

/** Generous, as other programs share the machine; what is meant is “no hang”. */
const MOST_MS = 30_000;
vi.setConfig({ testTimeout: 4 * MOST_MS });

async function checkOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<CliRun> {
  const folder = folderWith({ '单位.duban': UNITS, ...files });
  const start = performance.now();
  const run = await duban(folder, 'check');
  expect(performance.now() - start).toBeLessThan(MOST_MS);
  expect(run.out + run.err).not.toContain('程序内部出错');
  // The ledger and the formatter see the same files.
  const ledger = await duban(folder, 'ledger', '-o', '台账.xlsx');
  const format = await duban(folder, 'format', '--check');
  expect(ledger.err + format.err).not.toContain('程序内部出错');
  expect(performance.now() - start).toBeLessThan(3 * MOST_MS);
  return run;
}

/** A head of a zip archive with one stored-as-deflated entry of this name: enough to be a Word document. */
function zipWith(name: string, content: string): Uint8Array {
  const data = deflateRawSync(Buffer.from(content));
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), data]);
}

test.each([
  ['empty', '', 0, '没有发现问题'],
  ['blank lines only', '\n'.repeat(100_000), 0, '没有发现问题'],
  ['a byte order mark only', '\uFEFF', 0, '没有发现问题'],
])('%s', async (_, text, code, message) => {
  expect(await checkOf({ 'x.duban': text })).toMatchObject({ code, out: expect.stringContaining(message) });
});

const RING = 2_000;
const next = (at: number): number => (at % RING) + 1;
const blocks = (block: (at: number) => string): string =>
  Array.from({ length: RING }, (_, at) => block(at + 1)).join('\n');

test.each([
  [
    'lists',
    blocks((at) => `【清单】L${at}\n  属于：L${next(at)}\n  套用：L${next(at)}\n  范围：项目，列入 L${next(at)}`),
  ],
  ['tasks', blocks((at) => `【任务 ${at}】第${at}步\n  上级：${next(at)}\n  前置：${next(at)}`)],
  ['groups', blocks((at) => `【单位组】组${at}\n  成员：组${next(at)}、组${next(at * 7)}\n  不含：组${next(at * 3)}`)],
  ['synonyms', blocks((at) => `【字段】F${at}\n  用于：任务\n  同义：F${next(at)}`)],
])('a ring of two thousand %s', async (_, text) => {
  expect((await checkOf({ 'x.duban': text })).code).toBeLessThan(2);
});

test('a chain of lists ten thousand deep', async () => {
  const chain = Array.from({ length: 10_000 }, (_, at) => `【清单】L${at}\n  属于：L${at + 1}\n  套用：L${at + 1}`);
  expect(await checkOf({ 'x.duban': `${chain.join('\n')}\n【清单】L10000` })).toMatchObject({ code: 0 });
});

test.each([
  ['时间节点', '9月底前'],
  ['里程碑', '6月'],
  ['报送', '每月'],
  ['指标', '完成投资1'],
  ['例外', 'DB201、'],
  ['出处', '……'],
  ['启动条件', '获批后'],
])('%s of half a million characters', async (field, piece) => {
  const text = `${CLEAN}\n  ${field}：${piece.repeat(500_000 / piece.length)}\n`;
  expect((await checkOf({ 'x.duban': text })).code).toBeLessThan(2);
});

test.each([
  ['a Word document under our ending', zipWith('word/document.xml', '<w:document/>'), 'Word'],
  ['an Excel workbook', zipWith('xl/workbook.xml', '<workbook/>'), 'Excel'],
  [
    'an old Word document',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0)]),
    '旧版',
  ],
  ['a PDF', Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj'), 'PDF'],
  ['binary data', Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256), '无法读取“x.duban”'],
])('%s says what it is, and the other files are checked', async (_, bytes, words) => {
  const { code, out } = await checkOf({ 'x.duban': bytes, '任务.duban': CLEAN.replace('  牵头单位：市交通局\n', '') });
  expect(code).toBe(2);
  expect(out).toContain('x.duban');
  expect(out).toContain(words);
  expect(out).toContain('DB201');
});

test('GB18030 is read as it is', async () => {
  const encoded = encodeText(CLEAN.replaceAll('\n', '\r\n'), 'gb18030');
  expect(await checkOf({ 'x.duban': encoded.ok ? encoded.bytes : '' })).toMatchObject({
    out: expect.stringContaining('1 项任务'),
  });
});

test('a file that was cut off in the middle of a character', async () => {
  const bytes = Buffer.from(CLEAN);
  const { code, out } = await checkOf({ 'x.duban': bytes.subarray(0, bytes.length - 5) });
  expect(out).toContain('x.duban');
  expect(code).toBeGreaterThanOrEqual(0);
});

test('one line of a million characters', async () => {
  const long = '长'.repeat(1_000_000);
  for (const text of [
    long,
    `【任务 1】${long}`,
    `${CLEAN}  进展：2026-06-11 ${long}\n`,
    `${CLEAN}  时间节点：${long}\n`,
    `${CLEAN}  配合单位：${long}\n`,
  ]) {
    const { out } = await checkOf({ 'x.duban': text });
    expect(Math.max(...out.split('\n').map((line) => line.length)), 'excerpts stay short').toBeLessThan(5_000_000);
  }
});

test('a list of a hundred thousand names', async () => {
  await checkOf({ 'x.duban': CLEAN.replace('市财政局', `市财政局${'、市财政局'.repeat(100_000)}`) });
});

test('a hundred thousand unclosed brackets', async () => {
  await checkOf({ 'x.duban': CLEAN.replace('市财政局', '（'.repeat(100_000)) });
  await checkOf({ 'x.duban': '【'.repeat(100_000) });
});

test('groups a thousand deep', async () => {
  const groups = Array.from({ length: 1000 }, (_, depth) => `【单位组】第${depth}层\n  成员：第${depth + 1}层\n`).join(
    '\n',
  );
  await checkOf({ 'x.duban': `${groups}\n【单位】第1000层\n`, '任务.duban': CLEAN.replace('市财政局', '第0层') });
});

test('groups that hold each other', async () => {
  const groups =
    '【单位组】甲组\n  成员：乙组\n\n【单位组】乙组\n  成员：甲组、市交通局\n\n【单位组】丙组\n  成员：丙组\n';
  await checkOf({ 'x.duban': groups, '任务.duban': CLEAN.replace('市财政局', '甲组、丙组') });
});

test('tasks that wait for each other are an error', async () => {
  const tasks = Array.from(
    { length: 500 },
    (_, index) => `\n【任务 ${index + 2}】第${index + 2}项\n  牵头单位：市交通局\n  前置：${((index + 1) % 500) + 2}\n`,
  );
  expect(await checkOf({ 'x.duban': CLEAN + tasks.join('') })).toMatchObject({ code: 1 });
});

test('lists that hold each other', async () => {
  await checkOf({ 'x.duban': '【清单】甲\n  属于：乙\n\n【清单】乙\n  属于：甲\n  范围：项目，列入 甲\n' });
});

test('lone surrogates and marks of writing direction do not reach the terminal', async () => {
  const { out } = await checkOf({
    'x.duban': `【任务 1】\u202E反\ud800\u0007\u001b[31m写\n  牵头单位：\u202E市\udc00局\n`,
  });
  expect(['\u202E', '\u0007', '\u001b'].some((mark) => out.includes(mark))).toBe(false);
});

test('merge conflicts, tabs and every line end', async () => {
  const { code, out } = await checkOf({
    'x.duban': `<<<<<<< HEAD\r\n${CLEAN.replaceAll('\n', '\r')}=======\n\t任务 2：x\n>>>>>>> b\n`,
  });
  expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('合并冲突') });
});

test('any bytes at all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const { out, err } = await duban(folderWith({ 'x.duban': bytes }), 'check');
      expect(out + err).not.toContain('程序内部出错');
    }),
    { numRuns: 60 },
  );
});

test('any text of the language’s own pieces', async () => {
  const piece = fc.constantFrom(
    '【',
    '】',
    '任务',
    '单位组',
    '会议',
    ' 1-1',
    '：',
    '\n',
    '|',
    '#',
    '成员',
    '前置',
    '时间节点',
    '2月30日前',
    '※',
    '（',
    '、',
    '30%',
    '2026-13-01',
    '进展',
    '范围',
    '≥',
    '“',
    '……',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
      const { out, err } = await duban(folderWith({ 'x.duban': pieces.join('') }), 'check');
      expect(out + err).not.toContain('程序内部出错');
    }),
    { numRuns: 150 },
  );
});
