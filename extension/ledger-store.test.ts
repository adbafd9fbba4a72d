import { expect, test, vi } from 'vitest';
import type { Ledger } from '../server/protocol.js';
import type { Connection } from './client/connection.js';
import { LedgerStore } from './ledger-store.js';

vi.mock('vscode', () => ({
  EventEmitter: class {
    readonly event = () => ({ dispose: () => undefined });
    fire(): void {}
    dispose(): void {}
  },
}));

/** A server that answers when the test says so, and tells of changes. */
function slowServer() {
  const waiting: ((answer: Ledger) => void)[] = [];
  let change = () => {};
  const server = {
    onDidChange: (listener: () => void) => {
      change = listener;
      return { dispose: () => undefined };
    },
    request: () =>
      new Promise<Ledger>((resolve) => {
        waiting.push(resolve);
      }),
  } as unknown as Connection;
  const answer = async (revision: number) => {
    await vi.waitFor(() => expect(waiting).not.toEqual([]));
    waiting.shift()?.({ revision, asOf: '2024-06-01', rows: [] });
  };
  return { server, answer, change: () => change(), asked: () => waiting.length };
}

test('callers that ask at the same time share one request', async () => {
  const { server, answer, asked } = slowServer();
  const store = new LedgerStore(server);
  const both = Promise.all([store.get(), store.get()]);
  await answer(1);
  expect((await both).map(({ revision }) => revision)).toEqual([1, 1]);
  expect((await store.get()).revision).toBe(1);
  expect(asked()).toBe(0);
});

test('whoever asks after a change does not get the answer to a request from before it', async () => {
  const { server, answer, change } = slowServer();
  const store = new LedgerStore(server);
  const early = store.get();
  change();
  const late = store.get();
  await answer(1);
  await answer(2);
  expect((await early).revision).toBe(1);
  expect((await late).revision).toBe(2);
});
