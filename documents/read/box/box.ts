import { Worker } from 'node:worker_threads';
import { LIMITS, tooMuch } from '../limits.js';
import { isSimple, type ReadSpeech, readSpeech } from '../read-speech.js';
import { type SpeechResult, unreadable } from '../types.js';

export interface BoxedFile {
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** Without a result: the reading begins. */
export interface BoxedAnswer {
  readonly number: number;
  readonly result?: SpeechResult;
}

export interface BoxLimits {
  /** From the beginning of a reading to its end. */
  readonly milliseconds: number;
  /** Of what the worker's own memory may grow to; buffers are limited by the readers themselves. */
  readonly megabytes: number;
}

/** A little more time than the readers take for themselves, so that theirs is the word that is heard. */
const BOX: BoxLimits = { milliseconds: LIMITS.milliseconds + 500, megabytes: 256 };
/** Up to here simple files are read in less time than a thread takes to start. */
const SMALL = 256 * 1024;
/** How long an idle worker is kept for the next file. */
const IDLE = 10_000;

/**
 * Reads speeches in a worker thread with a limit of time and memory: whatever a file does, the host goes on answering and
 * the reading ends with a sentence. Small simple files are read at once.
 * @param entry the bundled `worker.ts`
 */
export function readInBox(entry: string | URL, limits: BoxLimits = BOX): ReadSpeech {
  const box = new Box(entry, limits);
  return (bytes, fileName) =>
    bytes.length <= SMALL && isSimple(bytes, fileName) ? readSpeech(bytes, fileName) : box.read(bytes, fileName);
}

class Box {
  private worker: Worker | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private number = 0;
  private idle: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly entry: string | URL,
    private readonly limits: BoxLimits,
  ) {}

  /** One file after the other, so that each has the limits to itself. */
  read(bytes: Uint8Array, fileName: string): Promise<SpeechResult> {
    const result = this.last.then(() => this.readNow(bytes, fileName));
    this.last = result;
    return result;
  }

  private async readNow(bytes: Uint8Array, fileName: string): Promise<SpeechResult> {
    clearTimeout(this.idle);
    const worker = (this.worker ??= this.start());
    worker.ref();
    const result = await this.answer(worker, { number: ++this.number, bytes, fileName });
    worker.unref();
    this.idle = setTimeout(() => this.stop(), IDLE).unref();
    return result;
  }

  private start(): Worker {
    return new Worker(this.entry, {
      resourceLimits: { maxOldGenerationSizeMb: this.limits.megabytes },
      // What libraries have to say on the way must not get into results.
      stdout: true,
      stderr: true,
    });
  }

  private stop(): void {
    void this.worker?.terminate();
    this.worker = undefined;
  }

  private answer(worker: Worker, file: BoxedFile): Promise<SpeechResult> {
    return new Promise((resolve) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const settle = (result: SpeechResult): void => {
        clearTimeout(timer);
        worker.off('message', onAnswer).off('error', onError).off('exit', onExit);
        resolve(result);
      };
      const giveUp = (message: string): void => {
        this.stop();
        settle(unreadable(message));
      };
      const onAnswer = ({ number, result }: BoxedAnswer): void => {
        if (number !== file.number) return;
        if (result) return settle(result);
        timer = setTimeout(
          // A host that was busy itself sees the answer that lies there before it says that none came.
          () => setImmediate(() => setImmediate(() => giveUp(tooMuch('milliseconds').message))),
          this.limits.milliseconds,
        );
      };
      const onError = (error: Error): void =>
        giveUp('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch('nodes').message : broken(error));
      const onExit = (): void => giveUp(broken(new Error('exit')));
      worker.on('message', onAnswer).on('error', onError).on('exit', onExit);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker of Node, no window
      worker.postMessage(file);
    });
  }
}

const broken = ({ message }: Error): string =>
  `读取这个文件时程序出错（${message}）。请用原软件打开后另存一份，或另存为纯文本（.txt）后重试。`;
