/** What VS Code gives to a page. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): VsCodeApi;
const api = acquireVsCodeApi();

/** The page's side of a channel; state survives hiding and restarts. */
export interface Host<FromPage, State> {
  post(message: FromPage): void;
  readonly state: Partial<State>;
  remember(change: Partial<State>): void;
}

/** Listens for the extension's messages and tells it that the page is ready. */
export function connect<
  Messages extends { readonly toPage: unknown; readonly fromPage: unknown },
  State extends object,
>(listener: (message: Messages['toPage']) => void): Host<Messages['fromPage'], State> {
  window.addEventListener('message', (event: MessageEvent<Messages['toPage']>) => listener(event.data));
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- VS Code's API, not a window's.
    post: (message) => api.postMessage(message),
    get state() {
      return (api.getState() ?? {}) as Partial<State>;
    },
    remember(change) {
      api.setState({ ...(api.getState() as object | undefined), ...change });
    },
  };
}
