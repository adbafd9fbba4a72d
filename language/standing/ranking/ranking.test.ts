import { expect, test } from 'vitest';
import { fixture, workspaceOf } from '../../testing/fixture.js';
import { at } from '../at.js';

test('ties share a place, and who said nothing has none', () => {
  const source = `【排名】投资排名
  范围：项目
  指标：每项 完成投资 ≥ 1 亿元
  指标：项数 ≥ 1

【项目 P1】大桥
  实绩：2026-05-31 完成投资 1 亿元

【项目 P2】小桥
  实绩：2026-05-31 完成投资 2 亿元

【项目 P3】码头
  实绩：2026-05-31 完成投资 20000 万元

【项目 P4】机场`;
  const [ranking, ...others] = at(workspaceOf(fixture(source)), '2026-06-15').rankings;
  expect(others).toEqual([]);
  expect(ranking?.rows.map(({ member, rank, value, tied }) => [member.entity.id, rank, value, tied])).toEqual([
    ['P2', 1, 2, true],
    ['P3', 1, 2, true],
    ['P1', 3, 1, false],
  ]);
  expect(ranking?.missing.map(({ entity }) => entity.id)).toEqual(['P4']);
});
