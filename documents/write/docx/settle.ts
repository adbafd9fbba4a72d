import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { OTHER_NAMES } from './type.js';

/** Of every part, so that the same paper gives the same bytes; zip knows no earlier one. */
const MADE = new Date(1980, 0, 1);

/**
 * What the library cannot say: the day of the paper instead of the clock's, and which fonts may stand in for ours. The parts are
 * packed again in their order.
 */
export function settle(packed: Uint8Array, day: string): Uint8Array {
  const parts = unzipSync(packed);
  edit(parts, 'docProps/core.xml', (xml) =>
    xml.replace(
      /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
      `$1${/^\d{4}-\d\d-\d\d$/.test(day) ? day : '2000-01-01'}T00:00:00Z`,
    ),
  );
  parts['word/fontTable.xml'] = strToU8(fontTable());
  return zipSync(parts, { mtime: MADE, level: 6 });
}

function edit(parts: Record<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  const part = parts[name];
  if (part) parts[name] = strToU8(change(strFromU8(part)));
}

const fontTable = (): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  Object.entries(OTHER_NAMES)
    .map(
      ([name, others]) =>
        `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
    )
    .join('') +
  '</w:fonts>';
