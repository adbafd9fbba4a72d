import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Analyst } from '../../language/services/analysis.js';
import type { Findings } from '../../language/services/diagnostics.js';
import type { Configuration } from '../configuration.js';
import type { RequestMethod } from '../protocol.js';
import { Refusal, type Runtime } from '../runtime.js';
import type { SettingsStore } from '../settings.js';

/** What the answers to the client's own requests are made from. */
export interface Office {
  readonly connection: Connection;
  readonly analyst: Analyst;
  readonly findings: Findings;
  readonly configuration: Configuration;
  readonly runtime: Runtime;
  readonly settings: SettingsStore;
}

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
  void answer;
}
