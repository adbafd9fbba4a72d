import { expect, test } from 'vitest';
import { RULES } from '../../language/checks/rules/generated.js';
import { duban, folderWith } from '../testing/run.js';

test('reason, example and how to silence', async () => {
  const { code, out } = await duban(folderWith({}), 'explain', 'db201');
  expect(code).toBe(0);
  expect(out).toMatch(/^DB201 未写明牵头单位（错误，missing-lead-unit，可一键修正）/);
  expect(out).toContain('会报告：\n    【任务 1】');
  expect(out).toContain('例外：DB201 理由');
});

test('every rule can be explained, by code and by name', async () => {
  for (const { code, name, reason } of RULES) {
    expect((await duban(folderWith({}), 'explain', code)).out).toContain(reason);
    expect((await duban(folderWith({}), 'explain', name)).out).toContain(reason);
  }
});

test('form cannot be silenced on a block', async () => {
  const form = RULES.find(({ code }) => code.startsWith('DB1'));
  expect((await duban(folderWith({}), 'explain', form?.code ?? '')).out).not.toContain('任务里写“例外');
});

test('the list, and a code that is none', async () => {
  expect((await duban(folderWith({}), 'explain')).out).toContain('DB201  错误  未写明牵头单位');
  expect(await duban(folderWith({}), 'explain', 'DB999')).toMatchObject({
    code: 2,
    err: expect.stringContaining('没有“DB999”这条规则'),
  });
});
