import type { SemanticTokens } from 'vscode-languageserver-types';
import type { Entity, TypedField } from '../model/entities.js';
import { lineEnd } from '../syntax/lines.js';
import type { Span } from '../text/span.js';
import type { View } from './analysis.js';
import { positionIn } from './places.js';

/** The legend, in the order of the numbers that stand for them. Standard names, so that every theme has colours. */
export const TOKEN_TYPES = [
  'keyword',
  'enumMember',
  'property',
  'class',
  'variable',
  'number',
  'string',
  'comment',
] as const;
export const TOKEN_MODIFIERS = ['declaration', 'deprecated'] as const;
type TokenType = (typeof TOKEN_TYPES)[number];
/** A placeholder that must not be issued is shown as something that ought not to be there. */
const PLACEHOLDER = 1 << TOKEN_MODIFIERS.indexOf('deprecated');
const DECLARATION = 1 << TOKEN_MODIFIERS.indexOf('declaration');

const VALUE_TYPES: Readonly<Record<string, TokenType>> = {
  deadline: 'number',
  setDeadline: 'number',
  date: 'number',
  cadence: 'number',
  span: 'number',
  quantity: 'number',
  quote: 'string',
  attachment: 'string',
  choice: 'enumMember',
  id: 'enumMember',
};

interface Token extends Span {
  readonly type: TokenType;
  readonly modifiers: number;
}

/** Colours by meaning: what a name is, not what it looks like. `within` are file offsets. */
export function semanticTokens({ file }: View, within?: Span): SemanticTokens {
  const data: number[] = [];
  let lastLine = 0;
  let lastCharacter = 0;
  for (const entity of file.entities) {
    const { block } = entity;
    if (within && (block.start > within.end || block.start + block.text.length < within.start)) continue;
    for (const { down, character, length, type, modifiers } of placedTokens(entity)) {
      const line = block.line + down;
      data.push(line - lastLine, line === lastLine ? character - lastCharacter : character, length, type, modifiers);
      lastLine = line;
      lastCharacter = character;
    }
  }
  return { data };
}

/** A token as the protocol counts it, from the block's first line. */
interface PlacedToken {
  readonly down: number;
  readonly character: number;
  readonly length: number;
  readonly type: number;
  readonly modifiers: number;
}

const placed = new WeakMap<Entity, readonly PlacedToken[]>();

/** They depend on the block alone: a keystroke makes those of one block. */
function placedTokens(entity: Entity): readonly PlacedToken[] {
  let tokens = placed.get(entity);
  if (!tokens) {
    tokens = tokensOf(entity).map(({ start, end, type, modifiers }) => {
      const { line, character } = positionIn(entity.block, start);
      const down = line - entity.block.line;
      return { down, character, length: end - start, type: TOKEN_TYPES.indexOf(type), modifiers };
    });
    placed.set(entity, tokens);
  }
  return tokens;
}

/** The tokens of a block in order, none across a line end and none over another. */
function tokensOf({ block, fields, kind }: Entity): readonly Token[] {
  const tokens: Token[] = [];
  const add = (span: Span, type: TokenType, modifiers = 0): void => {
    for (let { start } = span; start < span.end; ) {
      const end = Math.min(span.end, lineEnd(block.text, start));
      if (end > start) tokens.push({ start, end, type, modifiers });
      start = end + 1;
    }
  };
  const { head } = block;
  if (head) {
    add(head.wordSpan, 'keyword');
    if (head.idSpan) add(head.idSpan, 'enumMember', DECLARATION);
    if (kind === 'unit') add(head.title.span, 'class', DECLARATION);
    else if (kind === 'post') add(head.title.span, 'variable', DECLARATION);
  }
  for (const comment of block.comments) add(comment, 'comment');
  for (const field of fields) {
    if (field.spec) add(field.syntax.nameSpan, 'property');
    const placeholders = field.placeholders;
    for (const span of placeholders) add(span, 'number', PLACEHOLDER);
    valueTokens(field, (span, type) => {
      if (!placeholders.some((hole) => hole.start < span.end && span.start < hole.end)) add(span, type);
    });
  }
  return tokens.toSorted((a, b) => a.start - b.start);
}

function valueTokens({ spec, value, syntax }: TypedField, add: (span: Span, type: TokenType) => void): void {
  if (!spec || !value) return;
  switch (value.type) {
    case 'units':
    case 'people':
      for (const name of value.names) {
        if (name.kind === 'named') add(name.span, value.type === 'units' ? 'class' : 'variable');
      }
      break;
    case 'refs':
      for (const ref of value.refs) add(ref.span, 'enumMember');
      break;
    case 'fact':
      if (value.fact.dateSpan) add(value.fact.dateSpan, 'number');
      if (value.fact.by) add(value.fact.by.span, 'class');
      break;
    case 'indicator':
      if (value.indicator.quantity) add(value.indicator.quantity.span, 'number');
      break;
    default: {
      const type = VALUE_TYPES[spec.type];
      if (type) add(syntax.value.span, type);
    }
  }
}
