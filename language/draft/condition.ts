/** Triggers, eligibility and provisos, first match wins; each is one clause. */
const CONDITIONS: readonly RegExp[] = [
  /(?:但)?凡(?:是)?[^。；;]{2,50}?的(?:[^，,。；;]{0,8})?(?=[，,])/,
  /在[^，,。；;]{2,24}(?:前提下|基础上|条件下|情况下)/,
  /(?:^|[，,。；;])((?:对|对于|对照)?(?:[^，,。；;]{2,30}、)?(?:对|对于)[^，,。；;]{2,40}的(?:[^，,。；;]{0,10})?)(?=[，,])/,
  /(?:[\u4e00-\u9fff]{0,4})一旦[^，,。；;]{2,10}?(?=立即|就|即|，|,)/,
  /待[^，,。；;]{2,14}?后/,
  /(?:^|[，,])((?:如|若|如果|一经|遇|遇有|出现|发生)[^，,。；;]{2,30})(?=[，,])/,
  /(?:^|[，,])(对(?:于)?(?![^，,。；;]*(?:落实|开展|实行|进行|检查|组织|制定))[^，,。；;]{1,30}的[^，,。；;]{1,12})(?=[，,])/,
];

/** The condition of a sentence (`凡…的`, `对…的`, `在…前提下`, `一旦批复`), as written; null where none stands. */
export function findCondition(sentence: string): string | null {
  for (const pattern of CONDITIONS) {
    const match = pattern.exec(sentence);
    if (match) return (match[1] ?? match[0]).replace(/^[，,。；;]/, '');
  }
  return null;
}
