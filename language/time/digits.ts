/** A number as it stands in the folded text, `[start, end)`. */
export interface Figure {
  readonly value: number;
  readonly end: number;
  /**
   * `arabic` 12; `spelled` 十二; `listed` digits one after another (二〇二四, but also 六七 for “six or seven”);
   * `masked` where a figure is blotted out (*, X, 20**).
   */
  readonly form: 'arabic' | 'spelled' | 'listed' | 'masked';
  /** How many characters the number has. */
  readonly length: number;
}

const DIGITS = new Map<string, number>([
  ['〇', 0],
  ['零', 0],
  ['O', 0],
  ['一', 1],
  ['二', 2],
  ['两', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['七', 7],
  ['八', 8],
  ['九', 9],
]);

const POWERS = new Map<string, number>([
  ['十', 10],
  ['廿', 20],
  ['卅', 30],
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
]);

/** The largest run of figures that is read as one number; anything longer is an identifier. */
const LONGEST = 8;

const ARABIC = 1;
const MASK = 2;
const SPELLED = 3;
/** What a character is to a number, by its code: looked up for every character of every text. */
const kinds = new Uint8Array(0x10000);
for (const char of '0123456789') kinds[char.charCodeAt(0)] = ARABIC;
for (const char of '*X某') kinds[char.charCodeAt(0)] = MASK;
for (const char of [...DIGITS.keys(), ...POWERS.keys()]) if (char !== 'O') kinds[char.charCodeAt(0)] = SPELLED;

/** NaN, the code beyond the end of a text, looks up nothing. */
const kindAt = (chars: string, at: number): number | undefined => kinds[chars.charCodeAt(at)];

/** Reads the number that begins at `at`, the longest there is; undefined where none begins. */
export function readFigure(chars: string, at: number): Figure | undefined {
  const kind = kindAt(chars, at);
  if (kind === ARABIC || kind === MASK) return readArabic(chars, at);
  return kind === SPELLED ? readChinese(chars, at) : undefined;
}

function readArabic(chars: string, at: number): Figure | undefined {
  let end = at;
  let masked = false;
  for (let kind = kindAt(chars, end); kind === ARABIC || kind === MASK; kind = kindAt(chars, end)) {
    masked ||= kind === MASK;
    end += 1;
  }
  const length = end - at;
  if (length > LONGEST) return undefined;
  if (masked) return { value: Number.NaN, end, form: 'masked', length };
  return { value: Number(chars.slice(at, end)), end, form: 'arabic', length };
}

function readChinese(chars: string, at: number): Figure | undefined {
  let end = at;
  let powers = false;
  while (kindAt(chars, end) === SPELLED || (chars[end] === 'O' && end > at)) {
    powers ||= POWERS.has(chars[end] ?? '');
    end += 1;
  }
  const length = end - at;
  if (length > LONGEST) return undefined;
  const run = chars.slice(at, end);
  if (powers) return { value: evaluate(run), end, form: 'spelled', length };
  // 〇〇月: circles stand where the figures are still missing.
  if (/^[〇零O]+$/.test(run)) return { value: Number.NaN, end, form: 'masked', length };
  let value = 0;
  for (const char of run) value = value * 10 + (DIGITS.get(char) ?? 0);
  return { value, end, form: length === 1 ? 'spelled' : 'listed', length };
}

/** 三十五 → 35, 一百二十 → 120, 廿二 → 22, 两千 → 2000. */
function evaluate(run: string): number {
  let total = 0;
  let digit = -1;
  for (const char of run) {
    const power = POWERS.get(char);
    if (power === undefined) {
      digit = DIGITS.get(char) ?? 0;
    } else if (power === 20 || power === 30) {
      total += power;
      digit = -1;
    } else if (power === 10_000) {
      total = (total + Math.max(digit, 0)) * power;
      digit = -1;
    } else {
      total += (digit < 0 ? 1 : digit) * power;
      digit = -1;
    }
  }
  return total + Math.max(digit, 0);
}
