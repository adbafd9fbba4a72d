import { isPremise } from '../clauses/condition.js';
import { findQuotes } from '../find-quote.js';
import { indicatorsOf } from './indicators.js';
import { meetingName } from './meeting-name.js';
import { reasonOf } from './reason.js';
import { typedLimits } from '../clauses/typed-limits.js';
import type { Draft, DraftHeading, DraftTask } from '../types.js';

/** What the head of the drafted file says about its document. */
export interface DubanHeader {
  /** Name of the meeting or document. */
  readonly meeting: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  /** Path of the speech relative to the drafted file. */
  readonly speechPath?: string;
  readonly code?: string;
}

const TRIGGER = /一旦|待.{1,14}后$|获批|批复/;
const REPORTS = /报送|报告|上报|反馈|汇总/;
const CIRCULARS = /通报|排名|排位|晾晒|曝光|公示|公布|发布/;
const CONSULTS = /会商|研判|碰头|会办/;

/**
 * The directive file that a careful clerk would have typed from this draft. Fields that the source leaves open stay as visible
 * blanks (`牵头单位：`), so that the checker reports them; every 出处 stands verbatim in the source.
 */
export function toDuban(draft: Draft, header: DubanHeader): string {
  const blocks = [headBlock(draft, header)];
  let group = -1;
  const groups = new Map(topHeadings(draft).map((heading) => [heading.section, heading]));
  for (const task of draft.tasks) {
    const section = task.id.includes('-') ? Number(task.id.split('-')[0]) : 0;
    const heading = groups.get(section);
    if (section !== group && heading) blocks.push(`【分组 ${section}】${oneLine(heading.title)}\n`);
    group = section;
    blocks.push(taskBlock(task, draft, heading !== undefined));
  }
  if (draft.possible.length > 0) blocks.push(offers(draft, groups));
  return `督办语言：1\n\n${blocks.join('\n')}`;
}

/** What the offers stand under; each is one block of comments, so that nothing of it counts until somebody accepts it. */
const OFFERS = [
  '# ———— 可能遗漏 ————',
  '# 下面各条系统没有把握，请逐条核对：是任务的，把光标放在上面选“列为任务”，或者删去各行开头的“# ”；不是的，整段删去。',
].join('\n');

function offers(draft: Draft, groups: ReadonlyMap<number, DraftHeading>): string {
  const blocks = draft.possible.map((task) => {
    const section = task.id.includes('-') ? Number(task.id.split('-')[0]) : 0;
    return `# 可能遗漏：${reasonOf(task)}\n${commented(taskBlock(task, draft, groups.has(section)))}`;
  });
  return `${OFFERS}\n\n${blocks.join('\n')}`;
}

const commented = (block: string): string => block.replace(/^(?=.)/gm, '# ');

/** One task as a block of the language, its last line ended. */
export function taskBlock(task: DraftTask, draft: Draft, grouped: boolean): string {
  const lines = [`【任务 ${task.id}】${oneLine(task.title)}`];
  const field = (name: string, value: string) => lines.push(`  ${name}：${oneLine(value)}`);
  const list = (name: string, values: readonly string[]) => values.length > 0 && field(name, values.join('、'));
  if (grouped) field('分组', task.id.split('-')[0] ?? '');
  const { lead, joint } = leadOf(task, draft);
  const headed = task.leaders.filter((name) => leads(task.quote, name));
  list('牵头领导', headed.map(withoutComrade));
  list('责任人', task.leaders.filter((name) => !headed.includes(name)).map(withoutComrade));
  field('牵头单位', lead.join('、'));
  list('责任单位', joint);
  list('配合单位', task.support);
  if (task.strength) field('力度', task.strength);
  const { due, milestones, said } = typedLimits(task, draft.date);
  field('时间节点', due);
  for (const milestone of milestones) field('里程碑', milestone);
  const open = task.targets.filter((target) => !said.has(target));
  const people = [...task.owners, ...task.leaders];
  // What a milestone says is not said twice, unless nothing else tells when the task is done.
  for (const target of new Set(open.length > 0 ? open : task.targets)) {
    const indicators = indicatorsOf(target, task.quote, people);
    for (const indicator of indicators ?? []) field('指标', indicator);
    if (!indicators) field('目标', target);
  }
  for (const rhythm of task.cadence.flatMap((words) => words.split('、'))) field(rhythmField(rhythm), rhythm);
  if (task.condition && isPremise(task.condition, task.quote))
    field(
      TRIGGER.test(task.condition) ? '启动条件' : '备注',
      TRIGGER.test(task.condition) ? task.condition : `前提：${task.condition}`,
    );
  field('出处', quoteOf(task, draft));
  return `${lines.join('\n')}\n`;
}

function headBlock(draft: Draft, { meeting, date, speechPath, code }: DubanHeader): string {
  const lines = [`【${draft.kind === 'plan' ? '文件' : '会议'}】${oneLine(meetingName(meeting))}`];
  if (code) lines.push(`  代号：${oneLine(code)}`);
  lines.push(`  日期：${date ? chineseDate(date) : ''}`);
  if (speechPath) lines.push(`  讲话稿：${oneLine(speechPath)}`);
  return `${lines.join('\n')}\n`;
}

const chineseDate = (date: string): string => date.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, '$1年$2月$3日');

/** A single unit leads; several bare subjects execute together, and who leads them is left open for the clerk. */
function leadOf(task: DraftTask, draft: Draft): { lead: readonly string[]; joint: readonly string[] } {
  const others = task.owners.filter((name) => !task.lead.includes(name) && !task.support.includes(name));
  if (draft.kind === 'plan' || task.lead.length < 2) return { lead: task.lead, joint: others };
  const headed = task.lead.filter((name) => leads(task.quote, name));
  return headed.length > 0
    ? { lead: headed, joint: task.owners.filter((name) => !headed.includes(name) && !task.support.includes(name)) }
    : { lead: [], joint: [...task.lead, ...others] };
}

/** 常务副市长林启衡同志 is registered without 同志; 主要负责同志 and **同志 are not names without it. */
const withoutComrade = (name: string): string =>
  /(?:负责|领导|[*＊某])同志$/.test(name) ? name : name.replace(/(?<=.{2})同志$/, '');

/** True where the name stands before 牵头 in the quote: 由李明同志牵头. */
function leads(quote: string, name: string): boolean {
  const at = quote.indexOf(name);
  return (
    at >= 0 &&
    /^[^，,。；;]{0,40}?(?:总?牵头|负总责)/.test(quote.slice(at + name.length)) &&
    !/^[^，,。；;]{0,20}?负责/.test(quote.slice(at + name.length))
  );
}

const rhythmField = (rhythm: string): string =>
  REPORTS.test(rhythm) ? '报送' : CIRCULARS.test(rhythm) ? '通报' : CONSULTS.test(rhythm) ? '会商' : '调度';

/** The quote on one line; where the same words stand more than once, which of them is meant. */
function quoteOf(task: DraftTask, draft: Draft): string {
  const words = oneLine(task.quote);
  const places = findQuotes(draft.text, words);
  const index = places.findIndex((place) => place.start === task.start);
  return places.length > 1 && index >= 0 ? `${words}（第${index + 1}处）` : words;
}

/** Broken lines rejoined: Chinese runs on without a space. */
const oneLine = (words: string): string =>
  words
    .replace(/\s*[\r\n]+\s*/g, '')
    .replace(/\t/g, ' ')
    .trim();

/** The headings that number the tasks. */
const topHeadings = (draft: Draft): DraftHeading[] =>
  draft.headings.filter((heading) => heading.level === 1 && heading.section > 0);
