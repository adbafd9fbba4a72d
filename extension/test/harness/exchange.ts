/** What the suite (inside VS Code) and the runner (outside) write for each other; plain types, used on both sides. */

/** Written by the runner before VS Code starts. */
export interface TestConfiguration {
  readonly mode: Mode;
  /** False in a desktop VS Code, where no browser drives the window: tests that need it are not registered. */
  readonly ui: boolean;
  /** Only tests whose title matches this regular expression. */
  readonly grep?: string;
}
/**
 * From the source tree, from the packaged .vsix, or in the web worker host; `shell` is the client alone, on the made-up
 * answers of test/fake-server.
 */
export type Mode = 'shell' | 'source' | 'vsix' | 'web';

/** Written by the suite at its very end: without it a run has failed, whatever VS Code says. */
export interface TestResults {
  readonly tests: readonly TestResult[];
}
export interface TestResult {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'pending';
  readonly milliseconds: number;
  readonly message?: string;
}

/** One action in the window, asked for by a test with `console.log('@@ui ' + JSON)` and answered in a file. */
export interface UiRequest {
  readonly id: number;
  /** `window` for VS Code itself, else the `data-view` of one of our webviews. */
  readonly where: string;
  readonly action: 'click' | 'dblclick' | 'press' | 'type' | 'fill' | 'text' | 'count' | 'wait' | 'shot' | 'evaluate';
  /** A Playwright selector; for `evaluate` a JavaScript expression, for `shot` a file name without ending. */
  readonly target: string;
  readonly value?: string;
}
export interface UiReply {
  readonly value?: unknown;
  readonly error?: string;
}
export const UI_MARK = '@@ui ';
export const CONFIGURATION_FILE = 'configuration.json';
export const RESULTS_FILE = 'results.json';
export const replyFile = (id: number): string => `reply-${id}.json`;
