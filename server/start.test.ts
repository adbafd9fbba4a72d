import type { CodeAction, CompletionList, Hover, InlayHint, Location, WorkspaceEdit } from 'vscode-languageserver';
import { afterEach, describe, expect, test } from 'vitest';
import { fromBase64 } from './base64.js';
import * as protocol from './protocol.js';
import { ROOT, TestClient, uriOf } from './testing/client.js';

const UNITS = '【单位】市发改委\n  别名：发改委\n【单位】市水利局\n';
const MEETING = `【会议】重点工作推进会
  代号：重点0412
  日期：2024年4月12日

【任务 1】建水厂
  牵头单位：市水利局
  时间节点：6月底前
  目标：通水
【任务 2】修管网
  责任单位：市发改委
  时间节点：9月底前
`;

let client: TestClient | undefined;
afterEach(async () => {
  await client?.close();
  client = undefined;
});

async function office(files: Record<string, string> = {}): Promise<TestClient> {
  client = await TestClient.open({ 'a.duban': MEETING, '单位.duban': UNITS, ...files });
  return client;
}
const codes = (office: TestClient, name: string): (string | number | undefined)[] =>
  (office.diagnostics.get(`${ROOT}/${name}`) ?? []).map(({ code }) => code);
const at = (line: number, character: number) => ({ position: { line, character } });

test('announces every feature', async () => {
  const { initialized } = await office();
  const announced = Object.entries(initialized.capabilities)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name]) => name);
  expect(announced).toEqual(
    expect.arrayContaining([
      'completionProvider',
      'hoverProvider',
      'inlayHintProvider',
      'definitionProvider',
      'referencesProvider',
      'renameProvider',
      'documentSymbolProvider',
      'workspaceSymbolProvider',
      'foldingRangeProvider',
      'selectionRangeProvider',
      'semanticTokensProvider',
      'documentFormattingProvider',
      'documentRangeFormattingProvider',
      'documentOnTypeFormattingProvider',
      'codeActionProvider',
      'codeLensProvider',
      'documentLinkProvider',
      'callHierarchyProvider',
      'documentHighlightProvider',
    ]),
  );
});

describe('diagnostics', () => {
  test('of files that are not open, with a link to the explanation', async () => {
    const server = await office();
    await server.until(() => codes(server, 'a.duban').includes('DB201'));
    const found = server.diagnostics.get(`${ROOT}/a.duban`)?.find(({ code }) => code === 'DB201');
    expect(found?.codeDescription?.href).toMatch(/docs\/checks\.md#L\d+$/);
    expect(found?.range.start.line).toBe(8);
  });

  test('come and go with the text', async () => {
    const server = await office();
    await server.until(() => codes(server, 'a.duban').includes('DB201'));
    server.edit('a.duban');
    server.change('a.duban', { line: 9, character: 2 }, { line: 9, character: 6 }, '牵头单位');
    await server.until(() => !codes(server, 'a.duban').includes('DB201'));
    server.change('a.duban', { line: 5, character: 0 }, { line: 6, character: 0 }, '');
    await server.until(() => codes(server, 'a.duban').includes('DB201'));
  });

  test('reach other files after a pause', async () => {
    const server = await office({
      'b.duban': '【会议】乙\n  代号：乙会\n【任务 1】丙\n  牵头单位：市水利局\n  前置：重点0412#2\n',
    });
    await server.until(() => server.published.length > 0 && server.diagnostics.has(`${ROOT}/b.duban`));
    const before = codes(server, 'b.duban').length;
    server.edit('a.duban');
    server.change('a.duban', { line: 8, character: 4 }, { line: 8, character: 5 }, '9');
    await server.until(() => codes(server, 'b.duban').length > before);
  });

  test('a half-typed head does not flood the file', async () => {
    const server = await office();
    await server.until(() => server.diagnostics.has(`${ROOT}/a.duban`));
    const before = codes(server, 'a.duban').length;
    server.edit('a.duban');
    // A new head is begun in the middle of the first task, whose fields now stand below it.
    server.change('a.duban', { line: 5, character: 0 }, { line: 5, character: 0 }, '【\n');
    server.published.length = 0;
    await server.until(() => server.published.some(({ uri }) => uri.endsWith('a.duban')));
    expect(codes(server, 'a.duban').length).toBeLessThanOrEqual(before + 1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(codes(server, 'a.duban').length).toBeLessThanOrEqual(before + 1);
  });
});

describe('requests', () => {
  test('completion by pinyin', async () => {
    const server = await office();
    server.edit('a.duban');
    server.change('a.duban', { line: 5, character: 7 }, { line: 5, character: 11 }, 'slj');
    const list = await server.ask<CompletionList>('textDocument/completion', 'a.duban', at(5, 10));
    expect(list.items[0]?.label).toBe('市水利局');
  });

  test('hover, inlay hints, references across files', async () => {
    const server = await office();
    server.edit('a.duban');
    const hover = await server.ask<Hover>('textDocument/hover', 'a.duban', at(5, 9));
    expect(hover.contents).toMatchObject({ value: expect.stringContaining('市水利局') });
    const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
    const hints = await server.ask<InlayHint[]>('textDocument/inlayHint', 'a.duban', { range });
    expect(hints.map(({ label }) => label)).toContain('→ 2024-06-30 周日');
    const places = await server.ask<Location[]>('textDocument/references', 'a.duban', {
      ...at(5, 9),
      context: { includeDeclaration: true },
    });
    expect(places.map(({ uri }) => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)))).toEqual([
      '单位.duban',
      'a.duban',
    ]);
  });

  test('rename across files', async () => {
    const server = await office();
    server.edit('a.duban');
    const edit = await server.ask<WorkspaceEdit>('textDocument/rename', 'a.duban', {
      ...at(5, 9),
      newName: '市水务局',
    });
    expect(Object.keys(edit.changes ?? {})).toHaveLength(2);
  });

  test('a refused rename is an error that says why', async () => {
    const server = await office();
    server.edit('a.duban');
    await expect(server.ask('textDocument/rename', 'a.duban', { ...at(5, 9), newName: '市发改委' })).rejects.toThrow(
      /已经是/,
    );
  });

  test('quick fix', async () => {
    const server = await office();
    server.edit('a.duban');
    const range = { start: { line: 8, character: 1 }, end: { line: 8, character: 1 } };
    const actions = await server.ask<CodeAction[]>('textDocument/codeAction', 'a.duban', {
      range,
      context: { diagnostics: [] },
    });
    expect(actions.some(({ title }) => title.includes('设为牵头单位'))).toBe(true);
  });

  test('selection, folding, symbols, tokens, formatting, lenses, links and hierarchy answer', async () => {
    const server = await office();
    server.edit('a.duban');
    expect(
      await server.ask('textDocument/selectionRange', 'a.duban', { positions: [{ line: 5, character: 9 }] }),
    ).toHaveLength(1);
    expect(await server.ask('textDocument/foldingRange', 'a.duban')).toHaveLength(3);
    expect(await server.ask('textDocument/documentSymbol', 'a.duban')).toHaveLength(3);
    expect(
      (await server.ask<{ data: number[] }>('textDocument/semanticTokens/full', 'a.duban')).data.length,
    ).toBeGreaterThan(0);
    expect(
      await server.ask('textDocument/formatting', 'a.duban', { options: { tabSize: 2, insertSpaces: true } }),
    ).toHaveLength(1);
    expect(await server.ask('textDocument/codeLens', 'a.duban')).toHaveLength(2);
    expect(await server.ask('textDocument/documentLink', 'a.duban')).toEqual([]);
    expect(await server.ask('textDocument/prepareCallHierarchy', 'a.duban', at(4, 5))).toHaveLength(1);
    expect(await server.send('workspace/symbol', { query: 'xgw' })).toHaveLength(1);
  });

  test('a cancelled request is answered with an error, not with a result', async () => {
    const server = await office();
    server.edit('a.duban');
    const params = { textDocument: { uri: `${ROOT}/a.duban` }, ...at(5, 9) };
    await expect(server.send('textDocument/completion', params, true)).rejects.toMatchObject({ code: -32800 });
  });
});

test('news of every change', async () => {
  const server = await office();
  await server.until(() => server.notifications.length > 0);
});

describe('the client’s own requests', () => {
  test('ledger, summary, timeline, export and deadlines', async () => {
    const server = await office();
    await server.until(() => server.diagnostics.has(`${ROOT}/a.duban`));
    const { rows, revision } = await server.request(protocol.ledger, {});
    expect(rows?.map(({ key, leadUnits, daysLeft }) => [key, leadUnits[0], daysLeft])).toEqual([
      ['重点0412#1', '市水利局', 41],
      ['重点0412#2', undefined, 133],
    ]);
    expect((await server.request(protocol.ledger, { knownRevision: revision })).rows).toBeUndefined();
    expect(await server.request(protocol.summary, {})).toMatchObject({ tasks: 2, open: 2, overdue: 0 });
    expect((await server.request(protocol.timeline, {})).lanes).toHaveLength(2);
    const [output] = await server.request(protocol.outputs, {});
    expect(output?.id).toBe('ledger');
    const { files } = await server.request(protocol.exportOutput, { output: 'ledger', extension: 'csv' });
    expect(new TextDecoder().decode(fromBase64(files[0]?.base64 ?? ''))).toContain('建水厂');
    expect(await server.request(protocol.probeDeadline, { text: '6月底前', ref: '2024-04-12' })).toMatchObject({
      deadline: '2024-06-30',
    });
    await expect(server.request(protocol.probeDeadline, { text: ' ' })).rejects.toThrow(/请输入/);
  });

  test('every output that is listed can be made, in every format', async () => {
    const server = await TestClient.open({
      '会.duban':
        '【会议】推进会\n  代号：会\n  日期：2024-04-12\n  讲话稿：讲话.txt\n\n【任务 1】建水厂\n  牵头单位：市水利局\n  时间节点：6月底前\n  出处：市水利局要6月底前建成水厂\n\n【任务 2】修管网\n  牵头单位：市水利局\n  时间节点：12月底前\n\n【交办问题 W1】围挡占道\n  整改单位：市水利局\n  整改时限：5月底前\n',
      '讲话.txt': '同志们：\n市水利局要6月底前建成水厂。市住建局要在9月底前修好中心广场。\n',
      '名册.duban': '【单位】市水利局\n  全称：青阳市水利局\n',
    });
    const uri = uriOf('会.duban');
    await server.until(() => server.diagnostics.has(uri));
    for (const { id, extensions } of await server.request(protocol.outputs, {})) {
      for (const extension of extensions) {
        const { files } = await server.request(protocol.exportOutput, {
          output: id,
          extension,
          uri,
          asOf: '2024-09-01',
        });
        expect(files[0]?.fileName).toMatch(new RegExp(`\\.${extension}$`));
        expect(fromBase64(files[0]?.base64 ?? '').length).toBeGreaterThan(100);
      }
    }
    const trace = await server.request(protocol.exportOutput, { output: 'trace', extension: 'txt', uri });
    expect(trace.remarks[0]).toContain('遗漏 1 项');
    await expect(server.request(protocol.exportOutput, { output: 'ledger', extension: 'doc' })).rejects.toThrow(
      /台账不能写成 \.doc，可以写成 \.xlsx/,
    );
    await expect(
      server.request(protocol.exportOutput, { output: 'trace', extension: 'html', uri: uriOf('名册.duban') }),
    ).rejects.toThrow(/没有写“讲话稿：…”/);
    expect(await server.request(protocol.issueGate, { uri: uriOf('名册.duban') })).toMatchObject({
      outcome: 'fail',
      headline: '这个文件里还没有任务，没有可以签发的内容。',
    });
  });

  test('the gate says that a speech could not be held against the tasks', async () => {
    const server = await office({ 'b.duban': MEETING.replace('2024年4月12日', '2024年4月12日\n  讲话稿：没有.txt') });
    const { items } = await server.request(protocol.issueGate, { uri: uriOf('b.duban') });
    const found = items.flatMap(({ findings }) => findings).filter(({ code }) => code === 'DB507');
    expect(found.map(({ message }) => message)).toEqual([
      '【来源】讲话稿读不了，出处和漏项都没有核对。讲话稿“没有.txt”打不开，请确认文件还在、没有改名。',
    ]);
  });
});
