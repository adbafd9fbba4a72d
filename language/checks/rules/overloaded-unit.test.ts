import { expect, test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { overloadedUnit } from './overloaded-unit.js';

const tasks = (count: number, day = '6月30日前'): string =>
  Array.from(
    { length: count },
    (_, n) => `【任务 ${n + 1}】第${n + 1}段\n  牵头单位：市交通局\n  时间节点：${day}`,
  ).join('\n\n');

test('six on one day; the others are named beside it', () => {
  const [finding] = expectMarked(overloadedUnit, tasks(6).replace('市交通局', '⟦市交通局⟧'));
  expect(finding?.related).toHaveLength(5);
});

test('five are fine, the office may allow fewer', () => {
  expectMarked(overloadedUnit, tasks(5));
  expectMarked(overloadedUnit, tasks(3).replace('市交通局', '⟦市交通局⟧'), { options: { overload: 2 } });
});

test('what is closed out burdens nobody', () => {
  expectMarked(overloadedUnit, `${tasks(6)}\n  销号：2026-05-28 市政府督查室 准予`);
});

test('a task that is closed out after the day of the check still burdens its unit', () => {
  const closed = tasks(6).replace(
    '时间节点：6月30日前',
    '时间节点：6月30日前\n  销号：2026-06-20 市政府督查室 准予销号',
  );
  expectMarked(overloadedUnit, closed.replace('市交通局', '⟦市交通局⟧'), { asOf: '2026-06-15' });
  expectMarked(overloadedUnit, closed, { asOf: '2026-06-21' });
});
