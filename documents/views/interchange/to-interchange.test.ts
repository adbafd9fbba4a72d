import { expect, test } from 'vitest';
import { INTERCHANGE } from '../../../language/model/interchange.js';
import { at } from '../../../language/standing/at.js';
import { fixture, workspaceOf } from '../../../language/testing/fixture.js';
import { toInterchange } from './to-interchange.js';

const WORKSPACE = workspaceOf(
  fixture(`# 说明
【会议】全市重点工作推进会
  代号：重点0306
  日期：2026年3月6日
  文号：临政办函〔2026〕1号

【分组 1】交通
  报送：每月28日前

【任务 1-1】修通滨河路
  分组：1
  牵头单位：市交通局
  配合单位：市自然资源局、各县（市、区）
  分包领导：市长
  时间节点：6月底前取得批复、9月底前开工
  里程碑：5月底前 完成用地预审
  指标：完成投资 ≥ 3 亿元
  出处：滨河路要……9月底前开工
  完成节点：2026-05-20 用地预审（附件：批复.pdf）
  实绩：2026-05-31 完成投资 6,000 万元
  进展：2026-06-10 40% 正在招标

【任务 1-2】配套绿化
  牵头单位：市交通局
  前置：1-1、别处#3
`),
);

test('everything is resolved, what is not written is absent', () => {
  const { documents, tasks, units, asOf } = toInterchange(at(WORKSPACE, '2026-06-15'));
  expect(asOf).toBe('2026-06-15');
  expect(documents).toEqual([
    {
      code: '重点0306',
      title: '全市重点工作推进会',
      kind: '会议',
      date: '2026-03-06',
      docNumber: '临政办函〔2026〕1号',
      file: '任务.duban',
    },
  ]);
  expect(units.find(({ kind }) => kind === 'group')).toMatchObject({
    name: '各县（市、区）',
    members: ['东河县', '西山县', '南湖区'],
  });
  expect(tasks[0]).toMatchObject({
    key: '重点0306#1-1',
    line: 10,
    section: { id: '1', title: '交通' },
    leadUnits: [{ written: '市交通局', name: '市交通局', kind: 'unit' }],
    supportUnits: [
      { written: '市自然资源局' },
      { written: '各县（市、区）', kind: 'group', members: ['东河县', '西山县', '南湖区'] },
    ],
    sponsorLeaders: [{ written: '市长', person: '周维岳', post: '市长' }],
    deadline: {
      words: '6月底前取得批复、9月底前开工',
      deadline: '2026-09-30',
      steps: [{ deadline: '2026-06-30' }, { deadline: '2026-09-30' }],
    },
    milestones: [{ what: '完成用地预审', state: 'reached', reached: '2026-05-20' }],
    indicators: [
      {
        name: '完成投资',
        target: { low: 3, unit: '亿元' },
        actual: { low: 6000, unit: '万元' },
        percent: 20,
        met: false,
      },
    ],
    reporting: ['每月28日前'],
    quotes: ['滨河路要……9月底前开工'],
    tracking: { state: { code: 'inProgress', label: '推进中' }, percent: 40 },
  });
  expect(tasks[1]).not.toHaveProperty('deadline');
  expect(tasks[1]?.prerequisites).toEqual(['重点0306#1-1', '别处#3']);
});

test('the schema accepts it, also after JSON', () => {
  const json: unknown = JSON.parse(JSON.stringify(toInterchange(at(WORKSPACE, '2026-06-15'))));
  expect(INTERCHANGE.safeParse(json)).toMatchObject({ success: true });
  expect(INTERCHANGE.safeParse({ ...(json as object), extra: 1 }).success).toBe(false);
});

test('projects and the like, with their own fields', () => {
  const workspace = workspaceOf(
    fixture(
      '【会议】会\n  代号：甲\n\n【项目 P1】滨河大桥\n  总投资：3 亿元\n  包抓领导：市长\n  进展：2026-05-01 30% 桩基完成',
    ),
  );
  const { items } = INTERCHANGE.parse(toInterchange(at(workspace, '2026-06-15')));
  expect(items).toMatchObject([
    {
      key: '甲#P1',
      class: '项目',
      title: '滨河大桥',
      line: 4,
      fields: [
        { name: '总投资', text: '3 亿元' },
        { name: '分包领导', text: '市长' },
      ],
      facts: [{ kind: 'progress', date: '2026-05-01', percent: 30 }],
    },
  ]);
});
