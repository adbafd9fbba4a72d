import * as fc from 'fast-check';
import {
  type AstNode,
  AstUtils,
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  LangiumParser,
  createParser,
  type LangiumCoreServices,
  type Module,
} from 'langium';
import { describe, expect, test } from 'vitest';
import { edited, randomEdits, SAMPLE } from '../../testing/random-edits.js';
import { DubanGeneratedModule, DubanGeneratedSharedModule } from '../../grammar/generated/module.js';
import type { SourceFile } from '../../syntax/ast.js';
import { LineLexer } from './lexer.js';
import { type BlockParser, createBlockParser } from './parser.js';

const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), DubanGeneratedSharedModule);
const parserModule: Module<
  LangiumCoreServices,
  { parser: Pick<LangiumCoreServices['parser'], 'Lexer' | 'LangiumParser'> }
> = {
  parser: { Lexer: (injected) => new LineLexer(injected), LangiumParser: (injected) => createBlockParser(injected) },
};
const services = inject(createDefaultCoreModule({ shared }), DubanGeneratedModule, parserModule);

/** Langium's own parser over the same lexer: the whole text at once. */
const whole = new LangiumParser(services);
createParser(services.Grammar, whole, services.parser.Lexer.definition);
whole.finalize();

function dump(root: AstNode): string[] {
  return AstUtils.streamAst(root)
    .filter((node) => node.$container !== undefined)
    .map((node) => {
      const own = Object.entries(node).flatMap(([key, value]): unknown[] => {
        if (key.startsWith('$') && key !== '$type' && key !== '$containerIndex' && key !== '$containerProperty')
          return [];
        if (Array.isArray(value))
          return [key, value.map((item) => (typeof item === 'string' ? item : (item.$refText ?? item.$type)))];
        return [key, value];
      });
      const cst = node.$cstNode;
      return JSON.stringify([
        own.sort((a, b) => (String(a) < String(b) ? -1 : 1)),
        cst?.offset,
        cst?.end,
        cst?.range,
        cst?.text,
      ]);
    })
    .toArray();
}

describe('the block parser', () => {
  test('reads the sample as the grammar says', () => {
    const { value, parserErrors } = whole.parse(SAMPLE);
    expect(parserErrors).toEqual([]);
    const file = (services.parser.LangiumParser as BlockParser).parseFile(SAMPLE).value;
    expect(file.blocks.map((block) => [block.word, block.id, ...block.title])).toEqual([
      ['会议', undefined, '重点工作推进会'],
      ['单位', undefined, '市发改委'],
      ['分组', '1', '前期'],
      ['任务', '1-3', '加快河西水厂前期工作', '含取水口'],
      ['任务', '1-4', '括号写丢了'],
    ]);
    const unit = file.blocks[3]?.fields[0];
    expect(unit?.$type === 'UnitField' && unit.units.map((reference) => reference.$refText)).toEqual([
      '市发改委',
      '交通局',
    ]);
    expect(dump(file)).toEqual(dump(value));
  });

  test('incremental = full: the same nodes at the same places after every edit', () => {
    const parser = services.parser.LangiumParser as BlockParser;
    fc.assert(
      fc.property(randomEdits, (edits) => {
        let text = SAMPLE;
        let source: SourceFile | undefined;
        for (const edit of edits) {
          text = edited(text, edit);
          const { value } = parser.parseFile(text, source);
          source = value.source;
          const full = whole.parse(text);
          expect(full.parserErrors).toEqual([]);
          expect(dump(value)).toEqual(dump(full.value));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('makes no node of an unchanged block twice', () => {
    const parser = services.parser.LangiumParser as BlockParser;
    const before = parser.parseFile(SAMPLE).value;
    const [meeting, unit] = before.blocks;
    const after = parser.parseFile(`# 新的一行\n${SAMPLE}`, before.source).value;
    expect(after.blocks[0]).toBe(meeting);
    expect(after.blocks[1]).toBe(unit);
    expect(unit?.$cstNode?.text).toContain('【单位】市发改委');
    expect(unit?.$cstNode?.range.start.line).toBe(8);
  });
});
