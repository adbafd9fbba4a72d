/** One convention of reading official deadlines: what docs/deadlines.md prints and what an office can set. */
export interface Convention {
  readonly code: string;
  readonly title: string;
  /** What the tool takes the words to mean. */
  readonly rule: string;
  /** Other readings in use, if any. */
  readonly alternatives?: string;
  /** An expression, its reference day and what it yields; the tests hold the tool to it. */
  readonly example: { readonly text: string; readonly ref: string; readonly deadline: string | null };
  readonly source: string;
  /** How an office sets another reading: the setting's name, its values, the first being the default. */
  readonly setting?: { readonly name: string; readonly values: readonly string[] };
}

export const conventions: readonly Convention[] = [
  {
    code: 'C01',
    title: '月底、年底',
    rule: '月底（末）为当月最后一日；“月底前”含该日。未写月份的“月底”指文件日期所在月。',
    example: { text: '5月底前', ref: '2024-04-12', deadline: '2024-05-31' },
    source: '公文通行用法',
  },
  {
    code: 'C02',
    title: '某日前',
    rule: '“前、以前、之前”前面的日子当天仍算按时。只写日不写月的，指文件日期当天或之后的第一个该日。',
    alternatives: '至前一日止',
    example: { text: '8日前', ref: '2024-04-12', deadline: '2024-05-08' },
    source: '公文通行用法',
    setting: { name: '某日前', values: ['含当日', '不含当日'] },
  },
  {
    code: 'C03',
    title: '明确含当日的写法',
    rule: '含、不晚于、不迟于、最迟、截止、截至、下班前、24时前、几点前：含当日，无争议。',
    example: { text: '7月15日下班前', ref: '2024-04-12', deadline: '2024-07-15' },
    source: '公文通行用法',
  },
  {
    code: 'C04',
    title: '旬',
    rule: '上旬1—10日，中旬11—20日，下旬21日至月底；时限为该旬最后一日。',
    example: { text: '5月中旬', ref: '2024-04-12', deadline: '2024-05-20' },
    source: 'GB/T 7408、通行用法',
  },
  {
    code: 'C04b',
    title: '某旬前',
    rule: '“5月上旬前”为该旬最后一日。',
    alternatives: '至该旬开始前一日止',
    example: { text: '8月上旬前', ref: '2024-04-12', deadline: '2024-08-10' },
    source: '公文通行用法',
    setting: { name: '某旬前', values: ['旬末', '旬前一日'] },
  },
  {
    code: 'C05',
    title: '季度、半年',
    rule: '按自然季度、自然半年计；时限为最后一日，季度末、半年末即该日。',
    example: { text: '下半年', ref: '2024-04-12', deadline: '2024-12-31' },
    source: '公文通行用法',
  },
  {
    code: 'C06',
    title: '年内、全年、年底',
    rule: '年内、全年、今年、当年、本年度、年底、年末均为文件日期所在年的12月31日。',
    example: { text: '年内', ref: '2024-04-12', deadline: '2024-12-31' },
    source: '公文通行用法',
  },
  {
    code: 'C07',
    title: '某月前、某季度前、某年前',
    rule: '时段名后直接写“前”，未写“底”的，至该时段开始前一日止；该日早于文件日期的，至该时段最后一日止。总是提示另一种理解。',
    alternatives: '至该时段最后一日止',
    example: { text: '9月前', ref: '2024-04-12', deadline: '2024-08-31' },
    source: '两种用法并存，须由办文单位确认',
    setting: { name: '某月前', values: ['上期末', '当期末'] },
  },
  {
    code: 'C08',
    title: '未写年份',
    rule: '取文件日期所在年；明年、来年、次年加一年，后年加两年，去年、上年度减一年。',
    example: { text: '明年2月底前', ref: '2024-04-12', deadline: '2025-02-28' },
    source: '公文通行用法',
  },
  {
    code: 'C08b',
    title: '已经过去的月份',
    rule: '未写年份而所写日期早于文件日期的，仍按当年理解并提示已过，同时给出次年。',
    alternatives: '按次年理解',
    example: { text: '2月底前', ref: '2024-11-05', deadline: '2024-02-29' },
    source: '写漏“明年”是常见错误，须确认',
    setting: { name: '已过月份', values: ['当年', '次年'] },
  },
  {
    code: 'C08c',
    title: '标题写明年份',
    rule: '同一文字前面写明以后的年份的，后面未写年份的日期随之。',
    example: { text: '2025年工作安排：4月底前完成', ref: '2024-12-20', deadline: '2025-04-30' },
    source: '公文通行用法',
  },
  {
    code: 'C09',
    title: '五年规划',
    rule: '“十三五”2016—2020年，“十四五”2021—2025年，“十五五”2026—2030年；末为最后一年12月31日，开局为第一年，收官为最后一年。',
    example: { text: '“十五五”末', ref: '2026-04-12', deadline: '2030-12-31' },
    source: '国民经济和社会发展五年规划纲要',
  },
  {
    code: 'C10',
    title: '到某年',
    rule: '“到2027年（底）”为该年12月31日；“2024—2026年”含首尾两年。',
    example: { text: '到2027年', ref: '2024-04-12', deadline: '2027-12-31' },
    source: '公文通行用法',
  },
  {
    code: 'C11',
    title: '几年内',
    rule: '两年以上的年数，为若干年后的对应日。',
    alternatives: '至自然年年底',
    example: { text: '四年内', ref: '2024-04-12', deadline: '2028-04-12' },
    source: '民法典第202条',
  },
  {
    code: 'C12',
    title: '节日前',
    rule: '为节日当天的前一日（春节为正月初一，春节前即除夕）；未写年份的取文件日期当天或之后的第一个。“假期”按国务院办公厅放假安排。',
    alternatives: '放假前最后一日或最后一个工作日',
    example: { text: '国庆节前', ref: '2024-04-12', deadline: '2024-09-30' },
    source: '公文通行用法；放假安排见国务院办公厅通知',
    setting: { name: '节日前', values: ['节前一日', '假前一日', '假前最后工作日'] },
  },
  {
    code: 'C13',
    title: '汛期前等事件',
    rule: '为事件开始的前一日。工具自带常用事件的默认日期，使用时提示，直至本单位用“【事件】”写明。',
    alternatives: '各地起止日期不同',
    example: { text: '汛期前', ref: '2024-04-12', deadline: '2024-05-31' },
    source: '水防〔2024〕89号等，见事件表',
  },
  {
    code: 'C14',
    title: '几日内、几个月内',
    rule: '自文件日期（印发、发文、收到通知、会后）起算，当日不计；按月计的遇无对应日取月末。',
    alternatives: '最后一日为休息日的，顺延至下一工作日（民法典第203条）',
    example: { text: '10日内', ref: '2024-04-12', deadline: '2024-04-22' },
    source: '民法典第201—203条',
    setting: { name: '遇休息日', values: ['不顺延', '顺延'] },
  },
  {
    code: 'C15',
    title: '几个工作日内',
    rule: '文件日期之后的第若干个工作日，含调休上班日，按国务院办公厅放假安排。',
    example: { text: '3个工作日内', ref: '2024-09-30', deadline: '2024-10-10' },
    source: '国务院办公厅各年度部分节假日安排的通知',
  },
  {
    code: 'C16',
    title: '周期',
    rule: '每周、每旬、每半月（15日和月末）、每月、每季度等为周期；写明日子的，时限为文件日期当天或之后的第一个到期日。“每周一调度”与“每月一通报”同类，指每周一次。',
    alternatives: '“每周一调度”按每个星期一',
    example: { text: '每月25日前报送', ref: '2024-04-12', deadline: '2024-04-25' },
    source: 'RFC 5545；公文通行用法',
    setting: { name: '每周一调度', values: ['每周一次', '每个星期一'] },
  },
  {
    code: 'C17',
    title: '起、以来、后',
    rule: '只有开始，没有时限。',
    example: { text: '即日起', ref: '2024-04-12', deadline: null },
    source: '公文通行用法',
  },
  {
    code: 'C18',
    title: '起止',
    rule: '首尾两日均含在内；后一日期省略的年、月随前一日期，次年加一年。',
    example: { text: '11月20日至次年3月10日', ref: '2024-04-12', deadline: '2025-03-10' },
    source: '公文通行用法',
  },
  {
    code: 'C19',
    title: '本周、今天、几天后',
    rule: '一周自星期一至星期日；本周内为星期日，月内为月底；N天后为第N天。未写本周下周的星期几，指文件日期当天或之后的第一个。',
    alternatives: '本周内按星期五',
    example: { text: '下周四', ref: '2024-04-12', deadline: '2024-04-18' },
    source: 'GB/T 7408',
    setting: { name: '本周内', values: ['星期日', '星期五'] },
  },
  {
    code: 'C20',
    title: '约略的时间',
    rule: '年初为1月，月初为1—10日，月中为15日，年中为6月30日，季初为首月，左右、前后为所写之日；均标为约略。',
    example: { text: '年中', ref: '2024-04-12', deadline: '2024-06-30' },
    source: '公文通行用法',
  },
  {
    code: 'C21',
    title: '某月、某月份',
    rule: '指整月，时限为月末。',
    example: { text: '9月份', ref: '2024-04-12', deadline: '2024-09-30' },
    source: '公文通行用法',
  },
  {
    code: 'C22',
    title: '从未定日期的事起算',
    rule: '批复后、验收后、立案之日起若干日：写明起算的事，不推算日期。',
    example: { text: '批复后20日内', ref: '2024-04-12', deadline: null },
    source: '民法典第201条',
  },
  {
    code: 'C23',
    title: '尽快、适时、近期',
    rule: '无法推算日期，须另行明确时限。',
    example: { text: '尽快完成', ref: '2024-04-12', deadline: null },
    source: '督查工作通行要求',
  },
  {
    code: 'C24',
    title: '待补的数字',
    rule: '*月底前、X月X日前：认出是时限，数字待补，不推算日期。',
    example: { text: '*月底前', ref: '2024-04-12', deadline: null },
    source: '公文脱密稿通行写法',
  },
  {
    code: 'C25',
    title: '形似时间的名称和数字',
    rule: '三年行动、百日攻坚、24小时热线、十一个项目等不是时限。',
    example: { text: '开展两年攻坚行动', ref: '2024-04-12', deadline: null },
    source: '公文通行用法',
  },
];

/** A disputable reading that an office sets once in a 设置 block (`某月前：当期末`). */
export interface ReadingSetting {
  /** The field's name in the 设置 block. */
  readonly name: string;
  /** The convention it changes: the key in `Readings`. */
  readonly convention: string;
  readonly title: string;
  readonly values: readonly string[];
  readonly default: string;
}

/** Every reading that an office can set, with its values; the first is the shipped default. */
export const readingSettings: readonly ReadingSetting[] = conventions.flatMap(({ code, title, setting }) =>
  setting === undefined
    ? []
    : [{ name: setting.name, convention: code, title, values: setting.values, default: setting.values[0] ?? '' }],
);

const defaults = new Map(readingSettings.map((setting) => [setting.convention, setting]));

/** The reading in force for a convention; an unknown value is the default. Settings are found by code or by name. */
export function readingOf(readings: Readonly<Record<string, string>> | undefined, convention: string): string {
  const setting = defaults.get(convention);
  if (setting === undefined) return '';
  const chosen = readings?.[convention] ?? readings?.[setting.name];
  return chosen !== undefined && setting.values.includes(chosen) ? chosen : setting.default;
}
