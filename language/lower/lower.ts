import type { Block, Field, Text } from '../grammar/generated/ast.js';
import { inBlock } from '../syntax/nodes.js';
import { fold } from '../text/fold.js';
import type { Span } from '../text/span.js';
import type { FieldSpec } from '../table/fields.js';
import type { Entity, FieldValue, FormProblem, TypedField } from '../model/entities.js';
import { kept } from '../text/kept.js';
import type { Written } from '../model/values.js';
import { readExemption } from './exemption.js';
import { readExpression } from './expression.js';
import { readFact } from './fact.js';
import { readNames } from './names.js';
import { splitList } from '../text/lists.js';
import { findPlaceholders } from './placeholders.js';
import { readIndicator, readQuantity } from './quantity.js';
import { readNotListed, readQuote } from './quote.js';
import { readRefs } from './refs.js';
import { readSlots, slotType } from './slots.js';
import type { Vocabulary } from '../table/vocabulary.js';

/** Types whose values are checked for placeholders; quotes, notes and paths may hold anything. */
const MASKABLE = new Set([
  'units',
  'people',
  'deadline',
  'setDeadline',
  'milestone',
  'quantity',
  'indicator',
  'cadence',
  'span',
  'condition',
  'choice',
]);
const MASKABLE_TEXTS = new Set(['goals', 'measures', 'fullName', 'site', 'projectOwner', 'docNumber']);
const PENDING = new Set(['待定', '待指定', '待补', '待明确']);
/** Fields in which 无 and 待定 are ordinary words. */
const PROSE = new Set(['quote', 'notListed', 'attachment', 'exemption', 'expression', 'slots', 'names', 'id']);
/** Types that have a form: 无 and 待定 in their place are no values, and no mistakes. */
const FORMED = new Set(['fact', 'setDeadline', 'milestone', 'quantity', 'indicator']);

/** Types the fields of a block. Never throws; what cannot be read is in `problems` or left untyped. */
export function lowerBlock(block: Block, vocabulary: Vocabulary): Entity {
  const word =
    block.head && (block.head.problem === undefined || block.head.problem === 'spelling')
      ? vocabulary.word(block.head.word)
      : undefined;
  const kind = word?.kind;
  const problems: FormProblem[] = [];
  const fields: TypedField[] = [];
  for (const field of block.fields)
    fields.push(lowerField(field, vocabulary.field(field.name, kind, word?.word), problems));
  const first = block.fields[0]?.span ?? block.strays[0]?.span ?? block.comments[0] ?? { start: 0, end: 0 };
  return {
    block,
    word,
    kind,
    id: block.head?.id,
    title: block.head?.title.text ?? '',
    titleSpan: block.head?.title.span ?? first,
    span: block.head?.span ?? first,
    fields: kept(fields),
    problems: kept(problems),
    exempting: fields.some((field) => field.value?.type === 'exemption'),
  };
}

function lowerField(syntax: Field, spec: FieldSpec | undefined, problems: FormProblem[]): TypedField {
  const { text } = syntax.value;
  const empty = text === '';
  const prose = !spec || PROSE.has(spec.type);
  const folded = !prose && text.length <= 4 ? fold(text) : '';
  const none = folded === '无' || folded === '暂无';
  const pending = PENDING.has(folded);
  const typed = spec !== undefined && !empty && !((none || pending) && FORMED.has(spec.type));
  const maskable = spec !== undefined && (MASKABLE.has(spec.type) || MASKABLE_TEXTS.has(spec.key));
  return {
    syntax,
    spec,
    value: typed ? placed(readValue(spec, syntax.value, problems), syntax.value) : undefined,
    empty,
    none,
    pending,
    placeholders: maskable ? placeholdersIn(syntax.value) : NO_SPANS,
  };
}

const NO_SPANS = kept<Span>([]);

function placeholdersIn(value: Text): readonly Span[] {
  const found = findPlaceholders(value.text);
  return found.length === 0 ? NO_SPANS : found.map((span) => inBlock(value, span.start, span.end));
}

const whole = (text: string): Written => ({ text, span: { start: 0, end: text.length } });

/** Reads a value by its field's type; spans still count from the value's start. Where the whole value is meant, it stands for itself. */
function readValue(spec: FieldSpec, value: Text, problems: FormProblem[]): FieldValue {
  const { text } = value;
  const problem = (kind: FormProblem['kind'], detail: string, span: Span = { start: 0, end: text.length }): void => {
    problems.push({ kind, span: inBlock(value, span.start, span.end), detail });
  };
  switch (spec.type) {
    case 'units':
    case 'people': {
      const { names, unbalanced } = readNames(text);
      if (unbalanced) problem('unclosedBrackets', text);
      return { type: spec.type, names };
    }
    case 'refs': {
      const { refs, unbalanced } = readRefs(text);
      if (unbalanced) problem('unclosedBrackets', text);
      return { type: 'refs', refs };
    }
    case 'names':
    case 'id':
      return { type: spec.type, names: spec.type === 'id' ? [whole(text)] : splitList(text).parts };
    case 'deadline':
    case 'date':
      return { type: spec.type, deadline: value };
    case 'setDeadline': {
      const fact = readFact('setDeadline', text);
      if (!fact.date) problem('badFactDate', fact.dateProblem ?? 'missing', fact.dateSpan);
      return { type: 'setDeadline', setDeadline: { ...whole(text), date: fact.date, by: fact.body } };
    }
    case 'milestone':
      return { type: 'milestone', milestone: value };
    case 'quantity': {
      const quantity = readQuantity(text);
      if (!quantity) problem('badQuantity', text);
      return { type: 'quantity', quantity, written: value };
    }
    case 'indicator': {
      const indicator = readIndicator(text);
      if (!indicator.quantity) problem('badIndicator', text);
      return { type: 'indicator', indicator };
    }
    case 'fact': {
      const fact = readFact(spec.key, text);
      if (fact.dateProblem) problem('badFactDate', fact.dateProblem, fact.dateSpan);
      return { type: 'fact', fact };
    }
    case 'quote':
      return { type: 'quote', quote: readQuote(text) };
    case 'notListed':
      return { type: 'notListed', notListed: readNotListed(text) };
    case 'attachment':
      return { type: 'attachment', paths: splitList(text).parts };
    case 'exemption': {
      const exemption = readExemption(text);
      if (exemption.codes.length === 0 || exemption.reason === '') problem('badExemption', text);
      return { type: 'exemption', exemption };
    }
    case 'expression': {
      const expression = readExpression(text, spec.key === 'scope');
      if (expression.problem) problem('badExpression', expression.problem);
      return { type: 'expression', expression };
    }
    case 'slots': {
      const slots = readSlots(text);
      for (const slot of slots) if (!slotType(slot.type)) problem('badSlot', slot.text, slot.span);
      return { type: 'slots', slots };
    }
    case 'choice': {
      if (spec.choices && !spec.choices.includes(fold(text)))
        problem('badChoice', `${spec.name}：${spec.choices.join('、')}`);
      return { type: 'choice', written: value };
    }
    default: // text, cadence, span, condition: read where the day is known
      return { type: spec.type, written: value };
  }
}

/** Moves every span of a value to where it stands in the block. Values are plain trees, fresh and unshared but for the source itself. */
function placed(value: FieldValue, source: Text): FieldValue {
  move(value, source);
  return value;
}

function move(value: object, source: Text): void {
  const node = value as Record<string, unknown>;
  for (const key in node) {
    const child = node[key];
    if (typeof child !== 'object' || child === null || child === source) continue;
    if (key === 'span' || key === 'dateSpan') node[key] = inBlock(source, (child as Span).start, (child as Span).end);
    else move(child, source);
  }
}
