import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEAN, duban, dubanWith, folderWith, UNITS } from '../testing/run.js';

/** Clears the screen, sets the title of the window, turns a line around, deletes with the eight-bit form. */
const COMMANDS = '\u001b[2J\u001b]0;题\u0007\u202e\u009b2J\r';
// oxlint-disable-next-line no-control-regex -- what must not be there
const ANY_COMMAND = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/;

describe('what files say stays words on the screen', () => {
  const files = {
    '单位.duban': UNITS,
    [`甲${COMMANDS.replace('\r', '')}\n乙.duban`]: CLEAN.replaceAll('修通', `修${COMMANDS}通`).replace(
      '9月18日前',
      `9月31日前${COMMANDS}`,
    ),
    '讲话.txt': `在推进会上的讲话\n市交通局${COMMANDS}要在9月底前修通滨河路。\n`,
  };

  it.each([
    ['check'],
    ['check', '--format', 'json'],
    ['check', '--format', 'sarif'],
    ['ledger'],
    ['export'],
    ['draft', '讲话.txt'],
    ['draft', '讲话.txt', '--format', 'json'],
    ['trace', '讲话.txt', '单位.duban'],
    ['deadline', `6月${COMMANDS}底前`],
    ['explain', COMMANDS],
    ['check', `没有${COMMANDS}`],
    [COMMANDS],
  ])('%s %s %s', async (...args) => {
    const { out, err } = await duban(folderWith(files), ...args);
    expect(out + err).not.toMatch(ANY_COMMAND);
    expect(`${out}${err}`).not.toBe('');
  });

  it('in JSON nothing of it is lost', async () => {
    const { out } = await duban(folderWith(files), 'export');
    expect(JSON.stringify(JSON.parse(out))).toContain('修\\u001b[2J');
  });

  it('a line end in the name of a file breaks no report', async () => {
    const { out } = await duban(folderWith({ 'a\n错误 DB999  b.duban': '【任务】\n' }), 'check');
    expect(out.split('\n').filter((line) => line.startsWith('错误 DB999'))).toEqual([]);
    const sarif = await duban(folderWith({ 'a:b #1?.duban': '【任务】\n' }), 'check', '--format', 'sarif');
    expect(sarif.out).toContain('"uri": "./a:b%20%231%3F.duban"');
  });

  it('nor does it write blocks into a draft', async () => {
    const name = '讲话\n【任务 9】假\n.txt';
    const folder = folderWith({ [name]: '市交通局要在9月底前修通滨河路。\n' });
    const { out } = await duban(folder, 'draft', name, '--code', '甲\n\n【任务 8】假');
    expect(out.match(/^【任务/gm)).toHaveLength(1);
  });
});

describe('the shell', () => {
  it('check and format read standard input', async () => {
    const folder = folderWith({ '单位.duban': UNITS });
    const checked = await dubanWith(folder, CLEAN.replace('9月18日前', '9月31日前'), 'check', '-', '单位.duban');
    expect(checked).toMatchObject({ code: 1, out: expect.stringContaining('标准输入:') as string });
    const untidy = '【任务 1】修路\n牵头单位:市交通局';
    expect(await dubanWith(folder, untidy, 'format', '-')).toMatchObject({
      code: 0,
      out: expect.stringContaining('  牵头单位：市交通局') as string,
    });
    expect((await dubanWith(folder, untidy, 'format', '-', '--check')).code).toBe(1);
    expect((await dubanWith(folder, new Uint8Array([0x50, 0x4b, 3, 4]), 'format', '-')).code).toBe(2);
  });

  it('format goes on behind a file that it cannot write', async () => {
    const untidy = '【任务 1】修路\n牵头单位:市交通局\n';
    const folder = folderWith({ 'a.duban': untidy, 'b.duban': untidy });
    chmodSync(join(folder, 'a.duban'), 0o444);
    const { code, err } = await duban(folder, 'format');
    expect(code).toBe(2);
    expect(err).toContain('只读');
    expect(readFileSync(join(folder, 'b.duban'), 'utf8')).toContain('  牵头单位：');
  });

  it('what a killed run left is cleared away by the next', async () => {
    const untidy = '【任务 1】修路\n牵头单位:市交通局\n';
    const folder = folderWith({ 'a.duban': untidy });
    const { MACHINE } = await import('../io/atomic-write.js');
    writeFileSync(join(folder, `.duban-${MACHINE}-999999999-0123456789ab.tmp`), '');
    writeFileSync(join(folder, `.duban-${MACHINE}-${process.pid}-0123456789ab.tmp`), '');
    writeFileSync(join(folder, '.duban-别的机器-999999999-0123456789ab.tmp'), '');
    await duban(folder, 'format');
    expect(readdirSync(folder).sort()).toEqual(
      [
        `.duban-${MACHINE}-${process.pid}-0123456789ab.tmp`,
        '.duban-别的机器-999999999-0123456789ab.tmp',
        'a.duban',
      ].sort(),
    );
  });
});
