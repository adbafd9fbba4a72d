import { type Entity, fieldsOf, textsOf } from '../../../language/model/entities.js';
import type { Fact, Quantity } from '../../../language/model/values.js';
import type { Task } from '../../../language/scope/workspace.js';
import type { ResolvedPerson, ResolvedUnit } from '../../../language/scope/names.js';
import type { FieldKey } from '../../../language/table/fields.js';
import type { DatedFact } from '../../../language/standing/facts.js';
import type { TrackedIndicator } from '../../../language/standing/indicators.js';
import type { TrackedMilestone } from '../../../language/standing/milestones.js';

/** How the parts of a task read in a cell. One item a line, as offices stack them. */

export const lines = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

/** Registered short names; a name that nobody registered stands as it was written. */
export const unitNames = (units: readonly ResolvedUnit[]): readonly string[] =>
  units.filter(({ mention }) => mention.kind !== 'none').map(({ unit, mention }) => unit?.name ?? mention.text);

/** The units of a field, one a line; 无 where somebody wrote that there are none. */
export function unitsText(units: readonly ResolvedUnit[]): string {
  const names = unitNames(units);
  const isNone = names.length === 0 && units.some(({ mention }) => mention.kind === 'none');
  return isNone ? NONE : lines(names);
}
const NONE = '无';

/** The holder above the post where a post is bound, else as written. */
export function personNames(people: readonly ResolvedPerson[]): readonly string[] {
  return people
    .filter(({ mention }) => mention.kind !== 'none')
    .map(({ person, post, mention }) => {
      if (person === undefined) return mention.text;
      return post === undefined || mention.text.includes(person) ? mention.text : `${person}\n${mention.name}`;
    });
}

/** The leader's words, and below them the day that they mean: an office prints both. */
export function deadlineText({ deadline, ongoing }: Task, due: string | undefined): string {
  const words = deadline?.text ?? (ongoing ? '持续推进' : '');
  return lines([words, due === undefined || words.includes(due) ? '' : due]);
}

/** `06-30`; the year is said where it is not the ledger's own. */
export const shortDay = (day: string, asOf: string): string =>
  day.slice(0, 4) === asOf.slice(0, 4) ? day.slice(5) : day;

export const factText = (fact: DatedFact | undefined, asOf: string): string =>
  fact ? `${shortDay(fact.date, asOf)} ${fact.body}` : '';

/** Digits grouped by thousands and no more decimals than were written. */
export const numberText = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 6 });

export function quantityText({ low, high, unit, placeholder, text }: Quantity): string {
  if (placeholder) return text;
  return `${numberText(low)}${high === low ? '' : `—${numberText(high)}`}${unit}`;
}

/** `年度完成投资 ≥ 3亿元（实绩 0.7亿元，23.3%）`; of a ceiling no share is reached: `审批时间 ≤35个工作日（实绩 33.5个工作日，达标）`. */
export function indicatorText({ indicator, actual, percent, met }: TrackedIndicator): string {
  const { quantity } = indicator;
  const target = quantity ? `${indicator.name} ${quantity.comparator ?? ''}${quantityText(quantity)}` : indicator.text;
  if (!actual) return target;
  const ceiling = quantity?.comparator === '≤' || quantity?.comparator === '<';
  const outcome = ceiling ? OUTCOMES[String(met)] : percent === undefined ? undefined : `${percent}%`;
  return `${target}（实绩 ${quantityText(actual.quantity)}${outcome === undefined ? '' : `，${outcome}`}）`;
}

const OUTCOMES: Readonly<Record<string, string>> = { true: '达标', false: '超标' };

const MILESTONE_MARKS: Readonly<Record<TrackedMilestone['state'], string>> = {
  reached: '✓',
  reachedLate: '✓',
  missed: '✗ 过期',
  open: '',
};

/** `4月底前 完成用地预审 ✓04-27` */
export function milestoneText({ milestone, reached, state }: TrackedMilestone, asOf: string): string {
  const mark = `${MILESTONE_MARKS[state]}${reached ? shortDay(reached.date, asOf) : ''}`;
  return `${milestone.text} ${milestone.what}${mark === '' ? '' : ` ${mark}`}`;
}

/** Texts of a task's field, the section's where the task has none of its own. */
export function textOf(task: Task, key: FieldKey): string {
  const own = textsOf(task.entity, key);
  const found = own.length > 0 || !task.section ? own : textsOf(task.section.entity, key);
  return lines(found.map(({ text }) => text));
}

export function quotesOf(entity: Entity): readonly string[] {
  return fieldsOf(entity, 'quotes').flatMap(({ value }) => (value?.type === 'quote' ? [value.quote.words] : []));
}

/** Where the task comes from: meeting, part of the speech, and the words themselves. */
export function sourceText({ file, section, entity }: Task): string {
  const meeting = file.document ? file.document.title : '';
  const chapter = textsOf(entity, 'chapter')[0]?.text ?? section?.title ?? '';
  const quotes = quotesOf(entity).map((words) => `“${words}”`);
  return lines([meeting, chapter, ...quotes]);
}

const fileName = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** Names of the files that facts rest on, in the order of the text, each once. */
export function evidenceNames(facts: readonly Fact[], asOf: string): readonly string[] {
  const names = new Set<string>();
  for (const { date, tail } of facts) {
    if (date === undefined || date > asOf) continue;
    for (const attachment of tail.attachments) names.add(fileName(attachment.text));
  }
  return [...names];
}
