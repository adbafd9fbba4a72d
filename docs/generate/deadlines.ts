import { deadlineDocs } from '../../language/time/index.js';

/** docs/deadlines.md: the conventions and the known misses, from the tables that the reader and its tests use. */
export function generate(): Record<string, string> {
  return { 'docs/deadlines.md': deadlineDocs() };
}
