import { expect, test } from 'vitest';
import { CLEAN, duban, folderWith, UNITS } from '../testing/run.js';

const WITHOUT_LEAD = CLEAN.replace('  牵头单位：市交通局\n', '');

test('a clean folder', async () => {
  const folder = folderWith({ '单位.duban': UNITS, '任务.duban': CLEAN });
  expect(await duban(folder, 'check')).toEqual({
    code: 0,
    out: '✔ 没有发现问题（2 个文件、1 项任务，截至 2026-06-15）。\n',
    err: '',
  });
});

test('an error is told with place, reason and the line itself', async () => {
  const folder = folderWith({ '单位.duban': UNITS, '任务/a.duban': WITHOUT_LEAD });
  const { code, out } = await duban(folder, 'check', '--as-of', '2026年6月15日');
  expect(code).toBe(1);
  expect(out).toBe(`错误 DB201  任务/a.duban:6:1
  【责任】未写明牵头单位。没有牵头单位就无人报进展、无人可催，请补写“牵头单位：…”。
  6 │ 【任务 1】修通滨河路
    │ ^^^^^^^^^^^^^^^^^^^^

✖ 1 个错误（2 个文件、1 项任务，截至 2026-06-15）。
为什么、怎么改：duban explain DB201
`);
});

test('JSON counts columns in UTF-16 units from 1', async () => {
  const folder = folderWith({ '单位.duban': UNITS, '任务.duban': WITHOUT_LEAD.replace('【任务 1】', '【任务 1】𠮷') });
  const { code, out } = await duban(folder, 'check', '--format', 'json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    asOf: '2026-06-15',
    summary: { files: 2, tasks: 1, errors: 1, warnings: 0 },
    findings: [{ code: 'DB201', severity: 'error', path: '任务.duban', line: 6, column: 1, endLine: 6, endColumn: 14 }],
  });
});

test('warnings fail only a strict run', async () => {
  const folder = folderWith({ '单位.duban': UNITS, '任务.duban': CLEAN.replace('9月18日前', '尽快') });
  expect(await duban(folder, 'check')).toMatchObject({ code: 0, out: expect.stringContaining('警告 DB302') });
  expect(await duban(folder, 'check', '--strict')).toMatchObject({ code: 1 });
});

test('the configuration changes severities for the folders below it', async () => {
  const folder = folderWith({
    'duban.config.json': '{ "severities": { "DB201": "warning" } }',
    '单位.duban': UNITS,
    '深/处/任务.duban': WITHOUT_LEAD,
  });
  expect(await duban(folder, 'check', '深/处')).toMatchObject({ code: 0, out: expect.stringContaining('警告 DB201') });
});

test('a file alone is checked with the registers of its workspace', async () => {
  const folder = folderWith({
    'duban.config.json': '{}',
    '单位.duban': UNITS,
    '任务/a.duban': CLEAN,
    '任务/b.duban': 'x',
  });
  const { code, out } = await duban(folder, 'check', '任务/a.duban');
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('1 个文件、1 项任务') });
});

test('a wrong configuration names the key and is exit code 2', async () => {
  const folder = folderWith({ 'duban.config.json': '{ "severity": {} }', '任务.duban': CLEAN });
  const { code, out } = await duban(folder, 'check');
  expect(code).toBe(2);
  expect(out).toContain('配置文件“duban.config.json”：不认识的设置“severity”。是不是“severities”？');
});

test('an unreadable file costs only itself', async () => {
  const folder = folderWith({
    '单位.duban': UNITS,
    'a.duban': WITHOUT_LEAD,
    'b.duban': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]),
  });
  const { code, out } = await duban(folder, 'check');
  expect(code).toBe(2);
  expect(out).toContain('无法读取“b.duban”');
  expect(out).toContain('错误 DB201');
});

test('ignored files are not looked at: .gitignore and the configuration', async () => {
  const folder = folderWith({
    '.git/HEAD': '',
    '.gitignore': '旧/\n',
    'duban.config.json': '{ "ignore": ["草稿/"] }',
    '单位.duban': UNITS,
    '任务.duban': CLEAN,
    '旧/a.duban': WITHOUT_LEAD,
    '草稿/a.duban': WITHOUT_LEAD,
  });
  expect(await duban(folder, 'check')).toMatchObject({ code: 0, out: expect.stringContaining('2 个文件、1 项任务') });
});

test('nothing to check is a failure of the run, not a clean bill', async () => {
  const { code, err } = await duban(folderWith({ 'a.txt': '' }), 'check');
  expect(code).toBe(2);
  expect(err).toContain('这里没有督办文件');
});

test.each([
  [['check', '--as-of', '2026-02-30'], '--as-of 后面要写完整而且存在的日期'],
  [['check', '--as-of', '6月'], '写的是“6月”'],
  [['check', '--format', 'xml'], '选项“--format <格式>”不能写“xml”。只能是：text、json、sarif。'],
  [['check', '--strcit'], '没有“--strcit”这个选项。是不是 --strict？'],
  [['chek'], '没有“chek”这个命令。是不是 check？'],
  [['check', '没有.duban'], '无法读取“没有.duban”：文件不存在'],
])('%j is answered in Chinese', async (args, message) => {
  const { code, out, err } = await duban(folderWith({}), ...args);
  expect(code).toBe(2);
  expect(out + err).toContain(message);
});

test('SARIF names the rule, its place and the kind of column', async () => {
  const folder = folderWith({ '单位.duban': UNITS, '任务 一.duban': WITHOUT_LEAD });
  const { out } = await duban(folder, 'check', '--format', 'sarif');
  const [run] = JSON.parse(out).runs;
  expect(run).toMatchObject({
    columnKind: 'utf16CodeUnits',
    tool: { driver: { name: 'duban' } },
    results: [
      {
        ruleId: 'DB201',
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: '%E4%BB%BB%E5%8A%A1%20%E4%B8%80.duban' },
              region: { startLine: 6, startColumn: 1, endLine: 6, endColumn: 12 },
            },
          },
        ],
      },
    ],
  });
  expect(run.tool.driver.rules[run.results[0].ruleIndex]).toMatchObject({ id: 'DB201', name: 'missing-lead-unit' });
});

test('as of an earlier day, what was written later is not yet there', async () => {
  const folder = folderWith({
    '单位.duban': UNITS,
    '任务.duban': `${CLEAN.trimEnd()}\n  进展：2026-06-10 30% 路基开挖\n`,
  });
  expect(await duban(folder, 'check', '--as-of', '2026-05-01')).toMatchObject({ code: 0 });
});
