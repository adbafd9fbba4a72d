import { expect, test } from 'vitest';
import { TEMPLATES } from '../../templates/index.js';
import { paperMarkdown } from '../../write/markdown/paper-markdown.js';
import { JUNE_15 } from '../papers.fixture.js';
import { noticePaper } from './notice-paper.js';
import { NOTICE_KINDS, type NoticeKind, notices } from './notices.js';

const told = (kind: NoticeKind): readonly string[] =>
  notices(JUNE_15, { kind }).map(
    ({ unit, rows }) => `${unit}：${rows.map(({ key, role }) => `${key} ${role}`).join('、')}`,
  );

test('every unit gets what is open and concerns it; a group is its members', () => {
  expect(told('assign')).toEqual([
    '市交通局：重点0306#1 牵头、重点0306#2 牵头',
    '市财政局：重点0306#1 配合',
    '东河县：重点0306#1 配合、重点0306#5 牵头',
    '西山县：重点0306#1 配合、重点0306#5 牵头',
    '南湖区：重点0306#1 配合、重点0306#5 牵头',
    '市水利局：防汛0610#1 牵头',
  ]);
});

test('only who leads is urged; what is late gets the other letter', () => {
  expect(told('supervise')).toEqual(['市交通局：重点0306#2 牵头']);
  const [transport, ...others] = notices(JUNE_15, { kind: 'urge' });
  expect(transport?.rows.map(({ reasons }) => reasons)).toEqual([['节点“完成路基”已过期']]);
  expect(others.map(({ rows }) => rows[0]?.reasons)).toEqual([
    ['已101天未报进展'],
    ['已101天未报进展'],
    ['已101天未报进展'],
  ]);
});

test('issues go to who puts them right', () => {
  expect(told('issues')).toEqual(['市交通局：重点0306#W1 整改']);
});

test('letters to the units that are named', () => {
  expect(notices(JUNE_15, { kind: 'assign', units: new Set(['市水利局']) }).map(({ unit }) => unit)).toEqual([
    '市水利局',
  ]);
});

test('the letter says what is known and leaves out what is not', () => {
  const [letter] = notices(JUNE_15, { kind: 'assign' });
  if (!letter) throw new Error('no letter');
  const text = paperMarkdown(noticePaper(letter, { source: '', text: TEMPLATES.交办通知 }));
  expect(text).toContain(
    '根据全市重点工作推进会（临政办函〔2026〕1号）要求，现将涉及你单位的任务2项（牵头2项）交办给你们',
  );
  // Five working days; 端午 from 19 to 21 June is off.
  expect(text).toContain('请于2026年6月23日前将《交办任务回执》盖章后反馈市政府督查室');
  expect(text).toContain('请按以下频次报送进展：每月28日前。');
  expect(text).not.toContain('对配合的');
  expect(text).toContain('市政府督查室　2026年6月15日');
});

test.each(NOTICE_KINDS)('$title: nothing is left unfilled', ({ kind, template }) => {
  for (const letter of notices(JUNE_15, { kind })) {
    const text = paperMarkdown(noticePaper(letter, { source: template, text: TEMPLATES[template] }));
    expect(text).not.toMatch(/\{\{|undefined|NaN/);
    expect(text).toContain(letter.unit);
  }
});
