/** One word of a strength. */
interface StrengthWord {
  readonly word: string;
  /** Where the word counts in a running sentence, as a pattern; everywhere where none is given. */
  readonly said?: string;
  /** True for a modal that governs the result or limit behind it, before any other that stands in the sentence. */
  readonly governs?: true;
}

const governing = (word: string, said?: string): StrengthWord => ({ word, governs: true, ...(said ? { said } : {}) });
const plain = (word: string, said?: string): StrengthWord => ({ word, ...(said ? { said } : {}) });

/**
 * 必须 > 确保 > 要 > 力争 > 适时, each with the words that count as it: what 力度 may hold, and what a speech is read for.
 */
export const STRENGTHS = [
  {
    name: '必须',
    words: [
      governing('必须'),
      governing('务必'),
      governing('一律'),
      plain('坚决'),
      plain('严禁'),
      plain('不得'),
      plain('决不'),
    ],
  },
  { name: '确保', words: [governing('确保'), plain('保证'), plain('务求')] },
  { name: '要', words: [plain('要'), plain('应当'), plain('须', '须(?!知)')] },
  {
    name: '力争',
    words: [
      governing('力争'),
      // 争取3月前开工 is a promise, 争取资金 lobbying.
      governing('争取', '争取(?=[^，,。；;]{0,14}(?:[前底内]|完成|开工|实现|取得|获批|立即))'),
    ],
  },
  {
    name: '适时',
    words: [
      plain('适时'),
      plain('积极', '积极(?=争取|探索)'),
      plain('探索'),
      plain('鼓励'),
      plain('尽可能'),
      // 努力实现, but not 共同努力 or 努力程度.
      plain('努力', '(?<![同懈断的])努力(?=[\\u4e00-\\u9fff])(?!程度|方向)'),
    ],
  },
] as const satisfies readonly { readonly name: string; readonly words: readonly StrengthWord[] }[];

export type Strength = (typeof STRENGTHS)[number]['name'];

/** Strongest first. */
export const STRENGTH_NAMES: readonly Strength[] = STRENGTHS.map(({ name }) => name);

/** Every word that 力度 may hold, with the strength that it counts as. */
export const STRENGTH_BY_WORD: ReadonlyMap<string, Strength> = new Map(
  STRENGTHS.flatMap(({ name, words }) => words.map(({ word }) => [word, name] as const)),
);
export const STRENGTH_WORDS: readonly string[] = [...STRENGTH_BY_WORD.keys()];
