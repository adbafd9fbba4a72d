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
export function connect<ToPage, FromPage extends { readonly type: string }, State extends object>(
  listener: (message: ToPage) => void,
): Host<FromPage, State> {
  window.addEventListener('message', (event: MessageEvent<ToPage>) => listener(event.data));
  return {
    post: (message) => api.postMessage(message),
    get state() {
      return (api.getState() ?? {}) as Partial<State>;
    },
    remember(change) {
      api.setState({ ...(api.getState() as object | undefined), ...change });
    },
  };
}
