import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const UNITS = ['市住建局', '市民政局', '市工信局', '市商务局', '市教育局'];
const WORK = ['完成泵站改造', '开通公交快线', '批复可行性研究报告', '新建标准厂房', '整治城乡道路', '建成社区食堂'];
const FILES = 50;
const TASKS_A_FILE = 200;
const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

function task(file: number, number: number): string {
  const index = file * TASKS_A_FILE + number;
  return [
    `【任务 ${1 + Math.floor(number / 20)}-${1 + (number % 20)}】${pick(WORK, index)}（第${index + 1}批）`,
    `  牵头单位：${pick(UNITS, index)}`,
    `  配合单位：${pick(UNITS, index + 2)}`,
    `  时间节点：${6 + (index % 7)}月底前`,
    `  目标：第${index + 1}批具备验收条件`,
    `  进展：2024-05-20 ${index % 90}% 前期手续已办结`,
    '',
  ].join('\n');
}

/** Adds 10,000 tasks in 50 files, as a city has after some years. */
export function addLargeWorkspace(folder: string): void {
  mkdirSync(path.join(folder, '历年'), { recursive: true });
  const register = UNITS.map((unit) => `【单位】${unit}\n  全称：青阳${unit}\n`).join('\n');
  writeFileSync(path.join(folder, '历年', '单位.duban'), `督办语言：1\n\n${register}`);
  for (let file = 0; file < FILES; file += 1) {
    const head = `督办语言：1\n\n【台账】第${file + 1}批台账\n  代号：批次${file + 1}\n  日期：2024-04-12\n\n`;
    const tasks = Array.from({ length: TASKS_A_FILE }, (_, number) => task(file, number)).join('\n');
    writeFileSync(path.join(folder, '历年', `批次${file + 1}.duban`), head + tasks);
  }
}
