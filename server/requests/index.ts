import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import * as protocol from '../protocol.js';
import type { RequestMethod } from '../protocol.js';
import { Refusal } from '../runtime.js';
import { addProgress } from './add-progress.js';
import { draft } from './draft.js';
import { issueGate } from './issue-gate.js';
import type { Office } from './office.js';
import { exportOutput, OUTPUTS } from './outputs.js';
import { ledger, summary, timeline } from './overview.js';
import { probeDeadline } from './probe-deadline.js';
import { taskFromSentence } from './task-from-sentence.js';
import { trace } from './trace.js';

/** Answers the requests of protocol.ts. A refusal becomes an LSP error whose message is for the clerk. */
export function answerRequests(office: Office): void {
  const answer = <Params, Result>(
    { method }: RequestMethod<Params, Result>,
    handle: (params: Params) => Result | Promise<Result>,
  ): void => {
    office.connection.onRequest(method, async (params: Params) => {
      try {
        return await handle(params);
      } catch (error) {
        if (error instanceof Refusal) return new ResponseError(ErrorCodes.InvalidRequest, error.message);
        office.connection.console.error(String(error instanceof Error ? error.stack : error));
        return new ResponseError(
          ErrorCodes.InternalError,
          `没有办成：${error instanceof Error ? error.message : String(error)}`,
        );
      }
    });
  };
  answer(protocol.ledger, (params) => ledger(office, params));
  answer(protocol.summary, (params) => summary(office, params));
  answer(protocol.timeline, (params) => timeline(office, params));
  answer(protocol.outputs, () => OUTPUTS);
  answer(protocol.exportOutput, (params) => exportOutput(office, params));
  answer(protocol.trace, (params) => trace(office, params));
  answer(protocol.taskFromSentence, (params) => taskFromSentence(office, params));
  answer(protocol.draft, (params) => draft(office, params));
  answer(protocol.issueGate, (params) => issueGate(office, params));
  answer(protocol.addProgress, (params) => addProgress(office, params));
  answer(protocol.probeDeadline, (params) => probeDeadline(office, params));
}
