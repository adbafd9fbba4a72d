import * as fc from 'fast-check';

/** A small file in which every kind of line stands. */
export const SAMPLE = `督办语言：1

# 说明
【会议】重点工作推进会
  代号：重点0412
  日期：2024年4月12日

【单位】市发改委
  别名：发改委、市发展改革委

# 第一组
【分组 1】前期
  调度：每月
【任务 1-3】加快河西水厂前期工作
    | 含取水口
  牵头单位：市发改委、交通局（牵头）
  前置：1-1、防汛0305#2
  出处：力争……前取得核准
  进展：2024-05-28 30% 预审材料已批复
    | 存在问题：林地指标未落实
这一行没有冒号
任务 1-4：括号写丢了
  时间节点：9月底前
`;

const PIECES = [
  '【',
  '】',
  '【任务 2】',
  '[任务3]：',
  '［任务　４－１］',
  '：',
  ':',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  '  ',
  '　',
  '|',
  '｜ 续',
  '#',
  '＃',
  '、',
  '，',
  '；',
  '（',
  '）',
  '牵头单位：',
  '前　置：１－１,2',
  '进展：2024年5月8日完成',
  '任务：',
  '任务 1-3：',
  'PPP 1',
  '<<<<<<< a\n',
  '\uFEFF',
  '\u200F',
  '\u200B',
  '\uD800',
  '\uDC00',
  '𠮷',
  '\u2028',
  '\u0085',
  '',
];

/** One edit: where (as a share of the length), how many characters go, and what comes. */
export interface RandomEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat({ max: 40 }) }),
  insert: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  ),
});

export const randomEdits = fc.array(randomEdit, { minLength: 1, maxLength: 12 });

export function edited(text: string, { at, remove, insert }: RandomEdit): string {
  const from = Math.round(at * text.length);
  return text.slice(0, from) + insert + text.slice(from + remove);
}

/** The sample after some edits: text such as people leave it while they type, and worse. */
export const damagedText: fc.Arbitrary<string> = randomEdits.map((edits) => edits.reduce(edited, SAMPLE));
