/** The heavy parts that are loaded when somebody first needs them, each a module `…-engine.ts` and a file of its own beside the servers' bundles. */
export type EngineName = 'excel-engine' | 'pdf-engine' | 'pinyin-engine' | 'word-engine';

let load: ((name: EngineName) => Promise<unknown>) | undefined;

/** For hosts whose bundle cannot find its neighbours by itself: a web worker does not know its own address. */
export function loadEnginesWith(loader: (name: EngineName) => Promise<unknown>): void {
  load = loader;
}

/** An engine; `beside` imports it where the host has no way of its own. */
export const engine = <T>(name: EngineName, beside: () => Promise<T>): Promise<T> =>
  // The file of this name is the bundle of the module that `beside` imports.
  load ? (load(name) as Promise<T>) : beside();
