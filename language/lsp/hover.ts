import type { Hover } from 'vscode-languageserver-types';
import { RULES } from '../checks/rules/generated.js';
import { firstOf, type TypedField } from '../model/entities.js';
import type { Indicator } from '../model/values.js';
import type { Task } from '../scope/workspace.js';
import type { Post, Unit } from '../scope/unit.js';
import type { Environment } from '../scope/workspace.js';
import { fold } from '../text/fold.js';
import type { Span } from '../text/span.js';
import type { LightPolicy } from '../standing/policy.js';
import { type OnDay, onDay } from '../standing/at.js';
import type { TrackedIndicator } from '../standing/indicators.js';
import { type Spot, tasksByEntity } from './analysis.js';
import { dayAndWeekday } from './completion/deadlines.js';
import { plain } from './markdown.js';
import { contains, rangeIn } from './places.js';
import type { Target } from './mentions.js';
import { targetAt } from './targets.js';

/** What stands under the cursor, said in full: a unit's card, a task's summary, what a deadline means, a field's rule. */
export function hover(spot: Spot, policy?: LightPolicy): Hover | undefined {
  const { entity, at } = spot;
  const { block } = entity;
  const found = targetAt(spot);
  if (found) {
    const value = cardOf(spot, found.target, policy);
    if (value) return { contents: { kind: 'markdown', value }, range: rangeIn(block, found.mention.span) };
  }
  const head = block.head;
  if (head && contains(head.wordSpan, at) && entity.word) {
    return {
      contents: { kind: 'markdown', value: `**${entity.word.word}** ${entity.word.doc}` },
      range: rangeIn(block, head.wordSpan),
    };
  }
  const field = entity.fields.find(({ syntax }) => contains(syntax.span, at));
  if (!field?.spec) return undefined;
  const { nameSpan, value } = field.syntax;
  if (contains(nameSpan, at))
    return { contents: { kind: 'markdown', value: fieldCard(field) }, range: rangeIn(block, nameSpan) };
  const silenced = silencedAt(field, at);
  if (silenced) return { contents: { kind: 'markdown', value: silenced.card }, range: rangeIn(block, silenced.span) };
  const meaning = valueCard(spot, field);
  return meaning === undefined
    ? undefined
    : { contents: { kind: 'markdown', value: meaning }, range: rangeIn(block, value.span) };
}

function fieldCard({ spec, syntax }: TypedField): string {
  if (!spec) return '';
  const synonym = spec.name === syntax.name ? '' : `（即“${spec.name}”）`;
  const example = spec.example === '' ? '' : `\n\n例：\`${spec.name}：${spec.example}\``;
  return `**${syntax.name}**${synonym} ${spec.doc}${spec.many ? '' : '只能写一次。'}${example}`;
}

/** The rule that a 例外 takes out, named by its code. */
function silencedAt({ value }: TypedField, at: number): { readonly card: string; readonly span: Span } | undefined {
  if (value?.type !== 'exemption') return undefined;
  const code = value.exemption.codes.find(({ span }) => contains(span, at));
  const rule = code && RULES.find((each) => fold(each.code) === fold(code.text));
  return code && rule && { card: `**${rule.code} ${rule.title}**\n\n${rule.reason}`, span: code.span };
}

/** What a deadline, a milestone, a rhythm, a measure or a quote comes to. */
function valueCard(
  { file, entity, workspace, standing }: Spot,
  { spec, syntax: { value }, value: typed }: TypedField,
): string | undefined {
  const dating = file.environment.dating;
  switch (spec?.type) {
    case 'deadline':
    case 'span': {
      const { reading, alternatives } = dating.understand(value.text);
      return reading === ''
        ? undefined
        : [
            plain(reading),
            ...alternatives.map((other) => `- 另一种读法：${plain(other.reading)}（${other.deadline}）`),
          ].join('\n\n');
    }
    case 'milestone': {
      const { reading } = dating.leadingOf(value.text).understanding;
      return reading === '' ? undefined : plain(reading);
    }
    case 'cadence': {
      const { reading, receiver } = dating.understandCadence(value.text);
      return reading === ''
        ? undefined
        : `${plain(reading)}${receiver === null ? '' : `\n\n报送对象：${plain(receiver)}`}`;
    }
    case 'indicator':
      return typed?.type === 'indicator'
        ? indicatorCard(typed.indicator, tasksByEntity(workspace).get(entity), standing)
        : undefined;
    case 'quote': {
      const speech = file.document?.speech;
      const title = entity.title === '' ? '' : `\n\n由此形成：${plain(entity.title)}`;
      return `> ${value.text.split('\n').map(plain).join('\n> ')}${speech ? `\n\n讲话稿：${plain(speech)}` : ''}${title}`;
    }
    default:
      return undefined;
  }
}

/** What is measured, and how far it was last reported to have come. */
function indicatorCard(indicator: Indicator, task: Task | undefined, on: OnDay): string | undefined {
  const { name, quantity } = indicator;
  if (!quantity) return undefined;
  const tracked = task && on.of(task).indicators.find((each) => each.indicator === indicator);
  return `**${plain(name)}** ${plain(quantity.text)}${reachedBy(tracked)}`;
}

const reachedBy = (tracked: TrackedIndicator | undefined): string =>
  tracked?.actual ? `\n\n最近实绩：${tracked.actual.date} ${plain(tracked.actual.quantity.text)}` : '';

function cardOf({ workspace, standing, file }: Spot, target: Target, policy?: LightPolicy): string | undefined {
  if (target.kind === 'unit') return unitCard(target.unit, file.environment, standing);
  if (target.kind === 'post') return postCard(target.post, standing);
  const { entity } = target.block;
  const task = tasksByEntity(workspace).get(entity);
  if (task) return taskCard(task, onDay(standing.day, policy));
  const name = [entity.block.head?.word, entity.id, entity.title].filter(Boolean).join(' ');
  const lines = entity.fields
    .slice(0, 6)
    .map(({ syntax }) => `- ${plain(syntax.name)}：${plain(syntax.value.text.split('\n')[0] ?? '')}`);
  return [`**${plain(name)}**`, lines.join('\n')].join('\n\n');
}

function unitCard(unit: Unit, { names }: Environment, on: OnDay): string {
  const kind = unit.kind === 'group' ? '单位组' : unit.kind === 'body' ? '协调机构' : undefined;
  const list = (label: string, words: readonly string[]): string[] =>
    words.length > 0 ? [`- ${label}：${words.map(plain).join('、')}`] : [];
  const leaders = unit.portfolioLeaders.map(({ name }) => {
    const post = names.post(name);
    const holder = post && on.holder(post);
    return holder ? `${name}（${holder}）` : name;
  });
  const lines = [
    ...list('全称', unit.fullName ? [unit.fullName] : []),
    ...list('别名', unit.aliases),
    ...list('成员', unit.kind === 'group' ? names.expand(unit).map((member) => member.name) : []),
    ...list(
      '召集人',
      unit.convenors.map(({ name }) => name),
    ),
    ...list('办公室设在', unit.officeUnit ? [unit.officeUnit.name] : []),
    ...list('上级单位', unit.parentUnit ? [unit.parentUnit.name] : []),
    ...list('分管领导', leaders),
    ...list(
      '联系人',
      unit.liaisons.map(({ name }) => name),
    ),
    ...list('起止', unit.period ? [unit.period.text] : []),
    ...list(
      '接替',
      unit.successors.map(({ name }) => name),
    ),
  ];
  return [`**${plain(unit.name)}**${kind ? ` · ${kind}` : ''}`, lines.join('\n')].filter(Boolean).join('\n\n');
}

function postCard(post: Post, on: OnDay): string {
  const holder = on.holder(post);
  const tenures = post.tenures.map(({ from, person }) => `- ${from} 起：${plain(person)}`);
  return [`**${plain(post.name)}**${holder ? ` · 现任 ${plain(holder)}` : ''}`, tenures.join('\n')]
    .filter(Boolean)
    .join('\n\n');
}

/** The task on one small card: who, by when, how far, and the sentence it comes from. */
export function taskCard(task: Task, on: OnDay): string {
  const { state, light, percent, due, daysLeft, progress } = on.of(task);
  const left =
    daysLeft === undefined
      ? ''
      : daysLeft < 0
        ? `，逾期${-daysLeft}天`
        : daysLeft === 0
          ? '，今天到期'
          : `，还有${daysLeft}天`;
  const named = task.leadUnits.map(({ unit, mention }) => unit?.name ?? mention.name);
  const quote = firstOf(task.entity, 'quotes')?.syntax.value.text.split('\n')[0];
  const lines = [
    `- 状态：${state.label} · ${plain(light.label)}${light.reason === '' ? '' : `（${plain(light.reason)}）`}${percent === undefined ? '' : ` · ${percent}%`}`,
    ...(named.length > 0 ? [`- 牵头单位：${named.map(plain).join('、')}`] : []),
    ...(task.deadline
      ? [`- 时间节点：${plain(task.deadline.text)}${due ? `（${dayAndWeekday(due)}${left}）` : ''}`]
      : []),
    ...(progress ? [`- 最近进展：${progress.date} ${plain(progress.body)}`] : []),
  ];
  const title = `**${plain([task.id, task.title.split('\n')[0]].filter(Boolean).join(' '))}**`;
  return [title, lines.join('\n'), ...(quote ? [`> ${plain(quote)}`] : [])].join('\n\n');
}
