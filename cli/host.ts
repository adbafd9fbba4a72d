import process from 'node:process';
import type { ReadSpeech } from '../documents/read/read-speech.js';

/** What a command needs of the world; tests hand in their own. */
export interface Host {
  readonly cwd: string;
  /** The day that stands for today, `YYYY-MM-DD`: the only clock of the tool. */
  readonly today: string;
  readonly stdin: AsyncIterable<string | Uint8Array>;
  /** Results. */
  readonly out: (text: string) => void;
  /** Empties the screen, where results go to one. */
  readonly clear: () => void;
  /** Messages about the run itself. */
  readonly err: (text: string) => void;
  /** Whether results may carry colours and other control sequences. */
  readonly color: boolean;
  /** Whether somebody watches standard error, so that progress may be shown there and taken away again. */
  readonly interactive: boolean;
  /** Reads a speech in any format, within limits of time and memory. */
  readonly readSpeech: ReadSpeech;
}

/** 0: clean; 1: findings; 2: the run itself failed. */
export type ExitCode = 0 | 1 | 2;

/**
 * The process as a host.
 * @param speechWorker the bundled entry of the thread that reads speeches
 */
export function processHost(speechWorker: URL): Host {
  const { env, stdout, stderr } = process;
  let read: ReadSpeech | undefined;
  return {
    // Opened only when it is read: a closed standard input must not trouble the other commands.
    get stdin() {
      return process.stdin;
    },
    cwd: process.cwd(),
    today: localDay(new Date()),
    out: (text) => void stdout.write(text),
    clear: () => void (stdout.isTTY && env.TERM !== 'dumb' && stdout.write('\u001b[2J\u001b[3J\u001b[H')),
    err: (text) => void stderr.write(text),
    color: wantsColor(env, stdout.isTTY),
    readSpeech: async (bytes, fileName) => {
      const { readInBox } = await import('../documents/read/box/box.js');
      read ??= readInBox(speechWorker);
      return read(bytes, fileName);
    },
    interactive: stderr.isTTY && env.TERM !== 'dumb' && env.CI === undefined,
  };
}

/** https://no-color.org and https://force-color.org; otherwise colours are for terminals only. */
export function wantsColor(env: Readonly<Record<string, string | undefined>>, isTty: boolean): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '' && env.FORCE_COLOR !== '0') return true;
  return isTty && env.TERM !== 'dumb';
}

/** The calendar day where the person sits; `toISOString` would give London's. */
export function localDay(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
