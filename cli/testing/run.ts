import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readSpeech } from '../../documents/read/read-speech.js';
import type { ExitCode, Host } from '../host.js';
import { runCli } from '../run.js';

export interface CliRun {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own for one test, with these files in it; removed afterwards. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'duban-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** A host that writes into strings; today is 2026-06-15. */
export function testHost(cwd: string, into: { out: string; err: string }, stdin: string | Uint8Array = ''): Host {
  return {
    cwd,
    today: '2026-06-15',
    stdin: Readable.from([stdin]),
    out: (text) => {
      into.out += text;
    },
    err: (text) => {
      into.err += text;
    },
    clear: () => undefined,
    color: false,
    interactive: false,
    readSpeech,
  };
}

/** Runs a command line in a folder, as `npx duban …` would. */
export const duban = (cwd: string, ...args: readonly string[]): Promise<CliRun> => dubanWith(cwd, '', ...args);

/** The same with something on standard input. */
export async function dubanWith(cwd: string, stdin: string | Uint8Array, ...args: readonly string[]): Promise<CliRun> {
  const into = { out: '', err: '' };
  const code = await runCli(testHost(cwd, into, stdin), args);
  return { code, ...into };
}

/** A register and a meeting with one task that nothing is wrong with. */
export const UNITS = '【单位】市交通局、市财政局、市政府督查室\n\n【岗位】市长\n  任职：2024-01-12 周维岳\n';
export const CLEAN = `【会议】全市重点工作推进会
  代号：重点0306
  日期：2026年3月6日
  督办单位：市政府督查室

【任务 1】修通滨河路
  牵头单位：市交通局
  配合单位：市财政局
  力度：确保
  时间节点：9月18日前
  里程碑：6月18日前 完成路基
  目标：主线通车
  报送：每月28日前 报市政府督查室
  进展：2026-06-10 60% 路基完成
`;
