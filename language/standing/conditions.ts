import { fold } from '../text/fold.js';
import type { NameMention, Quantity, Term } from '../model/values.js';
import { inBase, scaleOf } from '../model/measures.js';
import { readQuantity } from '../lower/quantity.js';
import { splitList } from '../text/lists.js';
import type { ResolvedPerson, ResolvedUnit } from '../scope/names.js';
import type { Unit } from '../scope/unit.js';
import type { DirectiveFile, Workspace } from '../scope/workspace.js';
import type { FieldSpec } from '../table/fields.js';
import { isSamePhase, phaseOf } from '../table/phases.js';
import { addDays, addMonths } from '../time/days.js';
import { parseFullDate } from '../time/full-date.js';
import { addWorkdays } from '../time/workdays.js';
import { asMention, hasValue, type Member, specOn, type Value, valueOf } from './values.js';

/** Yes, no, or not decided; then `why` says what is missing, in a few words (`阶段 未写`). */
export interface Decision {
  readonly truth: boolean | undefined;
  readonly why: string | undefined;
}

/** Whether a member is in a list of this name. */
export type InList = (list: string, member: Member) => boolean | undefined;

type Compare = Extract<Term, { kind: 'compare' }>;

const YES: Decision = { truth: true, why: undefined };
const NO: Decision = { truth: false, why: undefined };
const unknown = (why: string): Decision => ({ truth: undefined, why });
const said = (truth: boolean): Decision => (truth ? YES : NO);

/**
 * A condition of a list or rule as of a day. What its operands mean is read once, in the file that the condition stands
 * in; members are asked with what their fields mean, not with what is written.
 */
export class Condition {
  private readonly operands = new Map<Compare, Operand>();

  constructor(
    private readonly terms: readonly Term[],
    private readonly home: DirectiveFile,
    private readonly day: string,
  ) {}

  /** All terms must hold. One that fails decides; without such, the first that cannot be decided says why. */
  decide(member: Member, inList: InList): Decision {
    let open: Decision | undefined;
    for (const term of this.terms) {
      const { truth, why } = this.term(member, term, inList);
      if (truth === undefined) open ??= { truth, why };
      else if (truth === term.not) return NO;
    }
    return open ?? YES;
  }

  private term(member: Member, term: Term, inList: InList): Decision {
    switch (term.kind) {
      case 'class':
        return said(isOfClass(member, term.name));
      case 'listed': {
        const truth = inList(term.list, member);
        return truth === undefined ? unknown(`是否列入“${term.list}”未定`) : said(truth);
      }
      case 'written':
        return said(hasValue(member, term.field, this.day) === term.written);
      case 'compare': {
        const value = valueOf(member, term.field, this.day);
        // What a block of this kind cannot say does not keep the condition open.
        if (!value) return specOn(member, term.field) ? unknown(`${term.field} 未写`) : NO;
        let operand = this.operands.get(term);
        if (!operand) this.operands.set(term, (operand = new Operand(term.value, this.home, this.day)));
        return compare(value, term, operand, specOn(member, term.field));
      }
    }
  }
}

/** True for a member of this 类别: 任务 and 条目, its head word, or what its own 类别 says. */
function isOfClass({ entity }: Member, name: string): boolean {
  if (name === '任务' || name === '事项') return entity.kind === 'task';
  if (entity.block.head?.word === name || (name === '条目' && entity.kind === 'item')) return true;
  return entity.fields.some(
    ({ spec, value }) =>
      spec?.key === 'classes' && value?.type === 'names' && value.names.some(({ text }) => fold(text) === name),
  );
}

/** The right side of a comparison, read as whatever the left side turns out to be. */
class Operand {
  readonly folded: string;
  private units: ReadonlySet<string> | undefined;
  private people: readonly ResolvedPerson[] | undefined;
  private quantity: { readonly read: Quantity | undefined } | undefined;
  private span: { readonly read: DaySpan | undefined } | undefined;

  constructor(
    readonly text: string,
    private readonly home: DirectiveFile,
    private readonly day: string,
  ) {
    this.folded = fold(text);
  }

  /** True where a group on either side stands for the other, or for some unit of it. */
  isAmong(units: readonly ResolvedUnit[]): boolean {
    const { names } = this.home.environment;
    this.units ??= identities(names.resolve(mentionsIn(this.text)), this.home);
    for (const identity of identities(units, this.home)) if (this.units.has(identity)) return true;
    return false;
  }

  get asPeople(): readonly ResolvedPerson[] {
    this.people ??= this.home.environment.names.resolvePeople(mentionsIn(this.text), this.day);
    return this.people;
  }

  get asQuantity(): Quantity | undefined {
    this.quantity ??= { read: readQuantity(this.text) };
    return this.quantity.read;
  }

  get asDays(): DaySpan | undefined {
    this.span ??= { read: readDays(this.text, this.home, this.day) };
    return this.span.read;
  }
}

const mentionsIn = (text: string): readonly NameMention[] => splitList(text).parts.map((part) => asMention(part.text));

/** What units are compared by: their declarations, groups opened; an unregistered name by its letters. */
function identities(units: readonly ResolvedUnit[], { environment }: DirectiveFile): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (unit: Unit): void => void found.add(`${unit.path} ${unit.name}`);
  for (const { unit, mention } of units) {
    if (!unit) found.add(fold(mention.name));
    else {
      add(unit);
      if (unit.kind === 'group') for (const member of environment.names.expand(unit)) add(member);
    }
  }
  return found;
}

function compare(value: Value, term: Compare, operand: Operand, spec: FieldSpec | undefined): Decision {
  const { operator, field } = term;
  if (operator === '早于' || operator === '晚于') {
    const days = operand.asDays;
    // What is wrong with the condition itself is DB705, not a question to every item.
    if (!days) return NO;
    const day = value.kind === 'day' ? value.day : parseFullDate(value.text).date;
    if (!day) return unknown(`${field}“${value.text}”推不出日期`);
    return said(operator === '早于' ? day < days.from : day > days.to);
  }
  if (operator === '含') return said(fold(value.text).includes(operand.folded) || isSame(value, operand));
  if (value.kind === 'day') {
    const days = operand.asDays;
    if (days && value.day) return said(betweenDays(value.day, days, operator));
    if (operator === '=' || operator === '≠') return said((fold(value.text) === operand.folded) === (operator === '='));
    return unknown(`${field}“${value.text}”推不出日期`);
  }
  if (value.kind === 'quantity' && !operand.asQuantity) return NO;
  const wanted = value.kind === 'quantity' || value.kind === 'text' ? operand.asQuantity : undefined;
  if (wanted) {
    const own = value.kind === 'quantity' ? value.quantity : readQuantity(value.text);
    if (own && !own.placeholder) {
      const result = ordered(own, wanted, operator);
      return result === undefined ? unknown(`${field}“${value.text}”与“${term.value}”单位不同`) : said(result);
    }
    if (value.kind === 'quantity') return unknown(`${field}“${value.text}”读不出数`);
  }
  if (operator === '=' || operator === '≠') {
    const same = isSame(value, operand) || (spec?.key === 'stage' && isSamePhase(fold(value.text), operand.folded));
    return said(same === (operator === '='));
  }
  const places = placesOf(value.text, operand.folded, spec);
  return places
    ? said(inOrder(places[0], places[1], operator))
    : unknown(`${field}“${value.text}”不能与“${term.value}”比大小`);
}

function isSame(value: Value, operand: Operand): boolean {
  if (fold(value.text) === operand.folded) return true;
  if (value.kind === 'units') return operand.isAmong(value.units);
  if (value.kind === 'people') {
    return operand.asPeople.some((wanted) => value.people.some((own) => isSamePerson(own, wanted)));
  }
  return false;
}

/** A post is meant where the post is named; a name means the person, whatever post that person held once. */
function isSamePerson(own: ResolvedPerson, { post, person, mention }: ResolvedPerson): boolean {
  if (fold(own.mention.name) === fold(mention.name)) return true;
  const asPost = post !== undefined && person !== mention.name;
  return asPost ? own.post === post : person !== undefined && own.person === person;
}

/** Where two words stand in an order: phases of projects, and the choices of a declared 选项. */
function placesOf(own: string, wanted: string, spec: FieldSpec | undefined): readonly [number, number] | undefined {
  if (spec?.choices) {
    const places = [spec.choices.indexOf(fold(own)), spec.choices.indexOf(wanted)] as const;
    return places.includes(-1) ? undefined : places;
  }
  if (spec?.key !== 'stage') return undefined;
  const places = [phaseOf(fold(own))?.rank ?? Number.NaN, phaseOf(wanted)?.rank ?? Number.NaN] as const;
  return places.some(Number.isNaN) ? undefined : places;
}

type Order = '≥' | '≤' | '>' | '<' | '=' | '≠';

function inOrder(own: number, wanted: number, operator: Order): boolean {
  const difference = own - wanted;
  const near = Math.abs(difference) < 1e-9;
  switch (operator) {
    case '=':
      return near;
    case '≠':
      return !near;
    case '≥':
      return near || difference > 0;
    case '≤':
      return near || difference < 0;
    case '>':
      return !near && difference > 0;
    case '<':
      return !near && difference < 0;
  }
}

/** Undefined where the two are measured in different things. */
export const ordered = (own: Quantity, wanted: Quantity, operator: Order): boolean | undefined =>
  scaleOf(own.unit).base === scaleOf(wanted.unit).base ? inOrder(inBase(own), inBase(wanted), operator) : undefined;

function betweenDays(day: string, { from, to }: DaySpan, operator: Order): boolean {
  switch (operator) {
    case '=':
      return day >= from && day <= to;
    case '≠':
      return day < from || day > to;
    case '≥':
      return day >= from;
    case '≤':
      return day <= to;
    case '>':
      return day > to;
    case '<':
      return day < from;
  }
}

/** First and last day, both included. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

const TODAY = /^今[日天](?:(前|后)([\d０-９]+|[一二两三四五六七八九十]+)(?:个)?(日|天|周|星期|月|工作日))?$/;
const FIGURES = '零一二三四五六七八九十';
/** 下月, 本周 … mean another day each time that they are read; 今日 says so itself. */
const DRIFTING = /^(?:本|下|上|这|当)(?:个)?(?:日|周|旬|月|季|半年|年)|^(?:明|昨|后|前)[天日年]|^[今去]年|^近|^尽/;

/**
 * The day or days on the right side of 早于 and 晚于: 今日, `今日前30日`, `今日后2个月`, a complete date, or words that the file
 * dates (`9月底` of its meeting). A month named whole is all its days. Undefined for anything else.
 */
export function readDays(text: string, { environment }: DirectiveFile, today: string): DaySpan | undefined {
  const words = fold(text).replace(/\s+/g, '');
  const relative = TODAY.exec(words);
  if (relative) {
    const day = moved(today, relative[1], relative[2], relative[3], environment);
    return { from: day, to: day };
  }
  const full = parseFullDate(text).date;
  if (full) return { from: full, to: full };
  if (DRIFTING.test(words)) return undefined;
  const { kind, start, deadline, rest } = environment.dating.understand(text);
  if (!deadline || rest !== '') return undefined;
  // 早于 2026年9月 ends where that month begins; 9月底前 is a day.
  return { from: kind === 'period' && start !== null && !/[前底末]/.test(text) ? start : deadline, to: deadline };
}

function moved(
  today: string,
  direction: string | undefined,
  figures: string | undefined,
  unit: string | undefined,
  { calendar }: DirectiveFile['environment'],
): string {
  if (!direction || !figures) return today;
  const count = countOf(figures) * (direction === '前' ? -1 : 1);
  switch (unit) {
    case '月':
      return addMonths(today, count);
    case '周':
    case '星期':
      return addDays(today, 7 * count);
    case '工作日':
      return addWorkdays(today, count, calendar);
    default:
      return addDays(today, count);
  }
}

function countOf(figures: string): number {
  if (/^\d+$/.test(figures)) return Math.min(Number(figures), 36_500);
  const digit = (char: string): number => (char === '两' ? 2 : FIGURES.indexOf(char));
  const [tens, ones] = figures.includes('十') ? figures.split('十') : ['', figures];
  const ten = figures.includes('十') ? (tens ? digit(tens[0] as string) : 1) * 10 : 0;
  return ten + (ones ? digit(ones[0] as string) : 0);
}

/**
 * What is wrong with the right side of a comparison for a field of this type, as a clause; undefined where it can be
 * compared.
 */
export function operandProblem(term: Compare, spec: FieldSpec, home: DirectiveFile, today: string): string | undefined {
  const { operator, value, field } = term;
  const days = readDays(value, home, today) !== undefined;
  const size = operator === '≥' || operator === '≤' || operator === '>' || operator === '<';
  if (operator === '早于' || operator === '晚于') {
    if (!DATED.has(spec.type)) return `“${field}”不是日期，不能比早晚`;
    return days ? undefined : `“${value}”推不出是哪一天，请写“今日”“今日前30日”或完整日期`;
  }
  if (operator === '含') return undefined;
  if (DATED.has(spec.type)) return days ? undefined : `“${value}”推不出是哪一天，请写“今日”“今日前30日”或完整日期`;
  if (spec.type === 'quantity') {
    const quantity = readQuantity(value);
    return quantity && !quantity.placeholder
      ? undefined
      : `“${field}”是数量，“${value}”里读不出数，请写成“1 亿元”这样的数和单位`;
  }
  if (spec.choices) {
    return spec.choices.includes(fold(value)) ? undefined : `“${field}”只能是${spec.choices.join('、')}`;
  }
  if (spec.key === 'stage') return phaseOf(fold(value)) || !size ? undefined : `“${value}”不是项目的阶段，比不出先后`;
  if (size && (spec.type === 'units' || spec.type === 'people')) return `“${field}”写的是名称，不能比大小`;
  if (size && !readQuantity(value)) return `“${value}”里读不出数，比不出大小`;
  return undefined;
}

const DATED = new Set(['deadline', 'date', 'setDeadline', 'milestone', 'fact']);

/** Every item and task of a workspace, in the order of the text. */
export function membersIn({ files }: Workspace): readonly Member[] {
  const found: Member[] = [];
  for (const file of files) {
    let next = 0;
    for (const entity of file.entities) {
      if (entity.kind === 'task') found.push({ entity, file, task: file.tasks[next++] });
      else if (entity.kind === 'item') found.push({ entity, file, task: undefined });
    }
  }
  return found;
}
