import { expect, test } from 'vitest';
import { fixture, workspaceOf } from '../../testing/fixture.js';
import { at } from '../at.js';
import { SLOT_STATES } from './completeness.js';

const SOURCE = `【模板】六个一
  要件：牵头单位、实施方案（附件）、奖惩办法（附件）

【清单】甲
  范围：项目
  套用：六个一
  要件：用地预审（节点）、计划开工（时限）
  要件不齐转：储备清单

【清单】储备清单

【项目 P1】大桥
  牵头单位：市交通局
  实施方案：方案.pdf
  奖惩办法：办法.pdf
  用地预审：2026年5月31日前
  计划开工：2026年6月1日
  实际开工：2026年6月1日

【项目 P2】小桥
  牵头单位：待定
  实施方案：方案.pdf
  用地预审：2026年5月31日前
  完成节点：2026-05-30 用地预审
  计划开工：2026年6月1日`;

test('every member × every slot of the list and its template', () => {
  const standing = at(workspaceOf(fixture(SOURCE)), '2026-06-15');
  const set = standing.sets.byName.get('甲');
  if (!set) throw new Error('no set');
  const { slots, rows, moves } = standing.completenessOf(set, (_file, path) => path === '方案.pdf');
  expect(slots.map(({ name }) => name)).toEqual(['用地预审', '计划开工', '牵头单位', '实施方案', '奖惩办法']);
  expect(rows.map(({ cells }) => cells.map(({ state }) => SLOT_STATES[state]))).toEqual([
    ['逾期', '有', '有', '有', '附件不存在'],
    ['有', '逾期', '缺', '有', '缺'],
  ]);
  expect(moves.map(({ member, to, missing }) => [member.entity.id, to, missing])).toEqual([
    ['P2', '储备清单', ['牵头单位', '奖惩办法']],
  ]);
});

test('where nobody can look, attachments are believed', () => {
  const standing = at(workspaceOf(fixture(SOURCE)), '2026-06-15');
  const set = standing.sets.byName.get('甲');
  expect(set && standing.completenessOf(set).rows[0]?.cells.map(({ state }) => state)).not.toContain('noFile');
});
