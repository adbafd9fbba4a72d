import type { PossibleTask, Reason } from '../types.js';

/** What single cues mean to a clerk; the others are too small to be told. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^limit$/, '有时间要求'],
  [/^target$/, '有可核的目标'],
  [/^cadence$/, '有频次'],
  [/^owner:(?:named|class|explicit|support)$/, '点了责任单位'],
  [/^owner:all$/, '对各级各部门提出'],
  [/^owner:post$/, '点了责任人'],
  [/^modal(?::|$)/, '用了“要”“必须”一类的词'],
  [/^clause:makes a thing$/, '要形成清单、方案一类的成果'],
  [/^clause:(?:does|handles)/, '有具体的工作内容'],
  [/^clause:each$/, '要求逐项、全部'],
  [/^inherits/, '接着上一句的责任单位往下说'],
  [/^demanded:(?:here|near)$/, '在会议要求的段落里'],
];
const MOST = 3;

/** Why a sentence is offered, in a few words, the strongest reason first. */
export function reasonOf({ reasons }: PossibleTask): string {
  const told = reasons
    .filter(({ weight }: Reason) => weight > 0)
    .flatMap(({ rule }) => WORDS.filter(([cue]) => cue.test(rule)).map(([, words]) => words));
  const words = [...new Set(told)].slice(0, MOST);
  return words.length > 0 ? words.join('，') : '措辞近于要求';
}
