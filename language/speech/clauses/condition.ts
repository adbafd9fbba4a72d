const KIND =
  '(?:企业|工程|项目|单位|人员|地区|部门|乡镇|部门和乡镇|问题|矿山|个人|干部|事项|行为|责任人|工地|村|户|群众|对象|家庭|学校|困难和问题)';

/** Triggers, eligibility and provisos, first match wins; each is one clause. */
const CONDITIONS: readonly RegExp[] = [
  /(?:但)?凡(?:是)?[^。；;]{2,50}?的(?:[^，,。；;]{0,8})?(?=[，,])/,
  /在(?=[^，,。；;]{2,25}下)[^，,。；;]{2,24}(?:前提|条件|情况)下/,
  new RegExp(
    `(?:^|[，,。；;])(对(?:于)?[^，,。；;]{2,40}?的(?:${KIND})?)(?=[，,要]|予以|给予|优先|进行|实行|一律|一对一)`,
  ),
  /(?:^|[，,])(?:争取|确保|力争)?([^，,。；;]{0,12}一旦[^，,。；;]{2,10}?)(?=立即|就|即|，|,)/,
  /待[^，,。；;]{2,14}?后/,
  /(?:^|[，,])((?:如|若|如果|一经|遇|遇有|发生)[^，,。；;]{2,30})(?=[，,])/,
  new RegExp(`(?:^|[，,])(对(?:于)?[^，,。；;]{1,30}的${KIND})(?=[，,])`),
];

/** The condition of a sentence (`凡…的`, `对…的`, `在…前提下`, `一旦批复`), as written; null where none stands. */
export function findCondition(sentence: string): string | null {
  for (const pattern of CONDITIONS) {
    const match = pattern.exec(sentence);
    if (match) return (match[1] ?? match[0]).replace(/^[，,。；;]/, '');
  }
  return null;
}

/** Being entitled or qualified: 对符合条件的, 对具有合法手续的企业. */
const ELIGIBLE = /符合|具备|具有|满足|达到[^，,]*(?:条件|要求|标准)|确有|确需|暂不|不具备/;
const OBJECT = /^对(?:于)?/;
const GRANTED = /^[，,]?[^，,。；;]{0,6}(?:给予|予以|优先)/;

/**
 * True where a condition limits whether the task is due at all (凡…的, 对符合条件的村, 对靠前的给予…). 对排查出的问题 only says what is acted on.
 */
export function isPremise(condition: string, sentence: string): boolean {
  if (!OBJECT.test(condition) || ELIGIBLE.test(condition)) return true;
  return condition.endsWith('的') && GRANTED.test(sentence.slice(sentence.indexOf(condition) + condition.length));
}
