/** A converter of UTF-16 offsets into code point offsets, as other languages count; O(n) once, O(log n) each. */
export function codePointOffsets(text: string): (offset: number) => number {
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
