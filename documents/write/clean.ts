const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Marks that turn the direction of what follows: a name could show as another one. */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/g;

/** True for what XML 1.0 cannot hold and for controls of the C1 block; tab and newline stay. */
const isControl = (unit: number): boolean =>
  (unit < 0x20 && unit !== 0x09 && unit !== 0x0a) ||
  (unit >= 0x7f && unit <= 0x9f) ||
  unit === 0xfffe ||
  unit === 0xffff;

/** A text as any document can hold it: lines end with `\n`; no control characters, lone surrogates or turned directions. */
export function clean(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(LONE_SURROGATE, '\uFFFD').replace(DIRECTION, '');
  return Array.from(lines)
    .filter((character) => !isControl(character.charCodeAt(0)))
    .join('');
}
