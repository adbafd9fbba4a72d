import { expect, test } from 'vitest';
import { applied, editor } from '../testing/editor.js';
import { inlayHints } from './inlay-hints.js';

const ALL = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const shown = (source: string, settings = { dates: true, lights: true }): string => {
  const { view } = editor(source);
  const hints = inlayHints(view, ALL, settings);
  return applied(
    view,
    hints.map(({ position, label }) => ({
      range: { start: position, end: position },
      newText: `⟨${label as string}⟩`,
    })),
  );
};
const MEETING = '【会议】甲\n  日期：2024年4月12日\n';

test('days, lights and what is left', () => {
  expect(
    shown(`${MEETING}【任务 1】乙\n  时间节点：6月底前\n  里程碑：5月底前 完成预审\n  进展：2024-05-18 60% 好\n`),
  ).toMatch(
    /【任务 1】乙⟨绿灯 · 还有41天⟩\n {2}时间节点：6月底前⟨→ 2024-06-30 周日⟩\n {2}里程碑：5月底前⟨→ 2024-05-31 周五⟩ 完成预审\n/,
  );
});

test('a written date is not said twice; late is late', () => {
  expect(shown(`${MEETING}【任务 1】乙\n  时间节点：2024-05-10\n`)).toContain(
    '【任务 1】乙⟨红灯 · 逾期10天⟩\n  时间节点：2024-05-10\n',
  );
});

test('each kind can be turned off', () => {
  const text = `${MEETING}【任务 1】乙\n  时间节点：6月底前\n`;
  expect(shown(text, { dates: false, lights: false })).toBe(text);
});
