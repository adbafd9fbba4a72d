/** Words that count a unit from the one of the reference day, in every form in which people write them. */
const FORMS: readonly (readonly [offset: number, forms: readonly string[]])[] = [
  [0, ['本', '这', '这个', '这一', '这一个', '当', '该']],
  [1, ['下', '下个', '下一', '下一个', '下1个', '次', '后一', '后一个']],
  [2, ['下下', '下下个', '大下', '大下个']],
  [3, ['下下下']],
  [-1, ['上', '上个', '上一', '上一个', '上1个', '前一', '前一个']],
  [-2, ['上上', '上上个', '大上', '大上个']],
];

/** A form and the word of a unit as one word: 下一个季度, 前一季度, 本年度. `except` are words that mean something else (上旬). */
export const relativeTo = (
  unit: string,
  except: readonly string[] = [],
): readonly (readonly [word: string, offset: number])[] =>
  FORMS.flatMap(([offset, forms]) =>
    forms.map((form) => [`${form}${unit}`, offset] as const).filter(([word]) => !except.includes(word)),
  );

/** The forms by themselves, for a unit whose word has several spellings (周, 星期, 礼拜). */
export const relativeForms: readonly (readonly [form: string, offset: number])[] = FORMS.flatMap(([offset, forms]) =>
  forms.map((form) => [form, offset] as const),
);

/**
 * 验收后一个月 and 国庆前一个季度 count from the event: forms with 前 and 后 name a unit only at the start of a clause or behind a
 * year.
 */
export const countsFromEvent = (chars: string, at: number): boolean =>
  /[前后]/.test(chars.charAt(at)) && at > 0 && !/[,;。、:(的年]/.test(chars.charAt(at - 1));
