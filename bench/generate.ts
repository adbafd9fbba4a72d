import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  BODIES,
  DEADLINES,
  GOALS,
  INDICATORS,
  LEADERS,
  NOTES,
  OBJECTS,
  PERSONS,
  PLACES,
  STEPS,
  STRENGTHS,
  VERBS,
} from './words.js';

/** The day that generated workspaces are looked at. */
export const AS_OF = '2026-06-15';

const UNITS = PLACES.flatMap((place) => BODIES.map((body) => place + body));

/** A generated workspace on the disk. */
export interface Generated {
  readonly folder: string;
  readonly tasks: number;
  readonly files: number;
  /** UTF-8 bytes of all directive files. */
  readonly bytes: number;
}

/** A sequence that is the same on every machine (xorshift), so that every run measures the same text. */
function randomness(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
}

/**
 * Writes a workspace of `tasks` tasks in `files` meetings with a register of 60 units: 12 to 17 lines a task, as in the
 * ledger of a busy office, with a finding in one task of twenty-five.
 */
export function generate(folder: string, tasks: number, files: number): Generated {
  const random = randomness(20260615 + tasks * 31 + files);
  mkdirSync(join(folder, '附件'), { recursive: true });
  writeFileSync(join(folder, '附件', '批复.txt'), '同意。\n');
  const texts: [name: string, text: string][] = [['单位.duban', register()]];
  const each = Math.ceil(tasks / files);
  for (let file = 0; file < files; file++) {
    const from = file * each;
    texts.push([`会议${file + 1}.duban`, meeting(file + 1, from, Math.min(tasks, from + each), random)]);
  }
  let bytes = 0;
  for (const [name, text] of texts) {
    writeFileSync(join(folder, name), text);
    bytes += Buffer.byteLength(text);
  }
  return { folder, tasks, files: texts.length, bytes };
}

function register(): string {
  const posts = LEADERS.map(([post, person]) => `【岗位】${post}\n  称谓：副市长\n  任职：2025-01-10 ${person}\n`);
  const persons = PERSONS.map((person, index) => `【岗位】${index + 1}号专员\n  任职：2025-03-03 ${person}\n`);
  const units = UNITS.map((unit) =>
    unit.startsWith('市') ? `【单位】${unit}\n  全称：${unit.replace('市', '云埠市')}\n` : `【单位】${unit}\n`,
  );
  return ['督办语言：1\n', '【单位】市政府督查室\n', ...units, ...posts, ...persons].join('\n');
}

function meeting(number: number, from: number, to: number, random: () => number): string {
  const head = `督办语言：1

【会议】第${number}次重点工作推进会
  代号：推进${number}
  日期：2026年3月${2 + (number % 27)}日
  交办单位：市政府督查室
  督办单位：市政府督查室
`;
  const tasks: string[] = [head];
  for (let index = from; index < to; index++)
    tasks.push(task(index - from + 1, index + 1, (index - from) / (to - from), random));
  return tasks.join('\n');
}

/** One task; `share` is how far into its meeting it stands, `unique` its number in the workspace. */
function task(id: number, unique: number, share: number, random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const [verb, object] = [pick(VERBS), pick(OBJECTS)];
  // Deadlines grow with the ids, so that a prerequisite (always an earlier id) is due before what waits for it.
  const [deadline, before] = DEADLINES[Math.floor(share * DEADLINES.length)] as (typeof DEADLINES)[number];
  const lead = pick(UNITS);
  const support = [...new Set([pick(UNITS), pick(UNITS), pick(UNITS)])].filter((unit) => unit !== lead);
  const [indicator, measure] = pick(INDICATORS);
  const strength = pick(STRENGTHS);
  const target = Math.floor(random() * 80 + 10) / 10;
  const lines = [
    `【任务 ${id}】${verb}${object}第${unique}标段`,
    `  分包领导：${pick(LEADERS)[1]}副市长`,
    `  牵头单位：${lead}`,
    `  配合单位：${support.join('、')}`,
    `  责任人：${pick(PERSONS)}`,
    `  力度：${strength}`,
    `  时间节点：${deadline}`,
    `  里程碑：${before} ${pick(STEPS)}`,
    `  目标：${pick(GOALS)}`,
    `  指标：${indicator} ≥ ${target} ${measure}`,
    `  调度：${random() < 0.7 ? '每月' : '每半月'}`,
    `  报送：每月${random() < 0.5 ? 25 : 28}日前 报市政府督查室`,
    `  出处：${object}第${unique}标段牵动全局，${lead}要牵头，${verb}，${strength}${deadline}见到实效`,
  ];
  if (random() < 0.04) slip(lines, random);
  if (id > 3 && random() < 0.5) lines.push(`  前置：${Math.max(1, id - 1 - Math.floor(random() * 40))}`);
  const reports = Math.floor(random() * 3);
  for (let report = 0; report < reports; report++) {
    const attachment = random() < 0.3 ? '（附件：附件/批复.txt）' : '';
    lines.push(`  进展：2026-0${4 + report}-1${report} ${20 + report * 25}% ${pick(NOTES)}${attachment}`);
  }
  if (random() < 0.3) lines.push(`  实绩：2026-05-29 ${indicator} ${(target / 2).toFixed(1)} ${measure}`);
  return `${lines.join('\n')}\n`;
}

/** What a clerk gets wrong in one task of twenty-five. */
function slip(lines: string[], random: () => number): void {
  const [line, wrong] = SLIPS[Math.floor(random() * SLIPS.length)] as (typeof SLIPS)[number];
  lines[line] = wrong;
}

const SLIPS = [
  [2, '  牵头单位：市交通具'],
  [2, '  牵头单位：'],
  [6, '  时间节点：尽快'],
  [6, '  时间节点：6月31日前'],
  [7, '  里程碑：12月底前 完成验收'],
  [9, '  指标：完成投资若干'],
  [12, '这一行忘了写冒号'],
] as const;
