import * as fc from 'fast-check';
import type { AstNode } from 'langium';
import { expect, test } from 'vitest';
import { parse } from '../syntax/parse.js';
import { grammarParser } from '../testing/grammar.js';
import { edited, randomEdits, SAMPLE } from '../testing/random-edits.js';
import { reflection } from './generated/ast.js';

/** Everything that the grammar declares of a node, and how it is contained. */
function dump(node: AstNode): unknown {
  const said = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(said)
      : reflection.isInstance(value, (value as Partial<AstNode> | undefined)?.$type ?? '')
        ? dump(value as AstNode)
        : value;
  const { properties } = reflection.getTypeMetaData(node.$type);
  return [
    node.$type,
    node.$containerProperty,
    node.$container?.$type,
    Object.keys(properties).map((name) => [name, said((node as unknown as Record<string, unknown>)[name])]),
  ];
}

/** Comments and strays before the first head are no block for the grammar, which does not see them. */
const blocksOf = (text: string): unknown =>
  parse(text)
    .blocks.filter(({ head, fields }) => head || fields.length > 0)
    .map(dump);

test('the line parser makes the tree that the grammar declares, after any edits', () => {
  const read = grammarParser();
  expect(blocksOf(SAMPLE)).toEqual(read(SAMPLE).blocks.map(dump));
  fc.assert(
    fc.property(randomEdits, (edits) => {
      const text = edits.reduce(edited, SAMPLE);
      expect(blocksOf(text)).toEqual(read(text).blocks.map(dump));
    }),
    { numRuns: 300 },
  );
});
