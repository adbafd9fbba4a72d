import { parentPort } from 'node:worker_threads';
import { readSpeech } from '../read-speech.js';
import type { BoxedAnswer, BoxedFile } from './box.js';

const answer = (message: BoxedAnswer): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of Node, no window
  parentPort?.postMessage(message);
};

/** Entry of the worker thread: reads one file after the other. */
parentPort?.on('message', ({ number, bytes, fileName }: BoxedFile) => {
  answer({ number });
  void readSpeech(bytes, fileName).then((result) => answer({ number, result }));
});
