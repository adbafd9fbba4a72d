import { engine } from '../../language/text/engines.js';
import type { Paper } from '../paper/paper.js';

/** Endings of files that a paper can be written to, the usual one first. */
export const PAPER_ENDINGS: readonly string[] = ['docx', 'html', 'md'];

/** Writes a paper; only the writer that is needed is loaded: the one for Word is heavy. */
export async function writePaper(paper: Paper, ending: string): Promise<Uint8Array | string> {
  switch (ending) {
    case 'html':
      return (await import('./html/paper-html.js')).paperHtml(paper);
    case 'md':
      return (await import('./markdown/paper-markdown.js')).paperMarkdown(paper);
    default:
      return (await engine('word-engine', () => import('./docx/word-engine.js'))).paperDocx(paper);
  }
}
