import { describe, expect, test } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-types';
import { applied, editor } from '../../testing/editor.js';
import { completions } from './completion.js';

const OFFICE = `//- 单位.duban
【单位】市发改委
【单位】市交通局
【单位】重庆路街道办
【单位】洪洞县
【单位】长乐区
【单位】市银行业协会
【岗位】市长
  任职：2023-05-06 王长乐
//- 清单.duban
【类别】企业
  字段：信用等级（选项 A/B/C）、开业（时限）
【企业 1】甲厂
【清单】三个清单
【清单】储备清单
【项目 P12】东河电站
  总投资：12 亿元
【字段】监考单位
  用于：任务
  类型：单位
//- b.duban
【会议】乙会
  代号：乙会
【任务 7】修路
  牵头单位：市交通局
  指标：完成投资 ≥ 4.4 亿元
`;
const MEETING = '【会议】甲会\n  代号：甲会\n  日期：2024年4月12日\n';
const TASK = '【任务 1】建水厂\n【任务 2】通水\n';

async function offered(block: string): Promise<{ items: CompletionItem[]; accept: (label: string) => string }> {
  const { view, position } = editor(`//- a.duban\n${MEETING}${TASK}${block}\n${OFFICE}`);
  const { items } = await completions(view, position, async () => ['讲话/稿.docx', '附件/甲.pdf']);
  return {
    items,
    accept: (label) => {
      const edit = items.find((item) => item.label === label)?.textEdit;
      if (!edit || !('range' in edit)) throw new Error(`没有 ${label}`);
      return applied(view, [edit])
        .slice(MEETING.length + TASK.length)
        .trimEnd();
    },
  };
}
const labels = async (block: string): Promise<string[]> => (await offered(block)).items.map(({ label }) => label);

test.each([
  ['cqljd', '重庆路街道办'],
  ['hongtong', '洪洞县'],
  ['htx', '洪洞县'],
  ['changle', '长乐区'],
  ['yinhang', '市银行业协会'],
  ['sfg', '市发改委'],
  ["shi'fa'gai", '市发改委'],
])('characters with several readings: %s is %s', async (typed, unit) => {
  expect(await labels(`  牵头单位：${typed}<|>`)).toEqual([unit]);
});

describe('in the middle of a value', () => {
  test.each([
    ['a list of units', '  责任单位：市发改委，jt<|>', '市交通局', '  责任单位：市发改委，市交通局'],
    [
      'on a line that continues it',
      '  责任单位：市发改委\n    | jt<|>',
      '市交通局',
      '  责任单位：市发改委\n    | 市交通局',
    ],
    ['the second deadline', '  时间节点：6月底前核准、9<|>', '9月底前', '  时间节点：6月底前核准、9月底前'],
    ['a year that is named', '  时间节点：2025年3<|>', '2025年3月底前', '  时间节点：2025年3月底前'],
    ['who receives reports', '  报送：每月28日前 报sfg<|>', '市发改委', '  报送：每月28日前 报市发改委'],
    ['who set a deadline', '  明确时限：2024-06-30 sfg<|>', '市发改委', '  明确时限：2024-06-30 市发改委'],
    ['who verified', '  核查：2024年5月20日 sfg<|>', '市发改委', '  核查：2024年5月20日 市发改委'],
    ['a new deadline', '  延期：2024-05-20 <|>', '至 2024-06-30', '  延期：2024-05-20 至 2024-06-30'],
    ['how far', '  进展：2024-05-20 <|>', '30%', '  进展：2024-05-20 30%'],
    ['the unit of a measure', '  指标：完成投资 ≥ 5 <|>', '亿元', '  指标：完成投资 ≥ 5 亿元'],
    ['an attachment', '  附件：附<|>', '附件/甲.pdf', '  附件：附件/甲.pdf'],
    [
      'evidence behind a fact',
      '  进展：2024-05-20 完成（附件：讲<|>',
      '讲话/稿.docx',
      '  进展：2024-05-20 完成（附件：讲话/稿.docx',
    ],
    [
      'a member that another file has',
      '【清单】甲\n  成员：P12、xiulu<|>',
      '乙会#7',
      '【清单】甲\n  成员：P12、乙会#7',
    ],
    ['a class', '【清单】甲\n  范围：qy<|>', '企业', '【清单】甲\n  范围：企业'],
    ['a field of the class', '【清单】甲\n  范围：企业，信用<|>', '信用等级', '【清单】甲\n  范围：企业，信用等级'],
    ['what is asked of it', '【清单】甲\n  范围：企业，信用等级 <|>', '=', '【清单】甲\n  范围：企业，信用等级 ='],
    ['a choice', '【清单】甲\n  范围：企业，信用等级 = <|>', 'B', '【清单】甲\n  范围：企业，信用等级 = B'],
    ['a set', '【规则】甲\n  范围：项目，非 列入 cb<|>', '储备清单', '【规则】甲\n  范围：项目，非 列入 储备清单'],
    ['the type of a slot', '【模板】甲\n  要件：方案（fj<|>', '附件', '【模板】甲\n  要件：方案（附件'],
    ['the type of a field', '【字段】甲\n  类型：dw<|>', '单位', '【字段】甲\n  类型：单位'],
    ['what a field is for', '【字段】甲\n  用于：任务、qy<|>', '企业', '【字段】甲\n  用于：任务、企业'],
    ['a rule that does not apply', '【任务 3】乙\n  例外：牵头<|>', 'DB201', '【任务 3】乙\n  例外：DB201'],
    ['the next id', '【任务 <|>', '3', '【任务 3】'],
  ])('%s', async (_, block, label, after) => {
    expect((await offered(block)).accept(label)).toBe(after);
  });
});

test('what stands in a list already is not offered again', async () => {
  expect(await labels('  列入：三个清单、<|>')).toEqual(['储备清单']);
  expect(await labels('  前置：1、<|>')).not.toContain('1');
  expect(await labels('  责任单位：市发改委、<|>')).not.toContain('无');
});

test('a reference shows what it refers to, and takes only what fits', async () => {
  const { items } = await offered('  项目：<|>');
  expect(items.map(({ label, detail }) => `${label} ${detail}`)).toEqual(['1 甲厂', 'P12 东河电站']);
});

test('fields that the office declared for its own blocks come first', async () => {
  expect((await labels('【企业 2】乙厂\n  <|>')).slice(0, 2)).toEqual(['信用等级', '开业']);
});

test('the name that is all of what was typed comes first', async () => {
  expect((await labels('  xh<|>')).slice(0, 2)).toEqual(['销号', '销号方式']);
});

test('what stands there already is no offer', async () => {
  expect(await labels('  时间节点：6月底前<|>')).toEqual(['明年6月底前']);
});

test.each(['  里程碑：5月底前 完<|>', '  胡写 sf<|>', '# 任<|>', '  目标：建成\n    | 市<|>', '<<<<<<< sf<|>'])(
  'nothing where nothing can be known: %s',
  async (block) => {
    expect(await labels(block)).toEqual([]);
  },
);
