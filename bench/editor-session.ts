import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

/** How the language service answers, measured from outside: a server process, spoken to over its real connection. */
export interface EditorFigures {
  /** Process start to the answer to `initialize`, ms. */
  readonly start: number;
  /** Process start to the first diagnostics that are not empty, ms. */
  readonly cold: number;
  /** Last keystroke to its diagnostics, ms: median and 95th percentile. */
  readonly keystroke: Spread;
  readonly completion: Spread;
  readonly hover: Spread;
  /** Ten keys at 30 ms each: from the last to its diagnostics. */
  readonly burst: number;
}
export interface Spread {
  readonly median: number;
  readonly p95: number;
}

const UNITS = 60;
const unit = (index: number): string => `市第${index}局`;

/** A task as offices write them, about 450 bytes in UTF-8. */
export function benchTask(id: string, seed: number): string {
  const month = (seed % 8) + 5;
  return `【任务 ${id}】加快第${seed}号重点项目前期工作
  牵头单位：${unit(seed % UNITS)}
  配合单位：${unit((seed * 7 + 1) % UNITS)}、${unit((seed * 11 + 2) % UNITS)}
  时间节点：${month}月底前
  里程碑：${month - 1}月底前 完成用地预审
  目标：取得核准批文
  指标：完成投资 ≥ ${(seed % 90) + 1} 亿元
  报送：每月28日前 报市政府督查室
  出处：第${seed}号重点项目要力争${month}月底前取得核准
  进展：2024-04-${String((seed % 18) + 13)} ${seed % 100}% 预审材料已批复
`;
}

/** A workspace: one file of 1,000 tasks that is edited, the rest of the tasks in files of 200, and a register. */
export function writeWorkspace(folder: string, tasks: number, big: number): void {
  const register = Array.from({ length: UNITS }, (_, index) => `【单位】${unit(index)}\n  全称：市第${index}管理局\n`);
  writeFileSync(path.join(folder, '单位.duban'), `${register.join('\n')}\n【单位】市政府督查室\n`);
  const file = (name: string, count: number, seed: number): void => {
    const head = `【会议】第${name}次推进会\n  代号：会${name}\n  日期：2024年4月12日\n\n`;
    const blocks = Array.from({ length: count }, (_, index) => benchTask(`${index + 1}`, seed + index));
    writeFileSync(path.join(folder, `${name}.duban`), head + blocks.join('\n'));
  };
  file('大', big, 0);
  for (let done = big, number = 1; done < tasks; done += 200, number++)
    file(String(number), Math.min(200, tasks - done), done);
}

class Server {
  private readonly process: ChildProcess;
  readonly connection: MessageConnection;
  private readonly began = performance.now();
  private listeners: ((uri: string, count: number) => void)[] = [];

  constructor(script: string) {
    this.process = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdout, stdin } = this.process;
    if (!stdout || !stdin) throw new Error('The server has no streams.');
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: unknown[] }) => {
        for (const listener of this.listeners) listener(uri, diagnostics.length);
      },
    );
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('workspace/configuration', () => [{}]);
    this.connection.listen();
  }

  get elapsed(): number {
    return performance.now() - this.began;
  }

  diagnostics(of: (uri: string, count: number) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const listener = (uri: string, count: number): void => {
        if (!of(uri, count)) return;
        this.listeners = this.listeners.filter((other) => other !== listener);
        resolve();
      };
      this.listeners.push(listener);
    });
  }

  stop(): void {
    this.connection.dispose();
    this.process.kill();
  }
}

const spread = (times: number[]): Spread => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
};
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Measures one workspace of so many tasks; `script` is the bundled server. */
export async function measureEditor(tasks: number, script = 'dist/server.cjs', keys = 60): Promise<EditorFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), 'duban-bench-'));
  const big = Math.min(1000, tasks);
  writeWorkspace(folder, tasks, big);
  const server = new Server(script);
  try {
    const root = pathToFileURL(folder).href;
    const uri = pathToFileURL(path.join(folder, '大.duban')).href;
    const first = server.diagnostics((_, count) => count > 0);
    await server.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
      workspaceFolders: [{ uri: root, name: 'bench' }],
      initializationOptions: { settings: { asOf: '2024-05-20' } },
    });
    const start = server.elapsed;
    void server.connection.sendNotification('initialized', {});
    const { readFileSync } = await import('node:fs');
    const text = readFileSync(path.join(folder, '大.duban'), 'utf8');
    void server.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'duban', version: 1, text },
    });
    await first;
    const cold = server.elapsed;
    await pause(1500);

    // The line 目标 of a task in the middle of the file grows and shrinks.
    const line = text.slice(0, text.indexOf(`号重点项目前期工作\n`, text.length / 2)).split('\n').length - 1 + 5;
    let version = 2;
    const end = 5 + 6;
    const type = (characters: string, from: number, to: number): void => {
      void server.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: version++ },
        contentChanges: [
          { range: { start: { line, character: from }, end: { line, character: to } }, text: characters },
        ],
      });
    };
    const keystrokes: number[] = [];
    for (let key = 0; key < keys; key++) {
      const answered = server.diagnostics((of) => decodeURIComponent(of) === decodeURIComponent(uri));
      const before = performance.now();
      if (key % 2 === 0) type('快', end, end);
      else type('', end, end + 1);
      await answered;
      keystrokes.push(performance.now() - before);
      // Some keys follow each other at once, some after the pause in which everything is checked.
      await pause(key % 5 === 0 ? 700 : 40);
    }
    await pause(1000);
    const ask = async (method: string, at: { line: number; character: number }): Promise<number> => {
      const before = performance.now();
      await server.connection.sendRequest(method, { textDocument: { uri }, position: at });
      return performance.now() - before;
    };
    const completions: number[] = [];
    const hovers: number[] = [];
    for (let key = 0; key < keys; key++) {
      // A keystroke and the completion that VS Code asks for with it.
      if (key % 2 === 0) type('快', end, end);
      else type('', end, end + 1);
      completions.push(await ask('textDocument/completion', { line: line - 4, character: 9 }));
      await pause(50);
      hovers.push(await ask('textDocument/hover', { line: line - 4, character: 9 }));
    }
    await pause(1000);
    for (let key = 0; key < 10; key++) {
      type('快', end, end);
      if (key < 9) await pause(30);
    }
    const before = performance.now();
    await server.diagnostics((of) => decodeURIComponent(of) === decodeURIComponent(uri));
    return {
      start,
      cold,
      keystroke: spread(keystrokes),
      completion: spread(completions),
      hover: spread(hovers),
      burst: performance.now() - before,
    };
  } finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
