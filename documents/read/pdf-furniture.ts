import type { PdfLine, PdfPage } from './pdf-lines.js';

const PAGE_NUMBER = /^(?:[-—–·•\s]*\d{1,4}[-—–·•\s]*|第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?|\d+\s*\/\s*\d+)$/;
/** Heads and feet take so many lines at most. */
const EDGE_LINES = 2;
/** The same words on so many pages are a running head; at the very same height two pages are enough. */
const LEAST_REPETITIONS = 3;
const SAME_HEIGHT_REPETITIONS = 2;
/** Notes at the foot of a page are set this much smaller than the text. */
const NOTE_SIZE = 0.85;
const NOTE_MARK = /^(?:[\d①-⑳*＊]|[[［〔(（]\s*\d)/;

/** The lines of every page that are text, and how many lines of footnotes there were besides. */
export function withoutFurniture(pages: readonly PdfPage[]): {
  readonly bodies: readonly (readonly PdfLine[])[];
  readonly notes: number;
} {
  const isHead = runningHeads(pages);
  const size = usualSize(pages);
  let notes = 0;
  const bodies = pages.map(({ lines }) => {
    const edges = new Set(edgesOf(lines).filter((line) => PAGE_NUMBER.test(line.text) || isHead(line)));
    const body = lines.filter((line) => !edges.has(line));
    const footnotes = footnotesOf(body, size);
    notes += footnotes.size;
    return footnotes.size === 0 ? body : body.filter((line) => !footnotes.has(line));
  });
  return { bodies, notes };
}

const byHeight = (lines: readonly PdfLine[]): PdfLine[] => lines.toSorted((a, b) => b.y - a.y);

/** The uppermost and the lowest lines; files draw heads and feet at any time. */
function edgesOf(lines: readonly PdfLine[]): PdfLine[] {
  const sorted = byHeight(lines);
  return [...sorted.slice(0, EDGE_LINES), ...sorted.slice(EDGE_LINES).slice(-EDGE_LINES)];
}

const withoutDigits = (text: string): string => text.replace(/\d+/g, '#').replace(/\s+/g, '');
const atHeight = (line: PdfLine): string => `${Math.round(line.y)} ${withoutDigits(line.text)}`;

/** Words at the edge of most pages, digits aside. */
function runningHeads(pages: readonly PdfPage[]): (line: PdfLine) => boolean {
  const counts = new Map<string, number>();
  const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { lines } of pages) {
    const edges = edgesOf(lines);
    for (const key of new Set(edges.map(({ text }) => withoutDigits(text)))) count(key);
    for (const key of new Set(edges.map(atHeight))) count(key);
  }
  const most = pages.length / 2;
  return (line) =>
    (counts.get(withoutDigits(line.text)) ?? 0) >= Math.max(LEAST_REPETITIONS, most) ||
    (counts.get(atHeight(line)) ?? 0) >= Math.max(SAME_HEIGHT_REPETITIONS, most);
}

/** The size in which most characters are set. */
function usualSize(pages: readonly PdfPage[]): number {
  const counts = new Map<number, number>();
  for (const { lines } of pages)
    for (const { size, text } of lines) counts.set(size, (counts.get(size) ?? 0) + text.length);
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}

/** Small lines at the foot of a page that begin with a mark. */
function footnotesOf(lines: readonly PdfLine[], size: number): ReadonlySet<PdfLine> {
  const sorted = byHeight(lines);
  let from = sorted.length;
  while (from > 0 && (sorted[from - 1]?.size ?? size) <= NOTE_SIZE * size) from--;
  return NOTE_MARK.test(sorted[from]?.text ?? '') && from > 0 ? new Set(sorted.slice(from)) : new Set();
}
