import { type Connection, type ConnectionOptions, ErrorCodes, Message, ResponseError } from 'vscode-languageserver';

/** A request out of turn goes on under this name, to the one handler that knows what the protocol wants said. */
const REFUSED = 'duban/refused';

/**
 * The order of a server's life, which libraries leave to their users: before `initialize` and after `shutdown` requests
 * are answered with the protocol's errors, and notifications are dropped.
 */
export function lifecycle(shutDown: () => void = () => undefined): ConnectionOptions {
  let state: 'new' | 'running' | 'shut down' = 'new';
  return {
    messageStrategy: {
      handleMessage(message, next) {
        if (!Message.isRequest(message) && !Message.isNotification(message)) return next(message);
        const { method } = message;
        if (method === 'exit' || (state === 'running' && method !== 'initialize')) {
          if (method === 'shutdown') {
            state = 'shut down';
            shutDown();
          }
          return next(message);
        }
        if (state === 'new' && method === 'initialize') {
          state = 'running';
          return next(message);
        }
        if (Message.isRequest(message)) void next({ ...message, method: REFUSED, params: [state] } as Message);
      },
    },
  };
}

/** Answers what `lifecycle` refuses. */
export function answerRefused(connection: Connection): void {
  connection.onRequest(REFUSED, (state: string) =>
    state === 'new'
      ? new ResponseError(ErrorCodes.ServerNotInitialized, '服务还没有初始化（initialize），不能答复。')
      : new ResponseError(ErrorCodes.InvalidRequest, '服务已经初始化或已经关闭，不能再答复这个请求。'),
  );
}
