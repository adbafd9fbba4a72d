const DIGITS = '〇一二三四五六七八九';
const COUNTING_DIGITS = '零一二三四五六七八九';
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** 105 → 一百零五, 12 → 十二; numbers from ten thousand on stay in digits. */
function counting(value: number, digits: string, units: readonly string[]): string {
  if (value >= 10_000) return String(value);
  if (value === 0) return digits.charAt(0);
  let text = '';
  let gap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += (gap ? digits.charAt(0) : '') + digits.charAt(digit) + (units[power] ?? '');
    gap = false;
  }
  return text;
}

const chinese = (value: number): string =>
  counting(value, COUNTING_DIGITS, ['', '十', '百', '千']).replace(/^一十/, '十');
const legal = (value: number): string => counting(value, LEGAL_DIGITS, ['', '拾', '佰', '仟']);
const digitwise = (value: number): string => String(value).replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)));
const cyclic = (letters: string) => (value: number) => letters.charAt((value - 1) % letters.length);
const letters = (value: number, first: number): string =>
  String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [size, letter] of ROMAN) {
    for (; rest >= size; rest -= size) text += letter;
  }
  return text;
}

/** Characters that exist for a run of numbers only; outside it plain digits stand. */
const enclosed = (first: number, most: number) => (value: number) =>
  value <= most ? String.fromCodePoint(first + value - 1) : String(value);

function circled(value: number): string {
  if (value <= 20) return String.fromCodePoint(0x245f + value);
  if (value <= 35) return String.fromCodePoint(0x3250 + value - 20);
  return value <= 50 ? String.fromCodePoint(0x32b0 + value - 35) : String(value);
}

const fullWidth = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** ECMA-376 ST_NumberFormat, as far as Chinese documents use it. */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  ideographDigital: digitwise,
  taiwaneseDigital: digitwise,
  japaneseDigitalTenThousand: digitwise,
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  ideographTraditional: cyclic(STEMS),
  ideographZodiac: cyclic(BRANCHES),
  ideographEnclosedCircle: enclosed(0x3280, 10),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: enclosed(0x2474, 20),
  decimalEnclosedFullstop: enclosed(0x2488, 20),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
  upperLetter: (value) => letters(value, 65),
  lowerLetter: (value) => letters(value, 97),
};

/**
 * Formats whose text grows with the number itself, and up to where they are used: Word repeats a letter thirty times at
 * most. A file may ask for the billionth of them.
 */
const GROWING: Readonly<Record<string, number>> = {
  upperRoman: 32_767,
  lowerRoman: 32_767,
  upperLetter: 780,
  lowerLetter: 780,
};

/** A list number as Word prints it. Formats that nobody has named here, and numbers that no list reaches, are digits. */
export function formatNumber(value: number, format: string): string {
  const most = Object.hasOwn(GROWING, format) ? (GROWING[format] ?? 0) : Number.MAX_SAFE_INTEGER;
  if (!Number.isInteger(value) || value < 1 || value > most || !Object.hasOwn(FORMATS, format)) return String(value);
  return FORMATS[format]?.(value) ?? String(value);
}
