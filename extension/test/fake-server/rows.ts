import type { LedgerRow, LightCode, StateCode } from '../../../server/protocol.js';

const UNITS = ['市发改委', '市交通局', '市水利局', '市财政局', '北湖区', '市住建局', '市工信局'];
const LIGHTS: readonly [LightCode, string][] = [
  ['green', '绿灯'],
  ['yellow', '黄灯'],
  ['red', '红灯'],
];
const STATES: readonly [StateCode, string][] = [
  ['inProgress', '推进中'],
  ['notStarted', '未启动'],
  ['overdue', '逾期'],
  ['closed', '已销号'],
];
const WORK = ['完成泵站改造', '开通公交快线', '批复可行性研究报告', '新建标准厂房', '整治城乡道路', '建成社区食堂'];
const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** One of a long ledger; everything follows from the number. */
export function fakeRow(uri: string, index: number, line: number): LedgerRow {
  const [light, lightLabel] = pick(LIGHTS, index * 7);
  const [state, stateLabel] = light === 'red' ? pick(STATES, 2) : pick(STATES, index % 5 === 4 ? 3 : index);
  const day = new Date(Date.UTC(2024, 4, 1 + (index % 300))).toISOString().slice(0, 10);
  const id = `${1 + Math.floor(index / 50)}-${1 + (index % 50)}`;
  return {
    key: `推进0412#${id}`,
    uri,
    range: { start: { line, character: 0 }, end: { line, character: 10 } },
    id,
    title: `${pick(WORK, index)}（第${index + 1}批）`,
    meeting: { code: '推进0412', title: '全市重点工作推进会' },
    leadUnits: index % 11 === 10 ? [] : [pick(UNITS, index)],
    supportUnits: index % 2 ? [pick(UNITS, index + 3), pick(UNITS, index + 5)] : [],
    sponsorLeaders: index % 3 ? ['周明'] : [],
    deadline: { iso: day, words: `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日前` },
    daysLeft: Math.round((Date.parse(day) - Date.parse('2024-06-01')) / 86_400_000),
    state: { code: state, label: stateLabel },
    light: { code: light, label: lightLabel },
    progress: (index * 13) % 101,
    latestProgress: { date: '2024-05-20', text: '前期手续已办结，现场已具备施工条件' },
    cells: { target: '具备投运条件', source: '要按期完成改造任务' },
  };
}
