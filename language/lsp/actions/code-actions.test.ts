import type { CodeAction } from 'vscode-languageserver-types';
import { describe, expect, test } from 'vitest';
import { applied, editor } from '../../testing/editor.js';
import { Findings } from '../diagnostics.js';
import { codeActions, FIX_ALL } from './code-actions.js';
import { REFACTORINGS } from './refactorings.js';

const actionsAt = (
  source: string,
  until?: string,
  only?: string[],
): { actions: CodeAction[]; apply: (title: RegExp) => string } => {
  const { view, position } = editor(source);
  const end = until === undefined ? position : { line: Number(until), character: 0 };
  const range = { start: position, end };
  const found = new Findings().all(view.standing).get(view.file.path) ?? [];
  const actions = only
    ? codeActions(view, range, found, only)
    : [...codeActions(view, range, found, ['quickfix']), ...codeActions(view, range, found, ['refactor'])];
  return {
    actions,
    apply: (title) => {
      const action = actions.find((candidate) => title.test(candidate.title));
      if (!action)
        throw new Error(`没有“${title.source}”，只有：${actions.map((candidate) => candidate.title).join('；')}`);
      return applied(view, action.edit?.changes?.[view.file.path] ?? []);
    },
  };
};
const MEETING = '【会议】甲\n  代号：甲会\n  日期：2024年4月12日\n';

describe('fixes', () => {
  const TASK = `${MEETING}【任务 1】<|>建水厂\n  责任单位：市水利局\n  时间节点：6月底前\n【单位】市水利局\n`;

  test('a rule’s fix settles what it found', () => {
    expect(actionsAt(TASK).apply(/设为牵头单位/)).toContain('  牵头单位：市水利局\n');
  });

  test('it carries the diagnostic that it settles', () => {
    const fix = actionsAt(TASK).actions.find(({ title }) => title.includes('设为牵头单位'));
    expect(fix?.diagnostics?.[0]?.code).toBe('DB201');
    expect(fix?.kind).toBe('quickfix');
  });

  test('“fix all” takes sure fixes only', () => {
    const { actions } = actionsAt(TASK, undefined, [FIX_ALL]);
    expect(
      actions
        .flatMap(({ edit }) =>
          Object.values(edit?.changes ?? {})
            .flat()
            .map((one) => one.newText),
        )
        .join(''),
    ).not.toContain('牵头单位');
  });
});

describe('refactorings', () => {
  test('split a task in its title', () => {
    expect(
      actionsAt(`${MEETING}【任务 3】建水厂，<|>修管网\n  牵头单位：市水利局\n  目标：好\n【任务 4】路\n`).apply(
        /拆成两项/,
      ),
    ).toBe(
      `${MEETING}【任务 3】建水厂\n  牵头单位：市水利局\n  目标：好\n\n【任务 5】修管网\n  牵头单位：市水利局\n【任务 4】路\n`,
    );
  });

  test('merge with the next', () => {
    expect(
      actionsAt(
        `【任务 3】建<|>水厂\n  牵头单位：市水利局\n【任务 4】修管网\n  牵头单位：市水利局\n  时间节点：6月底前\n# 说明\n`,
      ).apply(/并入本项/),
    ).toBe('【任务 3】建水厂\n  牵头单位：市水利局\n  时间节点：6月底前\n  目标：修管网\n  原编号：4\n\n# 说明\n');
  });

  test('extract the earlier steps of a deadline', () => {
    expect(actionsAt(`${MEETING}【任务 3】建水厂\n  时间节点：6月底前<|>核准、9月底前开工\n`).apply(/提为里程碑/)).toBe(
      `${MEETING}【任务 3】建水厂\n  时间节点：9月底前开工\n  里程碑：6月底前 核准\n`,
    );
  });

  test('spread a group', () => {
    expect(
      actionsAt(
        '【任务 3】建水厂\n  责任单位：东河县、各<|>县（市、区）\n【单位】东河县、西山县、南湖区\n【单位组】各县（市、区）\n  成员：东河县、西山县、南湖区\n',
      ).apply(/展开为2个单位/),
    ).toContain('  责任单位：东河县、西山县、南湖区\n');
  });

  test('shift the deadlines of the selected tasks, but of none that work has begun on', () => {
    expect(
      actionsAt(
        `${MEETING}【任务 1】<|>甲\n  时间节点：6月底前\n  里程碑：5月底前 预审\n【任务 2】乙\n  时间节点：2024-07-15前\n【任务 3】丙\n  时间节点：6月底前\n  进展：2024-05-08 好\n`,
        '9',
      ).apply(/2项任务的期限推后一周/),
    ).toBe(
      `${MEETING}【任务 1】甲\n  时间节点：2024-07-07前\n  里程碑：2024-06-07前 预审\n【任务 2】乙\n  时间节点：2024-07-22前\n【任务 3】丙\n  时间节点：6月底前\n  进展：2024-05-08 好\n`,
    );
  });

  test('number what has no number', () => {
    const text = '【任务】<|>甲\n【任务 7】乙\n【任务】丙\n';
    expect(actionsAt(text).apply(/全部编号/)).toBe('【任务 8】甲\n【任务 7】乙\n【任务 9】丙\n');
    expect(actionsAt(text).apply(/编号为 8/)).toBe('【任务 8】甲\n【任务 7】乙\n【任务】丙\n');
  });

  test('none fits prose', () => {
    const { spot } = editor('【任务 1】甲\n  备注：好<|>\n');
    const nowhere = { start: { line: 1, character: 6 }, end: { line: 1, character: 6 } };
    expect(REFACTORINGS.flatMap((refactoring) => refactoring(spot, nowhere))).toEqual([]);
  });
});

test('an offered task is accepted out of its comments, the others stay', () => {
  const offers =
    '# 可能遗漏：有具体的工作内容\n# 【任务 2】清<|>理河道\n#   牵头单位：\n#   出处：清理河道。\n\n# 可能遗漏：措辞近于要求\n# 【任务 3】疏通管网\n#   出处：疏通管网。\n';
  const taken = actionsAt(`${MEETING}\n【任务 1】建水厂\n  出处：建水厂。\n\n${offers}`).apply(/^列为任务$/);
  expect(taken).toContain(
    '\n\n【任务 2】清理河道\n  牵头单位：\n  出处：清理河道。\n\n# 可能遗漏：措辞近于要求\n# 【任务 3】',
  );
});
