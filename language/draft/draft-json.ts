import type { Draft } from './types.js';

/** The interchange form of one task; offsets count code points of the text. */
export interface DraftTaskJson {
  readonly id: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly owners: readonly string[];
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly leaders: readonly string[];
  readonly deadline: readonly string[];
  readonly targets: readonly string[];
  readonly cadence: readonly string[];
  readonly strength: string | null;
  readonly condition: string | null;
  readonly placeholders: readonly string[];
  readonly confidence: number;
}

/** `{text, tasks}` with offsets converted from UTF-16 units to code points, for programs in other languages. */
export function draftJson(draft: Draft): { text: string; tasks: DraftTaskJson[] } {
  const toCodePoints = codePointOffsets(draft.text);
  return {
    text: draft.text,
    tasks: draft.tasks.map(
      ({
        id,
        title,
        start,
        end,
        quote,
        owners,
        lead,
        support,
        leaders,
        deadline,
        targets,
        cadence,
        strength,
        condition,
        placeholders,
        confidence,
      }) => ({
        id,
        title,
        start: toCodePoints(start),
        end: toCodePoints(end),
        quote,
        owners,
        lead,
        support,
        leaders,
        deadline,
        targets,
        cadence,
        strength,
        condition,
        placeholders,
        confidence,
      }),
    ),
  };
}

/** A converter of ascending or arbitrary UTF-16 offsets into code point offsets; O(n) once, O(log n) each. */
function codePointOffsets(text: string): (offset: number) => number {
  const astral: number[] = [];
  for (let i = 0; i < text.length - 1; i++) {
    const unit = text.charCodeAt(i);
    const next = text.charCodeAt(i + 1);
    if (unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000) astral.push(i++);
  }
  return (offset) => {
    let low = 0;
    let high = astral.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((astral[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
