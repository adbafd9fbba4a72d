import type { CompletionList, Diagnostic, Hover, InitializeResult, WorkspaceEdit } from 'vscode-languageserver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as protocol from './protocol.js';
import { browserPeer, buildServers, nodePeer, type Peer } from './testing/bundles.js';

const FILES = {
  '单位.duban': `【单位】市发改委
  全称：市发展和改革委员会
【单位】市水利局
【单位组】两家
  成员：市发改委、市水利局
`,
  'a.duban': `【会议】重点工作推进会
  代号：重点0412
  日期：2024年4月12日
  讲话稿：讲话.txt

【任务 1】建水厂，修管网
  牵头单位：市水利局
  责任单位：两家
  时间节点：6月底前核准、9月底前开工
  目标：通水
  出处：市水利局要抓紧建水厂
【任务】铺路
  责任单位：市发改委
  时间节点：5月底前
  前置：1
`,
  '讲话.txt': '市水利局要抓紧建水厂。\n',
  'b.duban':
    '【会议】乙会\n  代号：乙\n  日期：2024年4月12日\n\n【任务 1】修闸\n  牵头单位：市住建局\n  时间节点：6月底前\n',
};
const A = FILES['a.duban'];

/** A position in a.duban: behind so many characters of the first place where the words stand. */
function at(words: string, characters = 1): { line: number; character: number } {
  const before = A.slice(0, A.indexOf(words) + characters).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
const here = (words: string, characters?: number): object => ({ position: at(words, characters) });
const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const options = { tabSize: 2, insertSpaces: true };

type Row = readonly [
  capability: string,
  method: string,
  params: object,
  proof: (answer: unknown, uri: (name: string) => string) => void,
];

const titles = (answer: unknown): string => (answer as { title: string }[]).map(({ title }) => title).join('；');

/** One proof for each thing that the server says it can do. */
const ROWS: readonly Row[] = [
  [
    'completionProvider',
    'textDocument/completion',
    here('牵头单位：', 5),
    (answer) => expect((answer as CompletionList).items.map(({ label }) => label)).toContain('市发改委'),
  ],
  [
    'hoverProvider',
    'textDocument/hover',
    here('市水利局'),
    (answer) => expect((answer as Hover).contents).toMatchObject({ value: expect.stringContaining('**市水利局**') }),
  ],
  [
    'inlayHintProvider',
    'textDocument/inlayHint',
    { range: everything },
    (answer) => expect((answer as { label: string }[]).map(({ label }) => label)).toContain('→ 2024-05-31 周五'),
  ],
  [
    'definitionProvider',
    'textDocument/definition',
    here('前置：1', 4),
    (answer) => expect(answer).toMatchObject([{ targetSelectionRange: { start: { line: 5 } } }]),
  ],
  [
    'referencesProvider',
    'textDocument/references',
    { ...here('市水利局'), context: { includeDeclaration: true } },
    (answer, uri) => expect((answer as { uri: string }[]).map((each) => each.uri)).toContain(uri('单位.duban')),
  ],
  [
    'documentHighlightProvider',
    'textDocument/documentHighlight',
    here('任务 1', 4),
    (answer) => expect(answer).toHaveLength(2),
  ],
  [
    'renameProvider',
    'textDocument/rename',
    { ...here('市水利局'), newName: '市水务局' },
    (answer) => expect(Object.keys((answer as WorkspaceEdit).changes ?? {})).toHaveLength(2),
  ],
  [
    'renameProvider',
    'textDocument/prepareRename',
    here('市水利局'),
    (answer) => expect(answer).toMatchObject({ start: { line: 6, character: 7 }, end: { line: 6, character: 11 } }),
  ],
  [
    'documentSymbolProvider',
    'textDocument/documentSymbol',
    {},
    (answer) =>
      expect((answer as { name: string }[]).map(({ name }) => name)).toEqual([
        '会议 重点工作推进会',
        '任务 1 建水厂，修管网',
        '任务 铺路',
      ]),
  ],
  [
    'workspaceSymbolProvider',
    'workspace/symbol',
    { query: 'fgw' },
    (answer) => expect(answer).toMatchObject([{ name: '单位 市发改委' }]),
  ],
  ['foldingRangeProvider', 'textDocument/foldingRange', {}, (answer) => expect(answer).toHaveLength(3)],
  [
    'selectionRangeProvider',
    'textDocument/selectionRange',
    { positions: [at('市水利局')] },
    (answer) => expect(answer).toMatchObject([{ parent: { parent: { parent: {} } } }]),
  ],
  [
    'semanticTokensProvider',
    'textDocument/semanticTokens/full',
    {},
    (answer) => expect((answer as { data: number[] }).data.length % 5).toBe(0),
  ],
  [
    'semanticTokensProvider',
    'textDocument/semanticTokens/range',
    { range: { start: at('【任务】', 0), end: at('铺路') } },
    (answer) => expect((answer as { data: number[] }).data.length).toBeGreaterThan(0),
  ],
  [
    'documentFormattingProvider',
    'textDocument/formatting',
    { options },
    (answer) => expect(answer).toMatchObject([{ newText: expect.stringMatching(/^\n/) }]),
  ],
  [
    'documentRangeFormattingProvider',
    'textDocument/rangeFormatting',
    { range: everything, options },
    (answer) => expect(answer).toHaveLength(1),
  ],
  [
    'documentOnTypeFormattingProvider',
    'textDocument/onTypeFormatting',
    { ...here('【任务】', 4), ch: '】', options },
    (answer) => expect(answer).toMatchObject([{ newText: '【任务 2】' }]),
  ],
  [
    'codeActionProvider',
    'textDocument/codeAction',
    { range: { start: at('铺路'), end: at('铺路') }, context: { diagnostics: [], only: ['quickfix'] } },
    (answer) => expect(titles(answer)).toContain('设为牵头单位：市发改委'),
  ],
  [
    'codeActionProvider',
    'textDocument/codeAction',
    { range: { start: at('，修管网'), end: at('，修管网') }, context: { diagnostics: [], only: ['refactor'] } },
    (answer) => expect(titles(answer)).toContain('拆成两项任务'),
  ],
  [
    'codeActionProvider',
    'textDocument/codeAction',
    { range: everything, context: { diagnostics: [], only: ['source.fixAll'] } },
    (answer) => expect(titles(answer)).toContain('有把握'),
  ],
  [
    'codeLensProvider',
    'textDocument/codeLens',
    {},
    (answer) =>
      expect((answer as { command: { title: string } }[]).map(({ command }) => command.title)).toEqual([
        '2项未销号',
        '导出台账',
        '对照讲话',
      ]),
  ],
  [
    'documentLinkProvider',
    'textDocument/documentLink',
    {},
    (answer, uri) => expect(answer).toMatchObject([{ target: uri('讲话.txt') }]),
  ],
  [
    'callHierarchyProvider',
    'textDocument/prepareCallHierarchy',
    here('铺路'),
    (answer) => expect(answer).toMatchObject([{ name: '铺路' }]),
  ],
];

/** Announced for the sake of the protocol; nothing is asked with it. */
const UNASKED = new Set(['textDocumentSync', 'workspace', 'positionEncoding']);

describe.each([
  ['the desktop’s server', nodePeer],
  ['the web’s server', browserPeer],
])('%s', (_, start) => {
  let peer: Peer;
  let initialized: InitializeResult;
  const published = new Map<string, readonly Diagnostic[]>();
  const uri = (name: string): string => `${peer.root}/${name.split('/').map(encodeURIComponent).join('/')}`;

  beforeAll(async () => {
    buildServers();
    peer = await start(FILES);
    const { connection } = peer;
    for (const method of ['client/registerCapability', 'workspace/configuration'])
      connection.onRequest(method, () => [{}]);
    const settled = new Promise<void>((resolve) => {
      connection.onNotification(
        'textDocument/publishDiagnostics',
        (sent: { uri: string; diagnostics: readonly Diagnostic[] }) => {
          published.set(sent.uri, sent.diagnostics);
          if (sent.uri === uri('a.duban')) resolve();
        },
      );
    });
    connection.listen();
    initialized = await connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
      workspaceFolders: [{ uri: peer.root, name: 'office' }],
      initializationOptions: { locale: 'zh-cn', settings: { asOf: '2024-05-20' } },
    });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uri('a.duban'), languageId: 'duban', version: 1, text: A },
    });
    await settled;
  }, 120_000);
  afterAll(() => peer.stop());

  test.each(ROWS)('%s: %s', async (_capability, method, params, proof) => {
    const document = method === 'workspace/symbol' ? {} : { textDocument: { uri: uri('a.duban') } };
    proof(await peer.connection.sendRequest(method, { ...document, ...params }), uri);
  });

  test('every capability that is announced has its proof above', () => {
    const proved = new Set(ROWS.map(([capability]) => capability));
    const announced = Object.entries(initialized.capabilities).filter(
      ([, value]) => value !== undefined && value !== false,
    );
    expect(announced.map(([name]) => name).filter((name) => !proved.has(name) && !UNASKED.has(name))).toEqual([]);
  });

  test('dependencies, both ways', async () => {
    const ask = <T>(method: string, params: object): Promise<T> => peer.connection.sendRequest<T>(method, params);
    const [task] = await ask<object[]>('textDocument/prepareCallHierarchy', {
      textDocument: { uri: uri('a.duban') },
      ...here('铺路'),
    });
    const outgoing = await ask<{ to: { name: string } }[]>('callHierarchy/outgoingCalls', { item: task });
    expect(outgoing.map(({ to }) => to.name)).toEqual(['1 建水厂，修管网']);
    const incoming = await ask<{ from: { name: string } }[]>('callHierarchy/incomingCalls', { item: outgoing[0]?.to });
    expect(incoming.map(({ from }) => from.name)).toEqual(['铺路']);
  });

  test('what was found, also against the speech', () => {
    expect((published.get(uri('a.duban')) ?? []).map(({ code }) => code)).toContain('DB201');
  });

  test('the client’s own requests', async () => {
    const ask = <P, R>({ method }: protocol.RequestMethod<P, R>, params: P): Promise<R> =>
      peer.connection.sendRequest<R>(method, params as object);
    expect(await ask(protocol.summary, {})).toMatchObject({ tasks: 3, open: 3 });
    expect((await ask(protocol.ledger, {})).rows).toHaveLength(3);
    expect((await ask(protocol.trace, { uri: uri('a.duban') })).paragraphs.length).toBeGreaterThan(0);
    // A draft stands in the file: what leaves the house is refused, what stays is made.
    await expect(ask(protocol.exportOutput, { output: 'ledger', extension: 'xlsx' })).rejects.toThrow(/只是草稿/);
    expect(
      (await ask(protocol.exportOutput, { output: 'trace', extension: 'txt', uri: uri('a.duban') })).files,
    ).toHaveLength(1);
    // The writers for Excel and Word are engines beside the bundle.
    for (const [output, extension] of [
      ['ledger', 'xlsx'],
      ['ledger', 'docx'],
    ] as const) {
      const { files } = await ask(protocol.exportOutput, { output, extension, uri: uri('b.duban') });
      expect(atob(files[0]?.base64 ?? '').startsWith('PK')).toBe(true);
    }
    await expect(ask(protocol.probeDeadline, { text: ' ' })).rejects.toThrow(/请输入/);
  });
});
