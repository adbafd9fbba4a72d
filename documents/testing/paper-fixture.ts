import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Block, Paper } from '../paper/paper.js';

/** A paper of one portrait sheet. */
export const paperOf = (...blocks: readonly Block[]): Paper => ({
  title: '通知',
  author: '市政府督查室',
  day: '2026-06-15',
  sheets: [{ blocks }],
});

/** The parts of a written package by name, each checked to be well-formed XML. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts: Record<string, string> = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    parts[name] = strFromU8(content);
    wellFormed(parts[name]);
  }
  return parts;
}

/** @throws where a text is no well-formed XML. */
export function wellFormed(xml: string): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}
