import { expect, test } from 'vitest';
import { paperMarkdown } from '../../write/markdown/paper-markdown.js';
import { JUNE_15 } from '../papers.fixture.js';
import { checklist, type ChecklistOptions } from './checklist.js';
import { checklistPaper } from './checklist-paper.js';

const asked = (options: ChecklistOptions = {}) =>
  checklist(JUNE_15, options).groups.map(({ urgency, rows }) => [urgency, ...rows.map(({ key }) => key)]);

test('each task once, under what is most urgent about it', () => {
  expect(asked()).toEqual([
    ['late', '重点0306#2'],
    ['soon', '重点0306#1', '防汛0610#1'],
    ['verify', '重点0306#4'],
    ['silent', '重点0306#5'],
  ]);
});

test('everything that is open about a task is said', () => {
  expect(
    checklist(JUNE_15, {})
      .groups.flatMap(({ rows }) => rows.slice(0, 1))
      .map(({ reasons }) => reasons),
  ).toEqual([
    ['逾期15天', '2026-05-30申请延期至2026-07-31，待批', '已38天未报进展'],
    ['还有15天', '节点“完成路基”2026-05-31已过期', '提请协调：请协调管线迁改'],
    ['2026-06-01申请销号，待核查'],
    ['已101天未报进展'],
  ]);
});

test('of one unit, groups included; of one leader; of a week', () => {
  expect(asked({ unit: '东河县' })).toEqual([
    ['soon', '重点0306#1'],
    ['silent', '重点0306#5'],
  ]);
  expect(asked({ leader: '陆承安' })).toEqual([['soon', '重点0306#1']]);
  expect(asked({ week: true })[1]?.[0]).not.toBe('soon');
});

test('a line says whom to ask, about what, and why', () => {
  expect(paperMarkdown(checklistPaper(checklist(JUNE_15, { unit: '市交通局' })))).toContain(
    '- [ ] 市交通局（王一鸣）：重点0306#1 修通滨河路（还有15天；节点“完成路基”2026-05-31已过期；提请协调：请协调管线迁改；期限2026年6月30日；领导：陆承安分管工业副市长）',
  );
});
