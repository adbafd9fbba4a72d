import { afterEach, expect, test, vi } from 'vitest';
import type { Block, SourceFile } from '../language/grammar/generated/ast.js';
import { Analyst } from '../language/lsp/analysis.js';
import { BlockIndex, BlockLinker, BlockReferences, RegisterScopes } from '../language/lsp/langium/references.js';
import { TestClient } from './testing/client.js';

/** ARCHITECTURE.md says that Langium's services answer from the tree of the line parser: counted over a connection. */

afterEach(() => vi.restoreAllMocks());

const UNITS = '【单位】市发改委\n  别名：发改委\n【单位】市交通局\n';
const MEETING =
  '【会议】推进会\n  代号：甲会\n【任务 1】修路\n  责任单位：市发改委、交通局\n【任务 2】架桥\n  前置：1\n';

test('one tree, and Langium’s linker, scopes, index and references answer from it', async () => {
  const trees: SourceFile[] = [];
  const set = vi.spyOn(Analyst.prototype, 'set');
  const calls = {
    linked: vi.spyOn(BlockLinker.prototype, 'namesOf'),
    scopes: vi.spyOn(RegisterScopes.prototype, 'getScope'),
    references: vi.spyOn(BlockReferences.prototype, 'findReferences'),
    index: vi.spyOn(BlockIndex.prototype, 'findAllReferences'),
    indexOfFile: vi.spyOn(BlockIndex.prototype, 'findReferencesIn'),
    exported: vi.spyOn(BlockIndex.prototype, 'allElements'),
  };
  const counted = async (ask: () => Promise<unknown>): Promise<Record<string, number>> => {
    for (const spy of Object.values(calls)) spy.mockClear();
    await ask();
    const counts = Object.entries(calls).map(([name, spy]) => [name, spy.mock.calls.length] as const);
    return Object.fromEntries(counts.filter(([, count]) => count > 0));
  };
  const client = await TestClient.open({ '单位.duban': UNITS, 'a.duban': MEETING });
  client.edit('a.duban');
  await client.ask('textDocument/foldingRange', 'a.duban');
  for (const [uri, source] of set.mock.calls) if (uri.endsWith('/a.duban')) trees.push(source);
  expect(new Set(trees).size).toBe(1);
  const before = [...(trees.at(-1)?.blocks ?? [])];
  expect(before.map(({ $type, $containerIndex }) => `${$type} ${$containerIndex}`)).toEqual([
    'Block 0',
    'Block 1',
    'Block 2',
  ]);

  // A keystroke makes the nodes of one block, and names nothing.
  const key = await counted(async () => {
    client.change('a.duban', { line: 2, character: 8 }, { line: 2, character: 8 }, '快');
    await client.ask('textDocument/foldingRange', 'a.duban');
  });
  expect(key).toEqual({});
  const after = set.mock.calls.at(-1)?.[1].blocks ?? [];
  expect(after.filter((block: Block) => !before.includes(block))).toHaveLength(1);

  const cursor = { position: { line: 3, character: 13 } };
  const request = (method: string, params: object = {}) =>
    counted(() => client.ask(method, 'a.duban', { ...cursor, ...params }));
  // The name under the cursor takes one block; the references of the workspace take each block once.
  expect(await request('textDocument/definition')).toEqual({ linked: 1, scopes: 1 });
  expect(await request('textDocument/documentHighlight')).toEqual({
    linked: 4,
    scopes: 2,
    references: 1,
    indexOfFile: 1,
  });
  expect(await request('textDocument/references', { context: { includeDeclaration: true } })).toEqual({
    linked: 3,
    scopes: 2,
    references: 1,
    index: 1,
  });
  expect(await request('textDocument/rename', { newName: '市运输局' })).toEqual({ linked: 1, references: 1, index: 1 });
  expect(await counted(() => client.send('workspace/symbol', { query: '桥' }))).toEqual({ exported: 1 });
  expect(await client.send('workspace/symbol', { query: '桥' })).toMatchObject([{ name: '任务 2 架桥' }]);
  await client.close();
});
