import { type Connection, DiagnosticSeverity, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import * as protocol from '../../../server/protocol.js';
import { fakeRow } from './rows.js';

/** How many tasks the fake office has. */
const TASKS = 10_000;
const AS_OF = '2024-06-01';

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/**
 * A language server with made-up answers, for tests of the client alone: it knows the protocol and nothing of the
 * language. What it says of a file depends on that file's lines only.
 */
export function startFakeServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  let revision = 1;
  let uri = 'file:///fake.duban';

  const answer = <Params, Result extends object>(
    { method }: protocol.RequestMethod<Params, Result>,
    handle: (params: Params) => Result,
  ) => connection.onRequest(method, (params: Params): object => handle(params));
  const rows = () => Array.from({ length: TASKS }, (_, index) => fakeRow(uri, index, 7 + (index % 2) * 9));

  connection.onInitialize(({ workspaceFolders }) => {
    const [folder] = workspaceFolders ?? [];
    if (folder) uri = `${folder.uri}/${encodeURIComponent('推进会.duban')}`;
    return {
      capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, completionProvider: {}, hoverProvider: true },
    };
  });
  documents.onDidChangeContent(({ document }) => {
    revision += 1;
    const lines = document.getText().split('\n');
    const diagnostics = lines.flatMap((line, index) =>
      /^\s*\S+$/.test(line) && !/[：【]/.test(line)
        ? [
            {
              range: { start: { line: index, character: 0 }, end: { line: index, character: line.length } },
              severity: DiagnosticSeverity.Error,
              source: '督办',
              code: 'DB101',
              message: '缺冒号',
            },
          ]
        : [],
    );
    void connection.sendDiagnostics({ uri: document.uri, diagnostics });
    void connection.sendNotification(protocol.changed.method, { revision });
  });
  connection.onCompletion(() => [{ label: '市发改委', filterText: '市发改委 sfgw shifagaiwei' }]);
  connection.onHover(() => ({ contents: '市发改委' }));

  answer(protocol.ledger, ({ knownRevision }) =>
    knownRevision === revision ? { revision, asOf: AS_OF } : { revision, asOf: AS_OF, rows: rows() },
  );
  answer(protocol.summary, () => ({
    revision,
    asOf: AS_OF,
    files: 2,
    tasks: TASKS,
    open: 7600,
    overdue: 12,
    errors: 3,
    warnings: 5,
    lights: { red: 12 },
    nearest: rows().slice(28, 40),
  }));
  answer(protocol.outputs, () => [
    {
      id: 'ledger',
      title: '台账',
      description: '全部任务一张表',
      extensions: ['csv', 'md'],
      many: false,
      ofOneFile: false,
    },
    {
      id: 'notice',
      title: '交办单',
      description: '每个牵头单位一份',
      extensions: ['docx'],
      many: true,
      ofOneFile: false,
    },
  ]);
  answer(protocol.exportOutput, ({ extension }) => ({
    files: [{ fileName: `台账.${extension}`, base64: base64('编号,任务\n1-1,完成城东排涝泵站改造\n') }],
    remarks: [],
  }));
  answer(protocol.timeline, () => ({
    revision,
    asOf: AS_OF,
    undated: 3,
    lanes: rows().map((row, index) => ({
      ...row,
      meeting: row.meeting.title,
      start: '2024-04-12',
      deadline: row.deadline?.iso ?? null,
      milestones:
        index % 3 === 0
          ? [
              {
                name: '完成用地预审',
                date: '2024-05-31',
                words: '5月底前',
                late: index % 2 === 0,
                ...(index % 2 ? { reached: '2024-05-28' } : {}),
              },
            ]
          : [],
    })),
  }));
  answer(protocol.probeDeadline, ({ text }) => ({
    ref: AS_OF,
    deadline: text.includes('尽快') ? null : '2024-06-30',
    start: null,
    end: null,
    certainty: text.includes('尽快') ? ('vague' as const) : ('exact' as const),
    reading: `${text} → 2024-06-30（周日，休息日；此前最后一个工作日 6月28日）`,
    alternatives: [{ deadline: '2024-07-31', reading: '按下月底理解' }],
    remarks: ['截止日是休息日'],
  }));
  answer(protocol.addProgress, ({ date, percent, text }) => {
    const line = 14;
    const newText = `  进展：${date} ${percent === undefined ? '' : `${percent}% `}${text}\n`;
    const start = { line: line + 1, character: 0 };
    return {
      edit: { changes: { [uri]: [{ range: { start, end: start }, newText }] } },
      place: { uri, range: { start, end: start } },
    };
  });
  answer(protocol.trace, () => fakeTrace(uri));
  answer(protocol.taskFromSentence, ({ directive }) => {
    const start = { line: 24, character: 0 };
    const newText =
      '\n【任务】批复北湖调蓄工程可行性研究报告\n  出处：市发改委要在9月底前批复北湖调蓄工程可行性研究报告\n';
    return {
      edit: { changes: { [directive]: [{ range: { start, end: start }, newText }] } },
      place: { uri: directive, range: { start: { line: 25, character: 0 }, end: { line: 25, character: 4 } } },
    };
  });
  answer(protocol.draft, () => ({
    text: '督办语言：1\n\n【任务 1】完成城东排涝泵站改造\n',
    fileName: '推进会讲话.duban',
    tasks: 1,
    remarks: [],
  }));
  answer(
    protocol.issueGate,
    (): protocol.GateVerdict => ({
      outcome: 'fail',
      headline: '暂不能签发，还有 1 处必须改',
      title: '全市重点工作推进会',
      asOf: AS_OF,
      items: [
        { title: '责任', outcome: 'pass', detail: '2 项任务都有牵头单位', findings: [] },
        {
          title: '时限',
          outcome: 'fail',
          detail: '1 项没有时限',
          findings: [
            {
              uri,
              range: { start: { line: 7, character: 0 }, end: { line: 7, character: 5 } },
              code: 'DB301',
              message: '未写时间节点。',
            },
          ],
        },
        { title: '出处', outcome: 'warn', detail: '1 条要求没有任务引用', findings: [] },
      ],
      exemptions: [
        {
          uri,
          range: { start: { line: 7, character: 0 }, end: { line: 7, character: 5 } },
          rule: 'DB302',
          reason: '跨年项目',
          until: '2024-12-31',
        },
      ],
    }),
  );

  documents.listen(connection);
  connection.listen();
}

function fakeTrace(directive: string): protocol.Trace {
  const filler = Array.from({ length: 40 }, (_, index) => ({
    level: 0,
    text: `第${index + 1}段：各级各部门要提高认识，认真抓好落实，确保各项工作取得实效。市财政局要做好资金保障。`,
    asks: [
      {
        id: `f${index}`,
        start: `第${index + 1}段：各级各部门要提高认识，认真抓好落实，确保各项工作取得实效。`.length,
        end: `第${index + 1}段：各级各部门要提高认识，认真抓好落实，确保各项工作取得实效。市财政局要做好资金保障`
          .length,
        status: index % 4 ? ('covered' as const) : ('leftOut' as const),
        tasks: index % 4 ? [`推进0412#2-${index}`] : [],
      },
    ],
  }));
  const row = fakeRow(directive, 0, 7);
  const task = (id: string, title: string, asks: string[]): protocol.TraceTask => ({
    ...row,
    key: `推进0412#${id}`,
    id,
    title,
    asks,
  });
  return {
    speech: { uri: directive, title: '在全市重点工作推进会上的讲话' },
    directives: [{ uri: directive, title: '全市重点工作推进会' }],
    paragraphs: [
      { level: 1, text: '一、抓好城市防汛', asks: [] },
      {
        level: 0,
        text: '今年雨水来得早，大家要提高认识。市水利局要会同市财政局，6月底前完成城东排涝泵站改造。市发改委要在9月底前批复北湖调蓄工程可行性研究报告。',
        asks: [
          { id: 'a1', start: 16, end: 42, status: 'covered', tasks: ['推进0412#1-1'] },
          { id: 'a2', start: 43, end: 69, status: 'missing', tasks: [] },
        ],
      },
      { level: 1, text: '二、办好民生实事', asks: [] },
      ...filler,
    ],
    tasks: [
      task('1-1', '完成城东排涝泵站改造', ['a1']),
      task('1-2', '开通北湖大道公交快线', []),
      ...filler.flatMap((_, index) =>
        index % 4 ? [task(`2-${index}`, `做好资金保障（第${index + 1}项）`, [`f${index}`])] : [],
      ),
    ],
    counts: { covered: 31, missing: 1, leftOut: 10, possible: 0 },
  };
}
