import type * as engine from './pdf-engine.js';

type PdfEngine = typeof engine;

let load: () => Promise<PdfEngine> = () => import('./pdf-engine.js');

/** For hosts whose bundle cannot find its neighbours by itself: a web worker does not know its own address. */
export function loadPdfEngineWith(loader: () => Promise<PdfEngine>): void {
  load = loader;
}

/** PDF.js, once a PDF is to be read. */
export const loadPdfEngine = (): Promise<PdfEngine> => load();
