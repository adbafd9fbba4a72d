import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * Links to what the reference says of each rule. They name the line, which editors open a file at; the names of places
 * within it they do not know. Where the reference was not installed there are no links.
 */
export function explanationsIn(reference: string): (code: string) => string | undefined {
  let links: Map<string, string> | undefined;
  return (code) => (links ??= linksOf(reference)).get(code.toLowerCase());
}

function linksOf(reference: string): Map<string, string> {
  const links = new Map<string, string>();
  let text: string;
  try {
    text = readFileSync(reference, 'utf8');
  } catch {
    return links;
  }
  const { href } = pathToFileURL(reference);
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const code = /^<a id="(db\d+)">/.exec(line)?.[1];
    if (code) links.set(code, `${href}#L${index + 1}`);
  }
  return links;
}
